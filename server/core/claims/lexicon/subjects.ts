import { entry } from './meaning.ts';

const application = (full: boolean) => ({ role: 'subject', of: ['application'], full }) as const;
const subject = (...of: ('review' | 'litigation' | 'direct' | 'after')[]) =>
  ({ role: 'subject', of, full: true }) as const;

const suffered = (of: 'review' | 'litigation') => ({ role: 'subject', of: [of], full: true, suffered: true }) as const;

/** About disclosure, so that it is ours whoever deals with it. */
const CONCERNING =
  '(涉及|有关|关于|涉|针对|与|就|因)(政府信息公开|信息公开|政务公开|依申请公开)(工作|答复|事项|类|有关|相关|)(的|)';

/** What is counted in tables 3 and 4. */
const counted = [
  entry(
    application(true),
    '(政府|政务|)信息公开(的|类|事项|)申请(事项|案件|信息|件|)',
    '(政府|政务|)(信息|)公开诉求(件|)',
    '申请公开的(政府|政务|)信息(项目|事项|)',
    '(提交|提出|递交|寄来|发来)的(政府|)信息公开(申请|事项|件|)',
    '(政府|政务|)信息(依|已|)申请公开(事项|案件|件|)',
    '依申请公开(政府信息|政务信息|信息|)(申请|请求|要求|事项|案件|办件|件|)',
    '依申请(政府|)信息公开(申请|事项|案件|件|)',
    '依申请(事项|案件|件)',
    '公开申请(事项|案件|件|)',
    '申请公开(政府信息|信息)(事项|项目|案件|件|)',
    '申请公开(事项|案件|件)',
    '(要求|请求)公开(政府|)信息的(公开|)(申请|信件|来信|函件|来函|请求|诉求)',
    '以申请公开(信息|件|)',
    '(依|)申请公开(的|)(信件|来信|诉求|请求|函件)',
    '申请公开(政府信息|信息)的(诉求|请求|信件|来信)',
    '申请公开',
    '(政府信息|信息)公开(诉求|信件|请求)',
    '(要求|)(获取|提供)(相关|有关|)(政府信息|信息)的申请',
  ),
  entry(application(false), '申请(事项|案件|件|)'),
  // The paper that is handed in: it counts where it is received.
  entry(
    { role: 'subject', of: ['application'], full: true, paper: true },
    '(政府|政务|)信息公开(的|)申请(书|表|单|函)',
    '(依申请公开|公开)申请(书|表|单|函)',
    '(提交|提出|递交)的(政府|)信息公开申请(书|表)',
  ),
  entry({ role: 'subject', of: ['application'], paper: true }, '申请(书|表|单|函)'),
  entry(
    { role: 'topic', sort: 'matter' },
    '依申请公开(工作|方面|情况|业务|办理情况)',
    '(政府|)信息公开申请(办理情况|处理情况|情况)',
  ),
  entry(
    { role: 'topic' },
    '依申请公开(收费|收费情况|收费标准|收费及减免情况|平台|系统|渠道|流程|制度|程序|机制|服务|栏目|目录|指南|规程|规范|办理工作|答复工作|受理渠道|办理流程|工作流程|工作机制)',
    '(政府|)信息公开申请(工作|渠道|办理工作|办理流程|受理渠道|答复工作|流程)',
  ),
  entry(
    subject('review'),
    '(申请|提请|)(政府|)(信息公开|)行政复议(申请|案件|案|事项|)',
    '(申请|)复议(申请|案件|案|)',
    '(政府|)信息公开(类|)(行政|)复议(申请|案件|案|事项|)',
  ),
  entry(subject('litigation'), '(政府|)(信息公开|)行政诉讼(案件|案|)', '诉讼(案件|案|)', '(行政|)应诉(案件|案)'),
  entry(subject('review', 'litigation'), '(行政|)复议(行政|)诉讼(案件|案|)', '(行政|)诉讼(行政|)复议(案件|案|)'),
  entry(
    suffered('review'),
    '(被申请|被提起|被提请|提起|引发|引起|引发的|引起的|产生的|提起的)(政府信息公开|信息公开|)(行政|)复议(申请|案件|案|事项|)',
    `${CONCERNING}(行政|)复议(申请|案件|案|)`,
    '(进入|转入)(行政|)复议(程序|)',
    '答复(而|)(申请|提起|提请)(行政|)复议(案件|)',
  ),
  entry(
    suffered('litigation'),
    '(被诉|被起诉)(案件|)',
    '(被提起|提起|引发|引起|被诉|被起诉|引发的|引起的|产生的|提起的)(政府信息公开|信息公开|)(行政|)诉讼(案件|案|)',
    `${CONCERNING}(行政|)诉讼(案件|案|)`,
    '(进入|转入)(行政|)诉讼(程序|)',
    '答复(而|)提起(行政|)诉讼(案件|)',
  ),
  entry({ ...subject('review'), loose: true }, '(政府|)(信息公开|)(行政|)复议案例'),
  entry({ ...subject('litigation'), loose: true }, '(政府|)(信息公开|)(行政|)诉讼案例'),
  entry(
    subject('direct'),
    '未经(行政|)复议(程序|)(而|)直接(向法院|向人民法院|)(提起行政诉讼|提起诉讼|起诉|诉讼)(案件|的行政诉讼|的诉讼|)',
  ),
  entry(
    subject('direct'),
    '直接(向法院|向人民法院|)(提起行政诉讼|提起诉讼|起诉)(案件|的行政诉讼|的诉讼|)',
    '未经(行政|)复议程序而提起的(行政|)诉讼',
  ),
  entry(
    subject('after'),
    '(经|先经|)(行政|)复议后(又|再|仍|)(提起行政诉讼|提起诉讼|起诉|诉讼)(案件|的行政诉讼|的诉讼|)',
    '(经|先经|)(行政|)复议(后|)仍(不服|不满意)(而|又|再|)(提起行政诉讼|提起诉讼|起诉|提起)(案件|的行政诉讼|的诉讼|)',
    '(经|先经|)(行政|)复议后(又|再|仍|)提起的(行政诉讼|诉讼)(案件|)',
    '(先经|经过|均经|先行经过)(行政|)复议',
    '(因|)不服(行政|)复议(决定|结果)(而|后|又|)(提起行政诉讼|提起诉讼|起诉|提起)(案件|的行政诉讼|的诉讼|)',
    '(因|)对(行政|)复议(决定|结果)不服(而|后|又|)(提起行政诉讼|提起诉讼|起诉)(案件|的行政诉讼|的诉讼|)',
  ),
  entry(
    { role: 'zero', of: ['review', 'litigation'] },
    '(行政|)复议(、|和|)(行政|)诉讼(“|)双零(”|)',
    '零(行政|)复议(、|和|)零(行政|)诉讼',
  ),
  entry({ role: 'zero', of: ['review'] }, '零(行政|)复议'),
  entry({ role: 'zero', of: ['litigation'] }, '零(行政|)诉讼'),
  entry({ role: 'zero', of: ['application'] }, '零申请'),
];

const document = (of: 'norm' | 'regulation') => ({ role: 'subject', of: [of], full: true }) as const;
const decision = (of: 'license' | 'penalty' | 'coercion', loose = false) =>
  ({ role: 'subject', of: [of], full: true, loose }) as const;
const NEWS = '(信息|结果信息|公示信息|结果|公示|决定信息)';
const TAIL = '(决定书|决定|案件|)';

/** What is counted in table 2, and what section 六 reports. */
const published = [
  entry(document('norm'), '(行政|)规范性文件'),
  entry(document('regulation'), '(政府|部门|)规章'),
  entry(decision('license'), `行政许可${TAIL}`, '许可(决定|案件)'),
  entry(decision('penalty'), `行政处罚${TAIL}`, '处罚(决定|案件)'),
  entry(decision('coercion'), `行政强制(措施|执行|)${TAIL}`, '强制(决定|案件)'),
  entry(decision('license', true), `行政许可${NEWS}`),
  entry(decision('penalty', true), `行政处罚${NEWS}`),
  entry(decision('coercion', true), `行政强制${NEWS}`),
  entry({ role: 'subject', of: ['fee'], full: true }, '(行政|)事业性收费(收入|金额|总额|总金额|)'),
  entry(
    { role: 'subject', of: ['infoFee'], full: true },
    '(政府|)信息(公开|)(申请|)(信息|)处理费(用|)',
    '政府信息公开信息处理费(用|)',
    '(政府|)信息公开费(用|)',
    '信息费',
    '处理费(用|)',
    '(任何|相关|有关|)费用',
  ),
  // Other charges that end like it.
  entry(
    { role: 'neutral' },
    '(污水|垃圾|生活垃圾|城镇垃圾|餐厨垃圾|建筑垃圾|医疗废物|危险废物|废物|废弃物|固体废物|固废|污泥|粪便)处理费(用|)',
  ),
  // The law of 2007 had them; they are no fee for handling.
  entry(
    { role: 'foreign' },
    '(检索|复制|复印|打印|邮寄|递送|寄送|扫描)(成本|工本|)费(用|)',
    '(等|的|)(成本|工本)费(用|)',
    '等费用',
  ),
  entry({ role: 'subject', of: ['notice'], full: true }, '收费通知(书|)'),
];

/** What is received and closed elsewhere. */
const foreign = [
  entry(
    { role: 'foreign' },
    '(服务|政务|便民|)热线',
    '12345',
    '(网民|网上|群众|公众|领导|网站|)留言',
    '(市长|县长|区长|镇长|局长|书记|领导|电子|公开|政府|)信箱',
    '(群众|各类|公众|网民|)(诉求|工单|咨询|求助|来信|来访|来电|信访)(件|事项|)',
    '(人大|)(代表|)建议',
    '(政协|)(委员|)提案',
    '议案',
    '投诉(举报|)(件|)',
    '举报(件|)',
    '(意见|问卷|评论|信访件|办件|帖文)',
    '(许可|行政许可|审批|行政审批|登记|注册|低保|补贴|公租房|备案|报装|户籍|事项|业务|服务|民生|救助|资助|证照)(类|)申请',
    '政务服务(事项|)',
    '(网民|民意|调查|征集|访谈)',
  ),
];

/** Every word for something that is counted. */
export const subjects = [...counted, ...published, ...foreign];
