/*
 * Kinds of offices as data: how their names read, whether each may issue 规章, and by which deadline each publishes. No logic but
 * the patterns; the first that matches wins.
 *
 * Sources: 立法法（2023）第九十一、九十三条, 国务院组织法（2024）第十四条, 条例第十、四十九、五十四、五十五条; the list of the
 * state's departments as they stand since the reform of 2023.
 */

/** What an office is, as far as the law treats it in its own way. */
export type OfficeKind =
  | 'state'
  | 'state-branch'
  | 'government'
  | 'government-office'
  | 'prefecture'
  | 'prefecture-office'
  | 'corps'
  | 'township'
  | 'street'
  | 'zone'
  | 'department'
  | 'institution'
  | 'party'
  | 'other-organ'
  | 'public-service'
  | 'unknown';

/** Whether an office may issue 规章. `proxy`: it reports for a government that may · `ask`: its name does not tell. */
export type Authority = 'yes' | 'proxy' | 'no' | 'ask';

/** Whose deadline holds. Where the regulation does not name this kind of office it is only a measure, not a duty. */
export interface Due {
  readonly as: 'government' | 'department';
  readonly isDuty: boolean;
}

/** What the law says of a kind of office. */
export interface Standing {
  /** Undefined where its level decides, see `authorityOf`. */
  readonly authority: Authority | undefined;
  /** Undefined where no rule says by when. */
  readonly due: Due | undefined;
}

const DUTY = {
  government: { as: 'government', isDuty: true },
  department: { as: 'department', isDuty: true },
} as const;
const MEASURE = {
  government: { as: 'government', isDuty: false },
  department: { as: 'department', isDuty: false },
} as const;

/** What the law says of each kind of office. */
export const standings: Readonly<Record<OfficeKind, Standing>> = {
  state: { authority: 'yes', due: DUTY.department },
  'state-branch': { authority: 'no', due: DUTY.department },
  government: { authority: undefined, due: DUTY.government },
  'government-office': { authority: undefined, due: MEASURE.department },
  prefecture: { authority: 'no', due: MEASURE.government },
  'prefecture-office': { authority: 'no', due: MEASURE.department },
  corps: { authority: 'ask', due: MEASURE.government },
  township: { authority: 'no', due: MEASURE.department },
  street: { authority: 'no', due: MEASURE.department },
  zone: { authority: 'ask', due: MEASURE.department },
  department: { authority: 'no', due: DUTY.department },
  institution: { authority: 'no', due: MEASURE.department },
  party: { authority: 'no', due: MEASURE.department },
  'other-organ': { authority: 'no', due: undefined },
  'public-service': { authority: 'no', due: undefined },
  unknown: { authority: 'ask', due: MEASURE.department },
};

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** 国务院组成部门、直属特设机构、直属机构、法律授权的事业单位, and the bureaus that ministries manage. */
export const stateOffices: readonly string[] = words(`
外交部 国防部 国家发展和改革委员会 教育部 科学技术部 工业和信息化部 国家民族事务委员会 公安部 国家安全部 民政部 司法部 财政部
人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部
国家卫生健康委员会 退役军人事务部 应急管理部 中国人民银行 审计署
国务院国有资产监督管理委员会
海关总署 国家税务总局 国家市场监督管理总局 国家金融监督管理总局 中国证券监督管理委员会 国家广播电视总局 国家体育总局
国家信访局 国家统计局 国家知识产权局 国家国际发展合作署 国家医疗保障局 国家机关事务管理局 国务院参事室
中国气象局 中国科学院 中国社会科学院 中国工程院 国务院发展研究中心
国家粮食和物资储备局 国家能源局 国家数据局 国家国防科技工业局 国家烟草专卖局 国家移民管理局 国家林业和草原局 国家铁路局
中国民用航空局 国家邮政局 国家文物局 国家中医药管理局 国家疾病预防控制局 国家矿山安全监察局 国家消防救援局 国家外汇管理局
国家药品监督管理局
`);

/** Offices of the state that have been merged or renamed: reports of their time still name them. */
export const formerStateOffices: readonly string[] = words(`
中国银行保险监督管理委员会 中国银行业监督管理委员会 中国保险监督管理委员会 国家质量监督检验检疫总局 国家工商行政管理总局
国家食品药品监督管理总局 国家新闻出版广电总局 国家卫生和计划生育委员会 国家安全生产监督管理总局 国家旅游局 国家粮食局
国家林业局 国家测绘地理信息局 国家海洋局 国家煤矿安全监察局 国家宗教事务局 国家外国专家局 国务院法制办公室 国务院侨务办公室
国务院扶贫开发领导小组办公室 国家乡村振兴局 国土资源部 环境保护部 农业部 文化部 监察部 铁道部 卫生部 信息产业部 建设部
`);

/** Short or former names with which branches' names begin. */
export const stateShort: readonly string[] = words(`
中国证监会 中国银保监会 中国银监会 中国保监会 国家税务局 国家金融监管总局 国家海洋局 国家安全厅
`);

/** What a 管理委员会 is of, where it is no department but stands for a government in a zone. */
export const zoneWords: readonly string[] = words(`
开发区 高新区 高新技术区 高新技术产业区 经开区 工业区 工业园 工业园区 产业园 产业区 园区 科学城 科技城 新城 新区 景区 名胜区
风景区 旅游区 度假区 示范区 试验区 实验区 合作区 保税区 保税港区 综保区 自贸区 集聚区 集中区 功能区 加工区 物流区 空港 港区
保护区 库区 岛 示范园 农场 垦区 口岸 自由贸易港
`);

const ANY_PLACE = '[省市县区州盟旗镇乡]';
/** Offices of a place's Party committee: 县委办公室, 市委宣传部; not 发展改革委办公室. */
const PARTY_PART =
  '(?:办公室|办|宣传部|组织部|统战部|统一战线工作部|政法委员会|政法委|社会工作部|网信办|编办|机构编制委员会办公室|政策研究室|老干部局|巡察办|党校)';

/** Tried in this order, on names without blanks and without an addition in brackets at the end. */
export const namings: readonly (readonly [pattern: RegExp, kind: OfficeKind])[] = [
  [
    /(?:法院|检察院|监察委员会|监委|人民代表大会(?:常务委员会)?|人大(?:常委会)?|政协|(?:政协|政治协商会议).*委员会)(?:办公室)?$/,
    'other-organ',
  ],
  [
    new RegExp(
      `^(?:中共|中国共产党)|${ANY_PLACE}委${PARTY_PART}$|(?:${ANY_PLACE}委|党委|党工委)$|(?:总工会|工会|妇女联合会|妇联|共青团.*|团委|残疾人联合会|残联|红十字会|供销合作社(?:联合社)?|供销社|文学艺术界联合会|文联|科学技术协会|科协|工商业联合会|工商联|机构编制委员会办公室|编办|归国华侨联合会|侨联)$`,
    ),
    'party',
  ],
  [
    /(?:学校|大学|学院|[大中小]学|高中|幼儿园|幼儿院|医院|卫生院|保健院|公司|集团|(?<!人民)银行|水厂|电视台|广播电台|融媒体中心|林场|出版社|报社)$/,
    'public-service',
  ],
  [/(?:街道办事处|街道办|街道)$/, 'street'],
  [/政府(?:办公[厅室]|办)$/, 'government-office'],
  [/(?:行署|行政公署)(?:办公[厅室]|办)$/, 'prefecture-office'],
  [/(?:行政公署|行署)$/, 'prefecture'],
  [/新疆生产建设兵团|^兵团/, 'corps'],
  [/(?:镇|乡|苏木)(?:人民)?政府$/, 'township'],
  [/(?:人民政府|[省市县区州盟旗]政府)$/, 'government'],
];

/** Endings of institutions with public tasks that are no bureau. */
export const institutionEnding = /(?:中心|站|社|馆|研究院|研究所|设计院|档案馆)$/;

/** Endings of departments and of what they send out. */
export const departmentEnding =
  /(?:局|委|委员会|办|办公[室厅]|厅|部|署|院|支队|总队|大队|中队|队|处|所|会|机关|办事处)$/;

/** Endings that only branches of the state's offices have: 成都海关, 福建海事局. */
export const branchEnding =
  /(?:海关|海事局|调查总队|调查队|证监局|金融监管局|金融监管分局|监管分局|中心支行|专员办|专员办事处|气象局|海警局|出入境边防检查站|烟草专卖局|税务局|税务分局|消防救援(?:总队|支队|大队))$/;
