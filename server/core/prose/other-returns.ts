/** A yearly return that is not this report: a notice about it is no basis for this report. */
export interface OtherReturn {
  /** For messages: 政府网站的年度报表 */
  readonly name: string;
  /** Words of the titles of its notices. */
  readonly titled: RegExp;
  /** Numbers of its notices that reports are known to cite. */
  readonly numbers?: readonly string[];
}

/** Such returns that reports are known to confuse with theirs. */
export const OTHER_RETURNS: readonly OtherReturn[] = [
  {
    name: '政府网站的年度报表',
    titled: /网站[^》]{0,8}(?:年度)?报表/,
    numbers: ['国办函〔2018〕12号'],
  },
  {
    name: '政府网站和政务新媒体的检查、考核',
    titled: /(?:政府网站|政务新媒体)[^》]{0,24}(?:检查|考核|指标|监管|普查|通报)/,
  },
  { name: '法治政府建设的年度报告', titled: /法治政府|依法行政[^》]{0,10}报告|法治建设[^》]{0,10}报告/ },
  { name: '部门预算、决算', titled: /决算|部门预算|预算公开|财务报告|财务报表/ },
  { name: '统计的年报', titled: /统计[^》]{0,8}(?:年报|报表)|(?:年报|报表)统计/ },
  { name: '行政执法的年报', titled: /行政执法[^》]{0,16}(?:年报|年度报告|统计|数据)/ },
  { name: '事业单位、企业的年度报告', titled: /(?:事业单位|企业)[^》]{0,12}(?:年度报告|年报)/ },
  { name: '国有资产的年度报告', titled: /国有资产[^》]{0,12}(?:报告|年报)/ },
  { name: '内部控制、绩效的报告', titled: /(?:内部控制|绩效)[^》]{0,12}(?:报告|自评|考核|目标)/ },
  { name: '档案、保密、普法的年度报告', titled: /(?:档案|保密|普法)[^》]{0,12}(?:年度报告|年报|报表|总结)/ },
];

/** A title with these words is about this report after all. */
export const OF_THIS_REPORT = /信息公开|政务公开/;
