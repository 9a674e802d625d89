/** The documents that every report cites, with their numbers. */
export interface KnownDocument {
  /** Its own title, without issuer and without 印发…的通知. */
  readonly title: string;
  /** How the words before its number end, whether it is called by its title or for short. */
  readonly called: RegExp;
  /** The number in its parts: 国办公开办函〔2021〕30号 */
  readonly office: string;
  readonly year: string;
  readonly serial: string;
  readonly number: string;
  /** Words of a sentence that show that this document is meant where only a number is given. */
  readonly about: RegExp;
}

const CLOSED = '[〉》”>)）]{0,3}(?:的通知)?[》”]?';

const known = (
  title: string,
  called: RegExp,
  [office, year, serial]: readonly [string, string, string],
  about: RegExp,
): KnownDocument => ({ title, called, office, year, serial, number: `${office}〔${year}〕${serial}号`, about });

/** 《中华人民共和国政府信息公开工作年度报告格式》, the form of 2021 and after. */
export const FORM_2021 = known(
  '中华人民共和国政府信息公开工作年度报告格式',
  new RegExp(`(?:年报|年度报告)格式${CLOSED}$`),
  ['国办公开办函', '2021', '30'],
  /格式|(?:编制|编写|起草|撰写|制定|形成|公布|现将)[^。；;]{0,40}(?:报告|年报)|(?:报告|年报)[^。；;]{0,8}(?:编制|编写)/,
);

/** The notice of 2019 with the form on trial. */
export const NOTICE_2019 = known(
  '关于政府信息公开工作年度报告有关事项的通知',
  /年度报告有关事项的通知[》”]?$/,
  ['国办公开办函', '2019', '60'],
  /(?:报告|年报)有关事项/,
);

/** The measures of 2020 by which a fee for information may be charged. */
export const FEE_MEASURES = known(
  '政府信息公开信息处理费管理办法',
  new RegExp(`处理费管理办法${CLOSED}$`),
  ['国办函', '2020', '109'],
  /处理费/,
);

/** Every document that is known, `FORM_2021` first. */
export const KNOWN_DOCUMENTS: readonly KnownDocument[] = [
  FORM_2021,
  NOTICE_2019,
  known(
    '关于规范政府信息公开平台有关事项的通知',
    /信息公开平台有关事项的通知[》”]?$/,
    ['国办公开办函', '2019', '61'],
    /公开平台|公开专栏/,
  ),
  FEE_MEASURES,
];

/** The law's number: 国务院令第711号, 国令第711号 or 第711号国务院令. */
export const DECREE = '711';
/** The decree of 2007, which the one of 2019 replaced; a citation of it is another rule's finding. */
export const OLD_DECREE = '492';

/** Days that sentences may give with the 《条例》: of both decrees, and since when it is in force. */
export const LAW_DAYS = {
  issued: { year: 2019, month: 4, day: 3 },
  inForce: { year: 2019, month: 5, day: 15 },
} as const;
