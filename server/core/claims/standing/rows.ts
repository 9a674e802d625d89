import { DIGIT } from '../../text/characters.ts';
import { COURTS } from '../lexicon/meaning.ts';
import type { StandingRow } from './standing.ts';

/*
 * Why figures that look like a table's are of no table, each with a sentence of which some figure has it and one of which none
 * has. A row is the words of a habit of speech, not of one text.
 */

/** All cases of a kind, and not those that ended in some way. */
const TOTALS = /^(?:review|litigation|direct|after|court)(?:\.closed)?$/;
const SUFFERED = /(?:被申请|被提[起请]|被诉|被起诉|引发|引起|产生|提起)/;
const DISCLOSURE = '(?:信息公开|政府信息|依申请|公开申请)';
const DECISIONS = ['license', 'penalty', 'coercion'] as const;

/** What the words directly around a figure and its label make of it. */
const nearby: readonly StandingRow[] = [
  {
    name: 'within-days',
    scope: 'before',
    when: new RegExp(
      `(?<![法规]定[^，。；]{0,4})[${DIGIT}十两三五]个?(?:工作日|自然日|天|日)(?:以|之)?内[^，,。；]{0,4}$`,
    ),
    says: '只说了在这些天里办完的',
    example: '全年20个工作日内答复申请361件。',
    counter: '全年在法定20个工作日内答复申请361件。',
  },
  {
    name: 'published',
    scope: 'ahead',
    when: /公示|公布|发布|公开(?!工作|条例)|(?:信息|结果)$/,
    of: { subjects: DECISIONS, unlike: /作出|做出|实施|下达|采取|办理/ },
    says: '是公开、公示的条数，不是作出的决定',
    example: '行政处罚信息9条。',
    counter: '作出行政处罚决定9件。',
  },
  {
    name: 'ever',
    scope: 'ahead',
    when: /累计/,
    except: new RegExp(`今年|全年|本年|年内|年度|[${DIGIT}]年`),
    of: { topics: /\.made$/ },
    says: '说的是历年累计',
    example: '累计制定行政规范性文件1860件。',
    counter: '全年累计制定行政规范性文件12件。',
  },
  {
    name: 'rest',
    scope: 'ahead',
    when: /其余|剩余|余下|另有|另外/,
    of: { topics: /^new$/ },
    says: '只是余下的',
    example: '答复3件，其余新收政府信息公开申请88件。',
    counter: '全年新收政府信息公开申请88件。',
  },
  {
    name: 'share-of-others',
    scope: 'ahead',
    when: /占/,
    of: { subjects: COURTS },
    says: '是另一个总数，这里只用来算比例',
    example: '占全市行政复议案件1286件的3.0%。',
    counter: '被申请行政复议2件，占比3.0%。',
  },
  {
    name: 'and-others',
    scope: 'ahead',
    when: /等$/,
    says: '“等”字后面的数，说不清是几类之和',
    example: '征地补偿、道路改造等3件政府信息公开申请均已答复。',
    counter: '全年3件政府信息公开申请均已答复。',
  },
  {
    name: 'among-them',
    scope: 'between',
    when: /^件?中[，,]?有?$/,
    says: '只说了其中一部分',
    example: '办结申请中有11件涉及教育。',
    counter: '办结申请共11件。',
  },
  {
    name: 'there-are-some',
    scope: 'ahead',
    when: /(?:^|[^共只仅现])有$/,
    of: { topics: /^done$/, labelBehind: true },
    says: '只说了其中一部分',
    example: '收到申请8件，有3件答复。',
    counter: '收到申请8件，共有3件答复。',
  },
  {
    name: 'for-the-sake-of',
    scope: 'before',
    when: /(?:^|[，。；])为了?$/,
    of: { topics: /^(?:new|handled|done)$/ },
    says: '说的是为哪几件做的事',
    example: '县档案馆移交卷宗86卷，为答复3件申请提供了依据。',
    counter: '全年答复3件申请，为群众提供了便利。',
  },
  {
    name: 'picked-out',
    scope: 'ahead',
    when: /[对就将把]$/,
    of: { topics: /^(?:new|handled|done)$/, labelBehind: true, unlike: /申请[^的]*(?:答复|办结)/ },
    says: '是挑出来的一部分',
    example: '对120件已办结申请开展“回头看”。',
    counter: '对120件申请作出答复。',
  },
];

/** Whose cases they are, by what is done with them. */
const reviewing: readonly StandingRow[] = [
  {
    name: 'as-reviewer',
    scope: 'so-far',
    when: /复议机[关构](?:共|全年|累计|年内)*(?:收到|接收|受理|办理|审理|审结|新收)/,
    of: { topics: TOTALS, unlike: SUFFERED },
    says: '说的是作为复议机关办理的案件',
    example: '作为复议机关共收到行政复议案件68件。',
    counter: '共被申请行政复议68件。',
  },
  {
    name: 'others-cases',
    scope: 'so-far',
    when: new RegExp(
      `^(?!.*${DISCLOSURE}).*(?:(?:办理|审理|审结|代理|承办)[^，；。]{0,6}(?:复议|诉讼|应诉)|作为[^，]{0,6}复议机关)`,
    ),
    of: { topics: TOTALS, unlike: SUFFERED },
    says: '说的是作为复议、应诉机关办理的案件',
    example: '全年代理行政复议案件320件。',
    counter: '全年代理政府信息公开行政复议案件3件。',
  },
  {
    name: 'taken-on',
    scope: 'so-far',
    when: new RegExp(`^(?!.*${DISCLOSURE}).*(?:受理[^，；。]{0,6}(?:复议|诉讼)|应诉)`),
    of: { topics: TOTALS, unlike: SUFFERED, elsewhere: true },
    says: '说的是作为复议、应诉机关办理的案件',
    example: '全年受理行政复议320件。',
    counter: '全年行政复议2件。',
  },
  {
    name: 'its-government',
    scope: 'so-far',
    when: /[县市区州旗](?:(?:人民)?政府(?!网|门户|信息|工作|各|所|部门|令|规章)|级(?=行政规范|规范))/,
    of: { subjects: ['norm', 'regulation'], government: true },
    says: '说的像是政府自己的文件，表里也许还含各部门的',
    isCompared: true,
    example: '县政府制发行政规范性文件5件。',
    counter: '全县制发行政规范性文件5件。',
  },
  {
    name: 'foremost',
    scope: 'so-far',
    // What is counted in the clauses behind is theirs, too, unless it is said to be the year's.
    when: new RegExp(
      `(?:[前后][二两三四五六七八九十${DIGIT}]{1,2}[位名的个家]{0,3}|(?:靠前|前列|首位|末位)的[^，。；]{0,6}?)(?:部门|单位|机关|地区|区域|街道|[县区市乡镇])[^，]*(?:，(?!.*(?:全年|年度|本年)).*)?$`,
    ),
    of: { subjects: ['application', ...COURTS] },
    says: '说的只是排在前面或后面的几家',
    example: '受理量排名前五的部门，申请合计988件。',
    counter: '排名前五的部门加强培训，全年申请合计988件。',
  },
  {
    name: 'helping',
    scope: 'before',
    when: /指导|督促|协助|帮助|配合|推动|法院|检察院/,
    of: { topics: /^(?!.*\.(?:uphold|correct|other|pending))/ },
    says: '说的是协助、指导别的机关办的',
    ofOthers: true,
    lasts: true,
    example: '协助办理政府信息公开申请8件。',
    counter: '办理政府信息公开申请8件。',
  },
];

const OPENNESS = `主动公开[^，、；。]{0,8}[${DIGIT}]`;
/** What a sentence about documents seems to say of applications. */
const SEEMS_APPLIED_FOR = /依申请公开|不(?:予|宜)?公开/;

/** What the sentence is about makes of its figures. */
const saidOfAll: readonly StandingRow[] = [
  {
    name: 'rehearsed',
    scope: 'sentence',
    when: /模拟(?:申请|测试|测评|办理|演练|暗访)/,
    says: '说的是模拟测试',
    ofOthers: true,
    example: '开展依申请公开模拟测试，发出申请35件，按时答复33件。',
    counter: '全年收到政府信息公开申请35件，按时答复33件。',
  },
  {
    name: 'lapsed',
    scope: 'sentence',
    when: new RegExp(`(?:废止[、和或及与]?(?:宣布)?失效|失效[、和或及与]?废止)[^，。；（(]{0,16}[${DIGIT}]`),
    of: { topics: /^norm\.repealed$/ },
    says: '废止和失效合说，看不出表里填的是哪一个',
    example: '废止、宣布失效行政规范性文件31件（废止24件、失效7件）。',
    counter: '废止行政规范性文件31件。',
  },
  {
    name: 'asked-back',
    scope: 'sentence',
    when: /告知(?:其|申请人)?(?:作出)?(?:更改、)?补正|补正告知|一次性告知/,
    of: { topics: /^unable\.3$/, unlike: /仍/ },
    says: '是请申请人补正的，不是补正后仍不明确的',
    example: '对内容不明确的3件申请一次性告知补正。',
    counter: '补正后申请内容仍不明确3件。',
  },
  {
    name: 'kept-out',
    scope: 'stretch',
    when: /(?:不|未|并不|均不|也不)(?:作为|计入|纳入|列入|属于(?!本)|在|算作?|含在)[^，。；]{0,12}(?:统计|范围|之列|之内|申请|案件|件数|数据)/,
    says: '文中说明不计入统计',
    example: '受理申请27件，不作为政府信息公开申请统计。',
    counter: '受理政府信息公开申请27件，作为全年数统计。',
  },
  {
    name: 'of-any-kind',
    scope: 'until',
    when: /(?<=.)其中[^，。；]{0,10}(?:信息公开|依申请公开)/,
    of: { subjects: COURTS, unlike: /信息公开|依申请/ },
    says: '说的是各类案件，不只是政府信息公开的',
    example: '行政诉讼案件4件，其中政府信息公开类1件。',
    counter: '政府信息公开行政诉讼案件4件，其中维持1件。',
  },
  {
    name: 'other-matters',
    scope: 'sentence',
    when: /除[^，。；]{0,6}信息公开[^，。；]{0,10}(?:以|之)?外/,
    of: { subjects: COURTS },
    says: '说的是政府信息公开以外的案件',
    example: '除政府信息公开外，还被申请行政复议52件。',
    counter: '因政府信息公开被申请行政复议52件。',
  },
  {
    name: 'another-matter',
    scope: 'since',
    when: new RegExp(
      `[与就同因](?![^，。；]*(?:信息公开|政务公开|依申请|公开申请|答复))[^，。；${DIGIT}]{2,20}?(?:有关|相关|引发|引起)的?(?:行政)?(?:复议|诉讼)`,
    ),
    of: { subjects: COURTS },
    says: '说的是别的事引起的案件',
    example: '全年被申请与征收补偿有关的行政复议217件。',
    counter: '全年被申请与政府信息公开有关的行政复议2件。',
  },
  {
    name: 'wished',
    scope: 'sentence',
    when: /征求[^，。；]{0,12}(?:第三方|意见)/,
    of: { words: /同意公开/ },
    says: '是第三方的意见，不是答复的结果',
    example: '就申请征求第三方意见57件，同意公开34件。',
    counter: '办结申请57件，同意公开34件。',
  },
  {
    name: 'afterwards',
    scope: 'since',
    when: /截[至止](?:本)?(?:年度)?报告(?:公布|发布|编制|公开)?(?:之?日|时|前)|截至目前/,
    of: { subjects: ['application'], topics: /^(?!carryOut$)/ },
    says: '说的是报告年度以后',
    example: '结转下年度31件申请，截至报告公布之日已办结27件。',
    counter: '全年办结申请27件，结转下年度31件。',
  },
  {
    name: 'registered',
    scope: 'sentence',
    when: /双公示|信用中国|信用(?:网站|平台|信息)|归集/,
    of: { subjects: DECISIONS, doubtful: true },
    says: '是归集、公示的条数，不是作出的决定',
    example: '归集信用信息1026条，其中行政许可968条。',
    counter: '作出行政许可决定36件，均已在信用网站公示。',
  },
  {
    name: 'turned-open',
    scope: 'sentence',
    when: /[由将把从][^，。；]{0,30}(?:转为|调整为|变更为|转成|改为|转化为|转换为|变为|升级为)[^，。；]{0,6}(?:公开|解密)/,
    of: { subjects: ['application'], words: SEEMS_APPLIED_FOR },
    says: '说的是文件的公开属性',
    example: '从依申请公开3件转为主动公开。',
    counter: '依申请公开3件，主动公开5条。',
  },
  {
    name: 'ways-of-opening',
    scope: 'sentence',
    when: new RegExp(
      `^(?=.*${OPENNESS})(?=.*依申请公开)(?=.*(?:不(?:予|宜)?公开[^，、；。]{0,6}[${DIGIT}]|(?:文件|公文|发文|文书|文稿|信息|目录|事项|台账|简报|件)[^。]{0,40}?${OPENNESS}))`,
    ),
    of: { subjects: ['application'], words: SEEMS_APPLIED_FOR },
    says: '说的是文件的公开属性',
    example: '印发公文216份，主动公开98份，依申请公开33份，不予公开85份。',
    counter: '收到依申请公开33件，不予公开8件。',
  },
  {
    name: 'attributes',
    scope: 'sentence',
    when: new RegExp(
      `公文|公开属性|文件属性|主动公开[${DIGIT}]+[件条份].*依申请公开[${DIGIT}]+[件条份].*不(?:予)?公开[${DIGIT}]+`,
    ),
    of: { subjects: ['application'] },
    says: '说的是文件的公开属性',
    example: '标注公开属性，依申请公开14件。',
    counter: '依申请公开14件。',
  },
];

/** Every row, the nearest first. */
export const STANDINGS: readonly StandingRow[] = [...nearby, ...reviewing, ...saidOfAll];
