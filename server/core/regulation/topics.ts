/** A matter that reports cite the 《条例》 for, and the articles that speak of it. Each of these may rightly be cited. */
export interface Topic {
  /** For messages: 补正 */
  readonly name: string;
  readonly words: RegExp;
  /** The article that is usually meant comes first. */
  readonly articles: readonly number[];
  /** It is done under one article alone, which may therefore be named before a comma: 依照《条例》第三十条，告知补正 */
  readonly act?: true;
  /** Right behind a reference these words allow no other article, whatever else is said: only one has these days. */
  readonly strict?: true;
}

/** All topics. 收费 alone is no topic, nor is 年度报告: too many articles speak of them. */
export const TOPICS: readonly Topic[] = [
  {
    name: '年报的期限',
    words: /(?:1月31日|一月三十一日|3月31日|三月三十一日)/,
    articles: [49],
    act: true,
    strict: true,
  },
  { name: '年报的期限', words: /(?:报告|年报)(?:的)?(?:公布|报送)(?:期限|时限)/, articles: [49] },
  {
    name: '主动公开的期限',
    words: /主动公开(?:的)?(?:期限|时限)|(?:20|二十)个?工作日内(?:予以)?(?:主动)?公开/,
    articles: [26],
  },
  {
    name: '年报的内容和格式',
    words: /(?:年度报告|年报)(?:的)?(?:应当包括|内容|格式)|统一格式|编制(?:政府信息公开工作)?(?:年度报告|年报)/,
    articles: [50, 4],
  },
  { name: '信息处理费', words: /信息处理费/, articles: [42, 50, 35], act: true },
  { name: '行政事业性收费', words: /行政事业性收费|收费项目/, articles: [20] },
  { name: '补正', words: /补正/, articles: [30, 29], act: true },
  {
    name: '征求第三方意见',
    words: /征求第三方|第三方(?:的)?意见|书面征求|征求(?:其他|有关|相关|共同制作)(?:行政)?(?:机关|部门|单位)/,
    articles: [32, 33, 34, 10, 11],
    act: true,
  },
  { name: '商业秘密和个人隐私', words: /商业秘密|个人隐私|第三方(?:的)?(?:合法)?权益/, articles: [15, 32] },
  { name: '国家秘密和公开前的审查', words: /国家秘密|保密审查|公开(?:前的?)?审查/, articles: [14, 17, 4, 18] },
  { name: '可以不公开的信息', words: /过程性信息|内部事务信息|行政执法案卷/, articles: [16] },
  { name: '区分处理', words: /区分处理/, articles: [37, 38], act: true },
  { name: '大量反复申请', words: /大量(?:、)?(?:反复|频繁)|(?:明显)?超过合理范围/, articles: [35, 42], act: true },
  { name: '只提供现有信息', words: /加工、?分析|现有信息|另行制作/, articles: [38, 37] },
  { name: '信访举报和公开出版物', words: /公开出版物|信访/, articles: [39] },
  { name: '考核、评议和追责', words: /责任追究|社会评议|工作考核/, articles: [46, 50, 47] },
  {
    name: '答复期限',
    words: /答复期限|答复时限|(?:20|二十)个?工作日内(?:予以|作出)?答复/,
    articles: [33, 30, 35],
    act: true,
  },
  { name: '行政复议和行政诉讼', words: /行政复议|行政诉讼/, articles: [51, 50] },
];
