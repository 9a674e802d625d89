import { provinces } from './places.ts';

/** `state` 国务院部门 · `province` 省、自治区、直辖市 · `city` 设区的市、自治州、地区、盟 · `county` 县、区、旗、县级市 · `township` 乡镇、街道 */
export type Level = 'state' | 'province' | 'city' | 'county' | 'township';

/** The unit in a place's name: the 县 of 青岚县. */
export type Unit = '省' | '自治区' | '市' | '州' | '地区' | '盟' | '县' | '区' | '旗' | '镇' | '乡' | '街道';

/** The smallest place in an office's name: 青岚县 of 云汀市青岚县水利局. */
export interface Place {
  /** 青岚; empty where the name has only the unit: 县水利局. */
  readonly name: string;
  readonly unit: Unit;
  /** Undefined for a city that is not on the list of prefecture-level ones: of county level, or not a real one. */
  readonly level: Level | undefined;
}

const names = (list: string | undefined): readonly string[] => (list ? list.split(' ') : []);
const CITIES = new Set(provinces.flatMap(({ cities }) => names(cities)));
const MUNICIPALITIES = new Set(provinces.flatMap(({ name, kind }) => (kind === '直辖市' ? [name] : [])));
/** 地区 and 盟 with their unit. */
const PREFECTURES = new Set(provinces.flatMap(({ prefectures }) => names(prefectures)));
const PEOPLE =
  /(?:朝鲜族|土家族苗族|藏族羌族|蒙古族藏族|布依族苗族|苗族侗族|哈尼族彝族|壮族苗族|傣族景颇族|柯尔克孜|哈萨克|傈僳族|蒙古|藏族|彝族|傣族|白族|回族)$/;
/** 凉山 of 凉山彝族自治州. */
const AUTONOMOUS = new Set(
  provinces.flatMap(({ autonomous }) => names(autonomous).map((name) => name.replace(PEOPLE, ''))),
);

const UNIT = /[省市县区州盟旗镇乡街]/g;
const ZONE =
  /(?:开发|高新|高新技术|产业|园|景|示范|度假|保税|管理|试验|实验|合作|旅游|名胜|自贸|集聚|集中|功能|保护|加工|物流)$/;
/** A sign of a unit that begins another word: 市场监管局, 市政园林局, 区域合作办, 县域经济办. */
const NO_UNIT_BEFORE = /^(?:市[场容]|市政(?![府务协法])|区[域划块]|县域|乡村|乡贤|镇村|州际|旗帜)/;
/** A unit right behind a sign: then the sign belongs to the name, as in 沙市区, 新乡市, 郑州市. */
const UNIT_BEHIND = /^[市县区州镇乡旗]/;
/** The first half of a word that ends in a sign of a unit: 城市, 城乡, 城镇, 社区. */
const WORD_BEFORE = /(?:^|[和及与])(?:城|村|社|小|都|超|夜|集|民)$/;
const ORGAN = /^(?:人民)?政府/;
/** 镇级, 镇本级 */
const ITS_LEVEL = /^本?级$/;
/** Look this far for a place's unit: the longest county's name, 双江拉祜族佤族布朗族傣族自治县, has 15 characters. */
const LONGEST = 16;

/** The places that an office's name begins with, the largest first: 云汀市, 青岚县, 澜坪镇 of 云汀市青岚县澜坪镇人民政府. */
export function placesIn(office: string): readonly Place[] {
  const places: Place[] = [];
  let rest = office;
  // Four levels have places: province, city, county, township. One step more does no harm.
  for (let step = 0; step < 5; step++) {
    const found = placeAt(rest, places);
    if (!found) break;
    places.push(found.place);
    rest = rest.slice(found.length);
  }
  if (places.length === 0) {
    // A city's name alone stands for it: 常州2024年…
    const city = [...CITIES].find(
      (name) => rest.startsWith(name) && (rest === name || ORGAN.test(rest.slice(name.length))),
    );
    if (city) places.push({ name: city, unit: '市', level: 'city' });
  }
  return places;
}

/** The smallest place in an office's name; undefined where it names none. */
export const placeOf = (office: string): Place | undefined => placesIn(office).at(-1);

/**
 * The place that a name begins with, and how many characters it takes: 青岚县 of 青岚县水利局, 县 of 县水利局.
 *
 * @param above the places that stood before it
 */
export function placeAt(text: string, above: readonly Place[]): { place: Place; length: number } | undefined {
  UNIT.lastIndex = 0;
  for (let match = UNIT.exec(text); match && match.index <= LONGEST; match = UNIT.exec(text)) {
    const name = text.slice(0, match.index);
    const unit = unitAt(text, match.index, name, above.length === 0);
    if (unit === 'zone') return undefined;
    if (!unit) continue;
    const length = match.index + (unit === '街道' ? 2 : 1);
    return { place: placed(name, unit, above), length };
  }
  return undefined;
}

/** The unit that a sign means; undefined where it is part of a word or of a longer name; `zone` for 开发区, which is no place of this kind. */
function unitAt(text: string, at: number, name: string, first: boolean): Unit | 'zone' | undefined {
  const sign = text.charAt(at);
  const rest = text.slice(at);
  const behind = text.slice(at + 1);
  if (NO_UNIT_BEFORE.test(rest) || WORD_BEFORE.test(name))
    return WORD_BEFORE.test(name) && isDistrict(rest) ? '区' : undefined;
  if (sign === '街') return behind.startsWith('道') && name !== '' ? '街道' : undefined;
  if (name === '') {
    // 县水利局; 镇江市, 市中区, 乡宁县 only begin so.
    if (!first || /^市中区/.test(rest)) return undefined;
    if (/[镇乡]/.test(sign)) return ORGAN.test(behind) || ITS_LEVEL.test(behind) ? (sign as Unit) : undefined;
    return /[省市县区州盟旗]/.test(sign) ? (sign as Unit) : undefined;
  }
  if (behind.startsWith('街道')) return undefined;
  if (sign === '省') return '省';
  if (sign === '区') {
    if (name.endsWith('自治')) return '自治区';
    if (name.endsWith('地')) return name.length > 2 ? '地区' : undefined;
    return ZONE.test(name) ? 'zone' : '区';
  }
  if (sign === '州') {
    if (name.endsWith('自治') || (AUTONOMOUS.has(name) && !UNIT_BEHIND.test(behind))) return '州';
    // Only an autonomous prefecture's government calls itself so; 郑州 is 郑州市人民政府, or the city's name alone.
    if (behind.startsWith('人民政府') && !CITIES.has(`${name}州`)) return '州';
    return undefined;
  }
  if (sign === '盟') return PREFECTURES.has(`${name}盟`) ? '盟' : undefined;
  // 云汀市市场监管局: the second sign is no unit, so the first is one; 津市市: it is.
  const goesOn = /[市镇乡旗]/.test(sign) && UNIT_BEHIND.test(behind) && !(sign === '市' && NO_UNIT_BEFORE.test(behind));
  if (goesOn && !isOwnUnit(sign, name, behind)) return undefined;
  if (sign === '乡' && behind.startsWith('族')) return undefined;
  return sign as Unit;
}

/** 城区 and the like as the name of a district: 阳泉市城区人民政府 */
const isDistrict = (rest: string): boolean => /^区(?:$|人民政府|政府)/.test(rest);

/** Whether the sign is the place's unit and stands again in front of its office: 云汀市市级机关事务局, 青岚县县委办. */
const isOwnUnit = (sign: string, name: string, behind: string): boolean =>
  name.length >= 2 &&
  behind.startsWith(sign) &&
  behind.length > 1 &&
  !ORGAN.test(behind.slice(1)) &&
  !CITIES.has(name + sign);

function placed(name: string, unit: Unit, above: readonly Place[]): Place {
  return { name: name.replace(BRANCH, '').replace(/(?:自治|地)$/, ''), unit, level: levelOfPlace(name, unit, above) };
}

/** What stands before the place in a branch's name: 国家税务总局 of 国家税务总局青岚县税务局. */
const BRANCH = /^.*(?:总局|公司|银行)/;

function levelOfPlace(name: string, unit: Unit, above: readonly Place[]): Level | undefined {
  switch (unit) {
    case '省':
    case '自治区':
      return 'province';
    case '市':
      if (MUNICIPALITIES.has(name)) return 'province';
      if (CITIES.has(name)) return 'city';
      return above.some((place) => place.level === 'city') ? 'county' : undefined;
    case '州':
      // What calls itself 自治州 is one; 凉山州 is known by the list.
      return 'city';
    case '地区':
    case '盟':
      return 'city';
    case '县':
    case '区':
    case '旗':
      return 'county';
    default:
      return 'township';
  }
}

/** Names of offices of the state itself. Its branches (国家税务总局青岚县税务局) have a place in their name. */
const STATE = /^(?:中华人民共和国|国务院|国家|中国)|(?:部|署|总局)$/;

/** The level of an office: as the user says it, else by its name; undefined where neither tells. */
export function levelOf({ name, level }: { readonly name: string; readonly level?: Level }): Level | undefined {
  if (level) return level;
  const place = placeOf(name);
  if (place) return place.level;
  return STATE.test(name) ? 'state' : undefined;
}
