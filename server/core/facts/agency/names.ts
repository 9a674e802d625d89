import type { Agency } from './agency.ts';
import { type Place, placeAt, type Unit } from './level.ts';
import { endings, falseFriends, otherNames } from './naming.ts';
import { isZone } from './office.ts';

/**
 * Whose a name is, seen from the office whose report it is.
 *
 * - `own`: the office itself, under any of its names: 县住建局, 青岚县住建局 for 青岚县住房和城乡建设局.
 * - `narrower`: only a part of what it reports of: 局机关, 县政府本级; the government's office in the government's report.
 * - `wider`: all of whom it is one: 全县, 各级 to a bureau. To a government 全县 is its own.
 * - `another`: another office, or a member of it: 县水利局, 云岭县住建局, 各乡镇.
 */
export type Whose = 'own' | 'narrower' | 'another' | 'wider';

/** An office, wherever its name stands. */
export type Named = Pick<Agency, 'name' | 'kind'>;

/** How an office is called: `government` with a township's, 政府 behind its place · `office` its 办公室 · `body` a bureau, a branch, a centre. */
type Sort = 'government' | 'office' | 'street' | 'zone' | 'body';

/** A name in its parts: 青岚县 | 公安局 | 青石分局. */
interface Parts {
  readonly places: readonly Place[];
  /** All behind the places. */
  readonly rest: string;
  /** The office that this one belongs to, where `rest` names it: 公安局 of 公安局青石分局; else empty. */
  readonly head: string;
  /** `rest` without its ending: 住房和城乡建设. */
  readonly body: string;
  /** What the ending means: 局 for 委员会; undefined where none is known. */
  readonly ending: string | undefined;
}

/** What the reporting office is called, read once from its title. Plain data. */
export interface OwnNames {
  readonly sort: Sort;
  /** 青岚经济开发区 of a zone's committee; else as in the title, without brackets. */
  readonly name: string;
  /** The name, and those it bears besides, in brackets: 青岚县发展和改革局（县粮食和物资储备局）. */
  readonly parts: readonly Parts[];
  /** The place it stands for, with those above, the largest first. */
  readonly places: readonly Place[];
}

const BLANKS = /\s+/g;
const IN_BRACKETS = /[（(]([^（()）]*)[）)]/g;
const COMMITTEE = /(?:党工委)?(?:、)?(?:管理委员会|管委会|管理局)$/;
/** The rooms of a zone's committee, and the committee. */
const ZONE_ROOM = /(?:管理委员会|管委会)(?:机关|本级|(?:党政|综合)?办公室|党政办)$/;
const GOVERNMENT = /^(?:人民)?政府$|^(?:行政公署|行署)$/;
const ITS_OFFICE = /^(?:(?:人民)?政府|行政公署|行署)(?:办公[室厅]|办)$|^府办(?:公室)?$/;
/** Where an office's name ends within a longer one, for its branch or what stands under it begins. */
const HEAD = /^(?:(?:人民)?政府|.*?(?:总局|局|厅|总队|管委会|委员会|委(?!员会)))(?=.{2})/;
/** 望江区|人民政府|柳堰街道办事处 */
const ITS_STREET = /^人民政府(?=.{1,6}(?:街道|镇|乡)(?:办事处|人民政府|政府|$))/;
const ENDINGS = [...endings.keys()].sort((a, b) => b.length - a.length);

/** What the office is called: asked once a report, or once a paragraph. Costs some twenty patterns. */
export function ownNames({ name, kind }: Named): OwnNames {
  const whole = name.replace(BLANKS, '');
  const bare = whole.replace(IN_BRACKETS, '');
  const sort = sortOf(bare, kind);
  const besides = Array.from(whole.matchAll(IN_BRACKETS), ([, inside = '']) => inside)
    .flatMap((inside) => inside.split(/[、，,]/))
    .map((each) => each.replace(/^(?:挂|加挂|含)/, '').replace(/牌子$/, ''));
  const parts = [bare, ...besides]
    .filter((each) => each !== '')
    .map((each) => partsOf(each))
    .flatMap((each) => [each, ...turned(each)]);
  return { sort, name: sort === 'zone' ? bare.replace(COMMITTEE, '') : bare, parts, places: parts[0]?.places ?? [] };
}

/** 青石公安分局, as 公安局青石分局 is called too. */
function turned({ places, rest, head }: Parts): readonly Parts[] {
  const branch = rest.slice(head.length, -2);
  if (!rest.endsWith('分局') || !head.endsWith('局') || branch === '') return [];
  return [{ ...inWords(`${branch}${head.slice(0, -1)}分局`, places), head }];
}

function sortOf(bare: string, kind: Agency['kind']): Sort {
  if (kind === 'government' || kind === 'township') return 'government';
  if (kind === 'office' || kind === 'street') return kind;
  return isZone(bare) ? 'zone' : 'body';
}

/** A name in its places and what is behind them. A place behind another office's name is that one's branch: 生态环境局青岚县分局. */
function partsOf(name: string): Parts {
  const places: Place[] = [];
  let rest = name;
  for (let found = placeAt(rest, places); found; found = placeAt(rest, places)) {
    if (HEAD.test(found.place.name)) break;
    places.push(found.place);
    rest = rest.slice(found.length).replace(ITS_STREET, '');
  }
  return inWords(rest, places);
}

function inWords(rest: string, places: readonly Place[]): Parts {
  const word = ENDINGS.find((each) => rest.endsWith(each));
  const body = word === undefined ? rest : rest.slice(0, -word.length);
  return { places, rest, head: HEAD.exec(rest)?.[0] ?? '', body, ending: word && endings.get(word) };
}

/** 我局, 本机关: what an office calls itself; whether it may is told by `fits`. */
const SELF =
  /^(?:我|本)(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道|局|委|办|厅|部|署|院|校|所|站|分局|[大中支]?队|关|中心|公司|单位|机关|行政机关)$/;
/** 该县, 该局: the office named before, and who reports says 我 of itself. */
const THAT = /^该(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道|局|委|办|厅|中心)$/;
/** Only the staff of the office itself, without what stands under it. */
const ONLY_ITSELF = /^(?:(?:我|本)?(?:[局委厅办镇乡]|街道))?(?:机关|机关本级|本级)$|^全[局委厅办]$/;
/** 县政府本级, 县本级, 县级机关, 县级 */
const OF_LEVEL = /^(?:(?:人民)?政府)?(?:本级|级|级机关|机关|机关本级)$/;
const EVERYBODY = /^各级|^各地|^全(?:系统|行业|域|国|社会)$|[两三]级$/;
const WHOLE = /^全(省|市|县|区|州|旗|盟|镇|乡|街道|自治区)(?=$|各|行政机关|范围|系统)/;
/** 县（市、区）, 县、区 */
const BELOW_A_CITY = /^[市县区][（(、][市县区]/;
/** What stands under somebody, whoever it is. */
const MEMBERS =
  /^(?:各|所属|下属|直属|下级|其[他余它]|有关|相关|基层|部分)|[省市县区州旗镇乡]直|[局委厅]属|^上级|^[市县区]级(?:职能)?部门$|^街道$|^其(?:所属|下属|各|组成)*(?:部门|单位|机构)$|.(?:各|所属|下属|直属|其[他余])|^(?:乡镇|镇街|街镇|村居|社区|县区|区县|市县|市、县|县、区|县市区|部门|职能部门|乡镇街道)/;

/**
 * Whose a name is; undefined where it does not tell: 有关部门 does, 窗口 does not. The name alone is asked, not its sentence.
 *
 * @param written as it stands in the text, of 2 to some 40 characters
 */
export function whoseName(written: string, own: OwnNames): Whose | undefined {
  if (BELOW_A_CITY.test(written)) return 'another';
  const name = written.replace(BLANKS, '').replace(IN_BRACKETS, '');
  if (name.length < 2) return undefined;
  if (ONLY_ITSELF.test(name)) return 'narrower';
  if (SELF.test(name)) return 'own';
  if (THAT.test(name)) return 'another';
  if (EVERYBODY.test(name)) return isOfAll(own) ? 'own' : 'wider';
  const whole = WHOLE.exec(name)?.[1];
  if (whole) return whoseWhole(whole as Unit, own);
  if (own.sort === 'zone' && (isZone(name) || COMMITTEE.test(name))) return isOwnZone(name, own) ? 'own' : 'another';
  if (own.sort === 'street' && /^(?:街道)?(?:办事处|办)$|^街道$/.test(name)) return 'own';
  if (own.sort === 'zone' && ZONE_ROOM.test(name)) {
    return isOwnZone(name.replace(ZONE_ROOM, ''), own) ? 'narrower' : 'another';
  }
  if (MEMBERS.test(name)) return 'another';
  if (name.endsWith('系统')) {
    const of = whoseName(name.slice(0, -2), own);
    return of === 'own' && !isOfAll(own) ? 'wider' : of;
  }
  const parts = withoutUnit(name, own) ?? partsOf(name);
  const place = placeOfName(parts.places, own);
  if (parts.places.length > 0 && parts.rest === '') return whosePlace(parts, place, own);
  const { rest } = parts;
  if (OF_LEVEL.test(rest)) return whoseLevel(place, own);
  if (GOVERNMENT.test(rest)) return whoseGovernment(parts, place, own);
  if (ITS_OFFICE.test(rest)) return whoseOffice(place, own);
  switch (own.sort) {
    case 'government':
      return whoseInGovernment(parts, place);
    case 'street':
      return whoseInStreet(parts, place);
    default:
      return whoseBody(name, parts, place, own);
  }
}

/** Whether its tables are of all that stands under it. */
const isOfAll = ({ sort }: OwnNames): boolean => sort === 'government';

/** How a name's places stand to the office's: `none` where the name has none, `unknown` where the office has none. */
type Where = 'same' | 'above' | 'elsewhere' | 'none' | 'unknown';

/** 凉山州 is short for 凉山彝族自治州, and 区 for 自治区. */
function isLike(short: Place, long: Place): boolean {
  if (short.name === '' && short.unit === '区' && long.unit === '自治区') return true;
  return short.unit === long.unit && (long.name === '' || long.name.startsWith(short.name));
}

function placeOfName(places: readonly Place[], { places: owns }: OwnNames): Where {
  const last = places.at(-1);
  const own = owns.at(-1);
  if (!last) return 'none';
  if (!own) return 'unknown';
  // 云岭县澜坪镇 is not 青岚县澜坪镇; a title without its superior leaves that open.
  const superiors = places.slice(0, -1);
  const strange = superiors.some((each) => owns.some((mine) => mine.unit === each.unit && !isLike(each, mine)));
  if (!strange && isLike(last, own)) return 'same';
  return owns.slice(0, -1).some((each) => isLike(last, each)) ? 'above' : 'elsewhere';
}

/** 青岚住建局: the place without its unit. */
function withoutUnit(name: string, { places, sort }: OwnNames): Parts | undefined {
  const own = places.at(-1);
  if (!own || own.name.length < 2 || !name.startsWith(own.name)) return undefined;
  const behind = name.slice(own.name.length);
  if (behind.startsWith(own.unit) || (sort === 'government' && behind === '')) return undefined;
  const rest = partsOf(behind);
  return rest.places.length === 0 && behind !== '' ? { ...rest, places } : undefined;
}

/** Largest first. A city may be of a county's rank. */
const RANKS: readonly (readonly Unit[])[] = [
  ['省', '自治区'],
  ['市', '州', '盟', '地区'],
  ['县', '区', '旗'],
  ['镇', '乡', '街道'],
];
const TOWNSHIP = 3;
const rankOf = (unit: Unit): number => RANKS.findIndex((units) => units.includes(unit));

/** 全县, 全镇 */
function whoseWhole(unit: Unit, own: OwnNames): Whose {
  const mine = own.places.at(-1)?.unit;
  if (mine === undefined) return 'wider';
  if (unit === mine || (unit === '区' && mine === '自治区')) {
    return own.sort === 'government' || own.sort === 'street' ? 'own' : 'wider';
  }
  return rankOf(unit) > rankOf(mine) ? 'another' : 'wider';
}

/** A place alone: 青岚县 收到… */
function whosePlace({ places }: Parts, place: Where, own: OwnNames): Whose | undefined {
  if (place === 'above') return 'wider';
  if (place === 'elsewhere') return 'another';
  // A zone's name tells no place; but a street is none that it could be of.
  if (place !== 'same') return places.some(({ unit }) => rankOf(unit) === TOWNSHIP) ? 'another' : undefined;
  return own.sort === 'body' || own.sort === 'zone' ? 'wider' : 'own';
}

/** 县级, 县本级, 县政府本级 */
function whoseLevel(place: Where, own: OwnNames): Whose | undefined {
  if (place === 'none' || place === 'unknown') return undefined;
  if (place !== 'same') return 'another';
  // To a bureau it is the bureaus of its county, of which it is one.
  return own.sort === 'government' ? 'narrower' : own.sort === 'office' ? 'own' : 'wider';
}

function whoseGovernment({ places }: Parts, place: Where, own: OwnNames): Whose | undefined {
  const isOwn = place === 'same' || place === 'none';
  if (isOwn && (own.sort === 'government' || own.sort === 'office')) return 'own';
  const [unit, mine] = [places.at(-1), own.places.at(-1)];
  // 区政府 in the report of a county is nobody that it knows: left over from another's report, or its own in the wrong word.
  const isStrange = unit?.name === '' && mine && unit.unit !== mine.unit && rankOf(unit.unit) === rankOf(mine.unit);
  return isStrange ? undefined : 'another';
}

/** 县政府办公室, 政府办, 县府办 */
function whoseOffice(place: Where, own: OwnNames): Whose {
  if (place !== 'same' && place !== 'none') return 'another';
  return own.sort === 'office' ? 'own' : own.sort === 'government' ? 'narrower' : 'another';
}

/** What receives and answers applications for a government or a street, and is not one of its members. */
const ITS_DESK =
  /^[市县区镇乡]?(?:党政办|党政综合办|党政(?:综合)?办公室|政务公开办|政务公开办公室|信息公开办|信息公开办公室|办公[室厅])$/;

/** A name in a government's report that is not its own: its members, and others. */
function whoseInGovernment({ rest, ending }: Parts, place: Where): Whose | undefined {
  if (ITS_DESK.test(rest) && (place === 'same' || place === 'none')) return 'narrower';
  return ending || isZone(rest) ? 'another' : undefined;
}

function whoseInStreet({ rest, ending, places }: Parts, place: Where): Whose | undefined {
  const isStreet = places.at(-1)?.unit === '街道' && /^(?:办事处|办|机关)?$/.test(rest);
  if (isStreet) return place === 'same' ? 'own' : 'another';
  if (ITS_DESK.test(rest) && (place === 'same' || place === 'none')) return 'narrower';
  return ending ? 'another' : undefined;
}

/** Whether a name has the unit of a place below the office's: 县 in 县生态环境分局 to 云汀市's. */
function isBelow({ places }: Parts, own: OwnNames): boolean {
  const [place, mine] = [places.at(-1), own.places.at(-1)];
  return place?.name === '' && mine !== undefined && rankOf(place.unit) > rankOf(mine.unit);
}

/** Rooms of an office, which speak for it: 县水利局办公室 */
const ROOM = /^(?:办公室|办|机关|本级|机关本级|政务公开(?:办|科|股)|.{2,6}[科股室])$/;
/** Whole names of the ending alone, with the place or, where nobody else is called so within it, without: 县局, 分局, 大队, 中心. */
const ALONE: ReadonlySet<string> = new Set(['局', '厅', '分局', '总队', '支队', '大队', '中心', '海关', '派出所']);

function whoseBody(name: string, written: Parts, place: Where, own: OwnNames): Whose | undefined {
  const where = place === 'none' || place === 'unknown' ? 'same' : place;
  const whole = inWords(name, []);
  // 县住房城乡建设局: 城乡 is no township.
  const seat = own.places.at(-1);
  const prefix = seat && [seat.name + seat.unit, seat.unit].find((each) => name.startsWith(each));
  const behind = prefix === undefined ? whole : inWords(name.slice(prefix.length), []);
  for (const mine of own.parts) {
    // 青岚县分局 of 生态环境局青岚县分局, 市监局 of 市场监督管理局: what looks like the place belongs to the name.
    if (isShortFor(whole, mine) || isShortFor(behind, mine)) return 'own';
    if (!isShortFor(written, mine)) continue;
    if (where === 'same') return 'own';
    // 县生态环境分局 of 云汀市生态环境局青岚分局: its own place is the lower one.
    return mine.head !== '' && isBelow(written, own) ? undefined : 'another';
  }
  if (own.sort === 'office' && where === 'same' && ITS_DESK.test(written.rest)) return 'own';
  if (written.head !== '') {
    const head = partsOf(written.head);
    const tail = written.rest.slice(written.head.length);
    if (where === 'same' && ROOM.test(tail) && own.parts.some((mine) => isShortFor(head, mine))) return 'narrower';
  }
  if (written.body === '' && written.ending === '局' && place === 'unknown') return undefined;
  // 县生态环境局 for 云汀市生态环境局青岚分局: what it was called when it was the county's.
  if (isBelow(written, own) && own.parts.some((mine) => isOver(written, mine))) return undefined;
  const isFalse = falseFriends.has(written.body) && own.parts.some(({ body }) => isWithin(written.body, body));
  if (isFalse && where === 'same') return undefined;
  return written.ending || isZone(written.rest) ? 'another' : undefined;
}

/**
 * Whether a name without its places is short for an office's: the same ending, and characters of it in their order: 住建局 of
 * 住房和城乡建设局. What is short for the office above it is not short for it: 税务局 is not 税务局稽查局.
 */
function isShortFor(written: Parts, mine: Parts): boolean {
  if (written.rest === '' || written.ending === undefined || written.ending !== mine.ending) return false;
  if (written.rest === mine.rest) return true;
  const { body } = written;
  if (body === '') return ALONE.has(written.rest) && mine.body !== '';
  if (falseFriends.has(body) && !mine.body.startsWith(body)) return false;
  if (otherNames.some(([short, full]) => body === short && mine.body.startsWith(full))) return true;
  if (mine.head !== '' && isShortFor(written, inWords(mine.head, []))) return false;
  if (isWithin(body, mine.body)) return true;
  // A title may be short itself: 青岚县卫健局.
  return isWithin(mine.body, body) && mine.body.charAt(0) === body.charAt(0) && !isOver(mine, written);
}

/** Whether an office is the one that another belongs to: 公安局, and 公安局青石分局. */
const isOver = (office: Parts, other: Parts): boolean =>
  other.head !== '' && isShortFor(office, inWords(other.head, []));

/**
 * Whether a name can stand for the reporting office where its full name is wanted: the office itself, its rooms, the place it is of,
 * what it belongs to, what belongs to it. Not a short form that only lacks a character: 青岚县卫健康局.
 */
export function mayStandFor(written: string, own: OwnNames): boolean {
  const name = written.replace(BLANKS, '').replace(IN_BRACKETS, '');
  if (isSlip(name, own)) return false;
  // Words may stand before a name that was found by its end alone.
  if (own.name !== '' && name.endsWith(own.name)) return true;
  const whose = whoseName(name, own);
  if (whose !== undefined && whose !== 'another') return true;
  const parts = partsOf(name);
  const isThere = ['same', 'none'].includes(placeOfName(parts.places, own));
  return isThere && own.parts.some((mine) => isOver(parts, mine) || isOver(mine, parts));
}

/** Signs that a short form leaves out on purpose. Where a name lacks one other sign, that is a slip. */
const LEFT_OUT = /[和与及暨、省市县区州旗镇乡局委办]/;

/** Whether a name is nearly as long as the office's, and yet not the same: 青岚县卫健康局, 青岚县发展和改革委 for …局. */
function isSlip(name: string, { name: own }: OwnNames): boolean {
  if (name.length === own.length) return name.slice(0, -1) === own.slice(0, -1) && name !== own;
  const [short, long] = name.length < own.length ? [name, own] : [own, name];
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  return short.slice(at) === long.slice(at + 1) && !LEFT_OUT.test(long.charAt(at));
}

/** Whether characters stand in a text in their order, not necessarily side by side. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 管委会, 经开区, 青岚高新区: characters of the zone's name in their order, up to its last one. */
function isOwnZone(written: string, own: OwnNames): boolean {
  const name = written.replace(COMMITTEE, '');
  if (name === '') return true;
  if (own.name.endsWith(name)) return true;
  if (GENERAL_ZONES.get(name)?.test(own.name)) return true;
  const last = own.places.at(-1)?.unit;
  const zone = (last ? name.startsWith(last) : /^[省市县区州]/.test(name)) ? name.slice(1) : name;
  return zone.length > 2 && zone.at(-1) === own.name.at(-1) && isWithin(zone, own.name);
}

/** What a zone is called for short, where its name does not end so. */
const GENERAL_ZONES: ReadonlyMap<string, RegExp> = new Map([
  ['园区', /园|(?<!名胜|旅游|度假|景)区$/],
  ['景区', /名胜|旅游|景/],
  ['开发区', /开发/],
  ['高新区', /高新/],
  ['经开区', /经济.*开发/],
]);
