import type { Agency } from './agency.ts';
import { type Level, levelOf, placeOf, type Unit } from './level.ts';

/* Whether the words for “us” are the office's own: 我镇 in a bureau's report is not. */

const RANKS: Readonly<Record<Level, number>> = { township: 1, county: 2, city: 3, province: 4, state: 5 };
const PLACE_RANKS: Readonly<Record<string, number>> = {
  街道: 1,
  镇: 1,
  乡: 1,
  旗: 2,
  县: 2,
  区: 2,
  州: 3,
  盟: 3,
  市: 3,
  省: 4,
  自治区: 4,
};
/** Offices that may speak of another place than their name begins with: zones, and branches in a lower place. */
const ELSEWHERE = /开发区|高新区|园区|新区|示范区|度假区|保税区|管理区|分局|支队|大队/;
/** Institutions that are no bureau: a hospital does not call itself 我局. */
const INSTITUTION = /(?:医院|[大中小]学|学校|学院|幼儿园|公司|集团|水厂)$/;
const OWN_ENDINGS = /(局|厅|委|委员会)$/;

/** An office, wherever its name stands. */
type Named = Pick<Agency, 'name' | 'kind' | 'level' | 'said'>;

/** `no`: this office cannot call itself so; `above`: it may be speaking of the place over it. */
export type Fit = 'yes' | 'no' | 'above';

/** Whether an office may speak of 我局, 我县 …; `of` is the word without 我. What is not sure fits. */
export function fits(agency: Named, of: string): Fit {
  const { name, kind } = agency;
  if (kind === 'other' || ELSEWHERE.test(name)) return 'yes';
  const rank = PLACE_RANKS[of];
  return rank === undefined ? officeFits(agency, of) : placeFits(agency, of, rank);
}

function placeFits(agency: Named, of: string, rank: number): Fit {
  const unit = placeOf(agency.name)?.unit;
  if (of === unit || (of === '区' && unit === '自治区')) return 'yes';
  const level = levelOf(agency);
  // A bureau without a place in its name is of a county at least.
  if (!unit) return rank === 1 && agency.kind === 'department' && OWN_ENDINGS.test(agency.name) ? 'no' : 'yes';
  // A city that is not on the list is of a county's rank (2) or of a city's (3): take a half, so that both may stand above or below.
  const own = level ? RANKS[level] : unit === '市' ? 2.5 : undefined;
  if (own === undefined) return 'yes';
  // A county may speak of 我市: of the city over it, or of itself since it became one.
  if (of === '市' && own === 2) return 'above';
  return rank > own ? 'above' : 'no';
}

/** 我局 in a government's report; 我委 in a bureau's. */
function officeFits({ name, kind }: Named, of: string): Fit {
  if (of !== '局' && of !== '委' && of !== '厅') return 'yes';
  if (kind === 'government' || kind === 'township' || kind === 'street') return 'no';
  if (kind === 'department' && INSTITUTION.test(name)) return name.includes(of) ? 'yes' : 'no';
  const ending = OWN_ENDINGS.exec(name.replace(/[（(][^（()）]*[）)]$/, ''))?.[1];
  if (kind !== 'department' || !ending) return 'yes';
  // 县发展和改革局（县粮食和物资储备局、县委军民融合办）
  return ending.startsWith(of) || name.includes(of) ? 'yes' : 'no';
}

/** The unit of the office's own place, for messages: 县 in 我县. */
export const ownUnit = (agency: Named): Unit | undefined => placeOf(agency.name)?.unit;
