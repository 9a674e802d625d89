import { holdsAny } from './triggers.ts';

/** Fixed terms as they are mistyped, and how they are written. A list to be added to; the first match of a place counts. */
export interface TermTypo {
  /** The mistyped part; what must stand around it is looked at, not taken. */
  readonly pattern: RegExp;
  readonly right: string;
  /** One outcome whatever is meant. Else a person decides. */
  readonly safe: boolean;
  /** A matter of form, not of sense. */
  readonly slight?: true;
  /** Also inside 《》: the typo is in the title of the law itself. */
  readonly inTitles?: true;
}

const typo = (pattern: RegExp, right: string, more: Partial<TermTypo> = {}): TermTypo => ({
  pattern,
  right,
  safe: true,
  ...more,
});

export const TERM_TYPOS: readonly TermTypo[] = [
  // 可以申请公开, 予以申请 … say something else; so does 以申请公开为由.
  typo(/(?<![可所予得难加足用借凭是给])以申请公开(?!为|的方式|的形式|名义|方式)/g, '依申请公开'),
  typo(/(?<=规范|做好|加强|^[（(][一二三四五六七八九十]+[)）]\s*)已申请公开/g, '依申请公开'),
  typo(/已申请公开(?=(?:工作|办理|受理|制度|渠道|流程|程序|答复|平台|窗口|事项|件)|[情方](?:况|面))/g, '依申请公开', {
    safe: false,
  }),
  typo(/均以(?=(?:全部|(?:按期|按时|及时|依法|如期)+)?(?:答复|办结|回复|办理完[毕成]|处理完[毕成]|整改到位))/g, '均已'),
  typo(/预算(?:、|和|及|与)结算/g, '预算、决算', { safe: false }),
  typo(/[勾钩](?:嵇|籍|积|集|机|计|嵆)(?=关系|校验|审核)/g, '勾稽'),
  typo(/行政(?:附议|复义|复仪|复意|夏议|覆议)/g, '行政复议'),
  typo(/行政(?:诉颂|述讼|诉诵|诉论|速讼)/g, '行政诉讼'),
  typo(/行政(?:许克|许个|许司)/g, '行政许可'),
  typo(/行政(?:处法|处伐)(?!律)/g, '行政处罚'),
  typo(/(?<=信息|政务)(?:工开|公幵|供开)/g, '公开'),
  typo(/(?<=信息公开|政务公开)(?:申情|申清|声请)/g, '申请'),
  typo(/依(?:审|伸|身|甲)请公开/g, '依申请公开'),
  typo(/(?<=信息公开)条(?:列|利|立)/g, '条例', { inTitles: true }),
  typo(/(?<=《中华人民共和国)信息公开条例/g, '政府信息公开条例', { inTitles: true }),
  typo(/规范(?:行|型)文件|规范性文建/g, '规范性文件'),
  typo(/信息处里费|信息外理费|信息处理废/g, '信息处理费'),
  typo(/[与于]以公开(?!为)/g, '予以公开'),
  typo(/不于公开|不[余预]公开/g, '不予公开'),
  typo(/部份公开/g, '部分公开'),
  typo(/人名政府|人民政付|人民正府/g, '人民政府'),
  typo(/办工室/g, '办公室'),
  typo(/政策解(?:毒|渎|续)/g, '政策解读'),
  typo(/门户网战|门户网占/g, '门户网站'),
  typo(/微信公(?:从|重)号/g, '微信公众号'),
  typo(/互连网/g, '互联网'),
  typo(/年渡报告|年度报吿/g, '年度报告'),
  typo(/(?<![A-Za-z])(?:led|Led)(?![A-Za-z])/g, 'LED', { slight: true }),
];

/** A cheap look before the closer ones: every pattern above holds one of these pairs. */
export const mayHoldTypo = holdsAny(
  '以申 已申 均以 、结 和结 及结 与结 勾嵇 勾籍 勾积 勾集 勾机 勾计 勾嵆 钩嵇 钩籍 钩积 钩集 钩机 钩计 钩嵆 政附 复义 复仪 复意 政夏 政覆 ' +
    '诉颂 述讼 诉诵 诉论 速讼 许克 许个 许司 处法 处伐 工开 公幵 供开 申情 申清 声请 审请 伸请 身请 甲请 条列 条利 条立 国信 范行 范型 文建 ' +
    '处里 外理 理废 与以 于以 于公 不余 不预 部份 人名 政付 正府 办工 解毒 解渎 解续 网战 网占 公从 公重 互连 年渡 报吿 le Le',
);
