import type { Agency } from './agency.ts';
import { levelOf, placesIn } from './level.ts';
import {
  type Authority,
  branchEnding,
  type Due,
  departmentEnding,
  formerStateOffices,
  institutionEnding,
  namings,
  type OfficeKind,
  standings,
  stateOffices,
  stateShort,
  zoneWords,
} from './offices.ts';

/** An addition in brackets at the end: 青岚县人民政府办公室（县外事办） */
const ADDITION = /[（(][^（()）]*[）)]$/;
/** 开发区管理委员会, 临港新城管委会, and 开发区 alone; 青岛 alone is a city. */
const ZONE = new RegExp(
  `(?:${zoneWords.join('|')})(?:管理委员会|管委会|管理局)$|(?:${zoneWords.filter((word) => word.endsWith('区')).join('|')})$`,
);
/** The part of a state's office before the place that its branch has: 国家税务总局 of 国家税务总局青岚县税务局. */
const STATE = [...stateOffices, ...formerStateOffices, ...stateShort, '国务院', '中国人民银行'].sort(
  (a, b) => b.length - a.length,
);
const STATE_OFFICES: ReadonlySet<string> = new Set([...stateOffices, ...formerStateOffices]);
const REPUBLIC = /^中华人民共和国/;
/** 国家…局 with more behind it, for branches of offices that are on no list: 国家粮食和物资储备局垂直管理局. */
const STATE_PREFIX = /^国家[^省市县区州盟旗镇乡]{2,14}?[局署](?=.)/;
/** A place stands for its government: 青岚县2024年政府信息公开工作年度报告. */
const PLACE_END = /.(?:省|市|县|区|州|盟|旗|镇|乡|苏木)$/;

/** An office's name without blanks and without an addition in brackets at its end. */
export const bareName = (name: string): string => name.replace(/\s+/g, '').replace(ADDITION, '');

/**
 * What kind of office a name belongs to, as far as the law treats it in its own way: 青岚县水利局 → `department`. Blanks and an
 * addition in brackets do not matter. Costs some twenty patterns.
 */
export function officeKind(name: string): OfficeKind {
  const bare = bareName(name);
  const state = bare.replace(REPUBLIC, '');
  if (STATE_OFFICES.has(state)) return 'state';
  const told = namings.find(([pattern]) => pattern.test(bare))?.[1];
  if (told) return told;
  if (isBranch(bare, state)) return 'state-branch';
  if (isZone(bare)) return 'zone';
  const places = placesIn(bare);
  const last = places.at(-1);
  if (last && PLACE_END.test(bare) && bare.endsWith(last.unit)) {
    if (last.unit === '盟' || last.unit === '地区') return 'prefecture';
    return last.level === 'township' ? 'township' : 'government';
  }
  if (places.length === 0) return 'unknown';
  if (institutionEnding.test(bare)) return 'institution';
  return departmentEnding.test(bare) ? 'department' : 'unknown';
}

/** Whether a name is a zone's, with its committee or without: 青岚经济开发区管理委员会. A zone has no 人民政府 of its own. */
export const isZone = (name: string): boolean => ZONE.test(name);

/** Whether a name begins with an office of the state and goes on, or is one that only branches have (海关). */
function isBranch(bare: string, state: string): boolean {
  if (state !== bare && state.length > 0) return true;
  if (branchEnding.test(bare)) return true;
  return STATE.some((office) => bare.length > office.length && bare.startsWith(office)) || STATE_PREFIX.test(bare);
}

/** What kind of office reports. What the user says of it goes before what its name tells. */
export const officeOf = ({ name, said }: Pick<Agency, 'name' | 'said'>): OfficeKind => said ?? officeKind(name);

/**
 * Whether an office may issue 规章. Governments of provinces, of cities with districts and of autonomous prefectures may,
 * those below may not; an office (办公厅、办公室) is judged like the government for which it mostly reports.
 */
export function authorityOf(agency: Pick<Agency, 'name' | 'said' | 'level'>): Authority {
  const kind = officeOf(agency);
  const own = standings[kind].authority;
  if (own) return own;
  const level = levelOf(agency);
  if (level === undefined) return 'ask';
  if (level === 'county' || level === 'township') return 'no';
  return kind === 'government-office' ? 'proxy' : 'yes';
}

/** By which deadline an office publishes, and whether it must; undefined where no rule says. */
export const dueOf = (agency: Pick<Agency, 'name' | 'said'>): Due | undefined => standings[officeOf(agency)].due;

/**
 * Whether an office uses the prescribed form at all: courts, people's congresses, schools, hospitals and companies publish by
 * rules of their own (条例第五十五条).
 */
export const usesForm = (agency: Pick<Agency, 'name' | 'said'>): boolean => {
  const kind = officeOf(agency);
  return kind !== 'other-organ' && kind !== 'public-service';
};
