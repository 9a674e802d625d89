/** The documents that every report cites, with their numbers. */
export interface KnownDocument {
  /** Its own title, without issuer and without 印发…的通知. */
  readonly title: string;
  /** How the words before its number end, whether it is called by its title or for short. */
  readonly called: RegExp;
  readonly number: string;
}

const CLOSED = '[〉》”>)）]{0,3}(?:的通知)?[》”]?';

export const KNOWN_DOCUMENTS: readonly KnownDocument[] = [
  {
    title: '中华人民共和国政府信息公开工作年度报告格式',
    called: new RegExp(`(?:年报|年度报告)格式${CLOSED}$`),
    number: '国办公开办函〔2021〕30号',
  },
  {
    title: '关于政府信息公开工作年度报告有关事项的通知',
    called: /年度报告有关事项的通知[》”]?$/,
    number: '国办公开办函〔2019〕60号',
  },
  {
    title: '关于规范政府信息公开平台有关事项的通知',
    called: /信息公开平台有关事项的通知[》”]?$/,
    number: '国办公开办函〔2019〕61号',
  },
  {
    title: '政府信息公开信息处理费管理办法',
    called: new RegExp(`处理费管理办法${CLOSED}$`),
    number: '国办函〔2020〕109号',
  },
];

/** The law's number: 国务院令第711号, 国令第711号 or 第711号国务院令. */
export const DECREE = '711';
/** The number the law had before 2019; cited today, it is another finding. */
export const OLD_DECREE = '492';
