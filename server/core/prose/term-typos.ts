import { HAN_ORDINAL } from '../text/characters.ts';
import { type Triggered, triggers } from './triggers.ts';

/** A mistyped fixed term and how it is written. A list to be added to; of several that match at a place the first counts. */
export interface TermTypo extends Triggered {
  /** Matches the mistyped part only; what must stand around it is in lookarounds. */
  readonly pattern: RegExp;
  readonly right: string;
  /** Whether only one correction is possible, so that it may be made without asking. */
  readonly safe: boolean;
  /** A matter of form, not of sense: reported less severely. */
  readonly slight?: true;
  /** Also looked for inside 《》: the typo is in the title of the 《条例》 itself. */
  readonly inTitles?: true;
}

const typo = (pairs: string, pattern: RegExp, right: string, more: Partial<TermTypo> = {}): TermTypo => ({
  pairs,
  pattern,
  right,
  safe: true,
  ...more,
});

/** The typos, in the order in which they are looked for. */
export const TERM_TYPOS: readonly TermTypo[] = [
  // 依申请公开 is often typed 以申请公开. Not 可以申请公开, 予以申请, 以申请公开为由; but 二是以申请公开答复 is.
  typo(
    '以申',
    new RegExp(`(?<![可所予得难加足用借凭给]|(?<![${HAN_ORDINAL}])是)以申请公开(?!为|的方式|的形式|名义|方式)`, 'g'),
    '依申请公开',
  ),
  typo(
    '已申',
    new RegExp(String.raw`(?<=规范|做好|加强|^[（(][${HAN_ORDINAL}]+[)）]\s*)已申请公开`, 'g'),
    '依申请公开',
  ),
  typo(
    '已申',
    /已申请公开(?=(?:工作|办理|受理|制度|渠道|流程|程序|答复|平台|窗口|事项|件)|[情方](?:况|面))/g,
    '依申请公开',
    {
      safe: false,
    },
  ),
  typo(
    '均以',
    /均以(?=(?:全部|(?:按期|按时|及时|依法|如期)+)?(?:答复|办结|回复|办理完[毕成]|处理完[毕成]|整改到位)|(?:反馈|采纳|完成|更新)(?=[，。；、）]))/g,
    '均已',
  ),
  typo('、结 和结 及结 与结', /预算(?:、|和|及|与)结算/g, '预算、决算', { safe: false }),
  typo('、结 预结', /(?<=财政|部门|单位|经费)预、?结算/g, '预、决算', { safe: false }),
  typo(
    '勾嵇 勾籍 勾积 勾集 勾机 勾计 勾嵆 钩嵇 钩籍 钩积 钩集 钩机 钩计 钩嵆',
    /[勾钩](?:嵇|籍|积|集|机|计|嵆)(?=关系|校验|审核)/g,
    '勾稽',
  ),
  typo('政附 复义 复仪 复意 政夏 政覆', /行政(?:附议|复义|复仪|复意|夏议|覆议)/g, '行政复议'),
  typo('诉颂 述讼 诉诵 诉论 速讼', /行政(?:诉颂|述讼|诉诵|诉论|速讼)/g, '行政诉讼'),
  typo('许克 许个 许司', /行政(?:许克|许个|许司)/g, '行政许可'),
  typo('处法 处伐', /行政(?:处法|处伐)(?!律)/g, '行政处罚'),
  typo('工开 公幵 供开', /(?<=信息|政务)(?:工开|公幵|供开)/g, '公开'),
  typo('申情 申清 声请', /(?<=信息公开|政务公开)(?:申情|申清|声请)/g, '申请'),
  typo('审请 伸请 身请 甲请', /依(?:审|伸|身|甲)请公开/g, '依申请公开'),
  typo('条列 条利 条立', /(?<=信息公开)条(?:列|利|立)/g, '条例', { inTitles: true }),
  typo('国信', /(?<=《中华人民共和国)信息公开条例/g, '政府信息公开条例', { inTitles: true }),
  typo('范行 范型 文建', /规范(?:行|型)文件|规范性文建/g, '规范性文件'),
  typo('处里 外理 理废', /信息处里费|信息外理费|信息处理废/g, '信息处理费'),
  typo('与以 于以', /[与于]以公开(?!为)/g, '予以公开'),
  typo('于公 不余 不预', /不于公开|不[余预]公开/g, '不予公开'),
  typo('审察', /(?<=保密|公开|合法性|发布)审察/g, '审查'),
  typo('部份', /部份公开/g, '部分公开'),
  typo('人名 政付 正府', /人名政府|人民政付|人民正府/g, '人民政府'),
  typo('办工', /办工室/g, '办公室'),
  typo('解毒 解渎 解续', /政策解(?:毒|渎|续)/g, '政策解读'),
  typo('网战 网占', /门户网战|门户网占/g, '门户网站'),
  typo('公从 公重', /微信公(?:从|重)号/g, '微信公众号'),
  typo('互连', /互连网/g, '互联网'),
  typo('年渡 报吿', /年渡报告|年度报吿/g, '年度报告'),
  typo('le Le', /(?<![A-Za-z])(?:led|Led)(?![A-Za-z])/g, 'LED', { slight: true }),
];

/** The typos that a text may hold, by a cheap test; the caller still has to match their patterns. */
export const typosIn = triggers(TERM_TYPOS);
