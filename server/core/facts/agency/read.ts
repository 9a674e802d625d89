import type { Config } from '../../check/config/config.ts';
import type { Title } from '../../syntax/tree.ts';
import type { Agency } from './agency.ts';
import { bareName, isZone } from './office.ts';
import type { OfficeKind } from './offices.ts';

type Kind = Agency['kind'];

const BLANKS = /\s+/g;

/** Tried in this order; the end of the name decides. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/(?:政府|行署|行政公署)(?:办公[室厅]|办)$/, 'office'],
  [/(?:街道办事处|街道办|街道)$/, 'street'],
  [/(?:[镇乡]|苏木)(?:人民政府|政府)$/, 'township'],
  [/(?:人民政府|行政公署|行署|[省市县区州盟旗]政府)$/, 'government'],
  [
    /(?:局|委|委员会|办|办公[室厅]|厅|部|署|院|中心|队|处|所|站|馆|社|会|总公司|公司|集团|学校|学院|[大中小]学|幼儿园|电视台|气象台|水厂|银行|海关)$/,
    'department',
  ],
  // Take a place alone for its government: 青岚县2024年政府信息公开工作年度报告
  [/.(?:镇|乡|苏木)$/, 'township'],
  [/.(?:省|市|县|区|州|盟|旗)$/, 'government'],
];

/**
 * What kind of office a name belongs to, by its ending: 青岚县水利局 → `department`; `other` where nothing tells. A zone's committee is
 * `other`: it stands for a government in one place and for a department in another. For what the law says, ask `officeKind`.
 */
export function agencyKind(name: string): Kind {
  const bare = bareName(name);
  const kind = KINDS.find(([ending]) => ending.test(bare))?.[1];
  return kind === undefined || isZone(bare) ? 'other' : kind;
}

/**
 * The office whose report it is, as the title names it; undefined where the title names none. What the user says of it
 * goes before what its name tells.
 */
export function readAgency(title: Title | undefined, said: Config['agency'] = {}): Agency | undefined {
  const slice = title?.agency;
  if (!slice) return undefined;
  const name = slice.text.replace(BLANKS, '');
  const { level } = said;
  const kind = kindSaid(agencyKind(name), said);
  return { name, slice, kind, ...(level && { level }), ...(said.kind && { said: OFFICE_OF[kind] }) };
}

/** The kind in the law's terms, for an office whose kind the user says. */
const OFFICE_OF: Readonly<Record<Kind, OfficeKind>> = {
  government: 'government',
  township: 'township',
  street: 'street',
  office: 'government-office',
  department: 'department',
  other: 'unknown',
};

function kindSaid(told: Kind, { kind, level }: Config['agency']): Kind {
  if (kind === 'department' || kind === 'office') return kind;
  // Townships and streets are governments too, of a kind of their own.
  if (told === 'township' || told === 'street') return told;
  const isGovernment = kind === 'government' || told === 'government';
  return isGovernment ? (level === 'township' ? 'township' : 'government') : told;
}
