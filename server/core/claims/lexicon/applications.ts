import { entry, type Verb } from './meaning.ts';

const verb = (name: Verb) => ({ role: 'verb', verb: name }) as const;
const result = (...rows: string[]) => ({ role: 'result', rows }) as const;
const NEXT = '(下|次|下一|下个|明|翌)';

/** What becomes of applications: the rows of table 3, as reports call them. */
const results = [
  entry(
    result('open'),
    '(决定|)予以(全部|)公开',
    '决定(全部|)公开',
    '全部予以公开',
    '(同意|准予|给予)(全部|)公开',
    '主动提供',
    '全部公开',
  ),
  entry(
    result('partial'),
    '(予以|同意|)部分(予以|同意|)公开',
    '区分处理(后公开|)',
    '部分公开(或者|或|)区分处理',
    '部分公开、部分不(予|)公开',
  ),
  entry(
    result('open', 'partial'),
    '(予以|)公开(及/或|和/或|及或|及|和|或|或者|与)部分(予以|)公开',
    '(全部|予以)(或|和|及|或者)部分(予以|)公开',
  ),
  entry(result('deny'), '(决定|)不予(以|)公开', '不同意公开'),
  entry(result('deny.1'), '(属于|涉及|因|)国家秘密'),
  entry(result('deny.2'), '(其他|其它|)法律(、|和|及|)(行政|)法规禁止公开'),
  entry(result('deny.3'), '(危及|)(“|"|)三安全一稳定(”|"|)'),
  entry(
    result('deny.4'),
    '(保护|涉及|损害|侵害|危害|)第三方(合法|)权益',
    '(涉及|)(商业秘密|个人隐私)(、|和|或|)(个人隐私|商业秘密|)',
  ),
  entry(result('deny.5'), '(属于|)(三类|)内部事务(性|)(信息|)'),
  entry(result('deny.6'), '(属于|)(四类|)过程性信息'),
  entry(result('deny.7'), '(属于|)(行政|)执法案卷(信息|)'),
  entry(result('deny.8'), '(属于|)行政查询事项'),
  entry(result('unable'), '无法(予以|)提供'),
  entry(
    result('unable.1'),
    '(属于|因|)(本机关|本单位|我局|我单位|)不掌握(相关|该|)(政府|)(信息|)',
    '(告知|)(政府|相关|)信息不存在',
    '告知不存在',
    '非(本机关|本单位|本行政机关)(负责|)(公开|掌握|制作)(范围|)',
    '不(属于|属)(本机关|本单位|本行政机关|我局)(负责|)(公开|掌握|职责|职权|)(范围|职责|)',
  ),
  entry(
    result('unable.2'),
    '(没有|无)现成信息(、|)(需要|需|)(另行制作|)',
    '(需要|需)(另行制作|加工(、|)分析|汇总(、|)加工)',
    '(进行|)(加工|汇总|整理)(、|)(分析|加工|汇总)',
  ),
  entry(result('unable.3'), '(经|)补正(后|)(申请内容|内容|)(仍|仍然|)不明确', '(申请|)内容(仍|)不明确'),
  entry(result('reject'), '不予(以|)处理'),
  entry(
    result('reject.1'),
    '(信访|)(、|)(举报|投诉)(、|)(投诉|举报|)类(申请|)',
    '信访(、|)(投诉|举报|)(、|)(举报|投诉|)类(申请|)',
  ),
  entry(result('reject.2'), '重复(提出|提交|)申请', '(不予|不再|不)重复(处理|答复)'),
  entry(result('reject.3'), '(要求提供|)公开出版物'),
  entry(result('reject.4'), '(无正当理由|)大量(反复|重复)申请'),
  entry(result('reject.5'), '(要求|)(行政机关|)(确认或|确认或者|确认、|)重新出具(已获取的信息|已获取信息|)'),
  entry(result('other'), '(作|作出|以|)(其他|其它)(方式|)处理'),
  entry(result('other.1'), '(无正当理由|)逾期(不|未)补正'),
  entry(result('other.2'), '逾期(不|未)(按收费通知要求|)(缴费|缴纳费用|缴纳)'),
  entry(
    { role: 'result', rows: ['other.3'], unsure: true },
    '(申请人|)(主动|自愿|自行|)撤回(了|其|)(申请|)',
    '(申请人|主动|自愿|自行)撤销(了|其|)(申请|)',
    '撤销(了|其|)申请',
  ),
  entry(
    result('carryIn'),
    '(办理|处理|办结|含|包含|包括|从|由|加上|)(上|去|上一|前)(年|年度)(度|)(结转|转入|遗留|跨年)(到本年|至本年|本年|来|)(继续|)(办理|)',
    '(上|去|上一|前)(年|年度)(度|)(未办结|未答复|顺延)(的|)(转入|结转|转来|)',
    '(办理|)(年初|往年|上期)结转',
    '跨年件',
    '结转上(年|年度)',
  ),
  entry(
    result('carryOut'),
    `(结转|转|顺延|转入|延)(至|到|入|)${NEXT}(年度|年)(继续|再|)(办理|答复|处理|办|)`,
    '(正在|尚在|仍在)(按程序|按规定|按流程|依法|抓紧|)(办理|办理中|处理|处理中|答复期内|法定期限内|法定答复期限内|法定办理期限内)',
    '(尚未|暂未|未|还未)(办结|办理完毕|答复办结)',
    '在办(件|)',
    '结转继续办理',
  ),
  entry({ role: 'carry' }, '结转(至|到|入|)'),
  entry({ role: 'turn' }, '(转入|转至|转到|延至|顺延至|顺延到|跨入|留至|留待)'),
];

/** Who applied: the columns of table 3. */
const applicants = [
  entry({ role: 'applicant', columns: ['N'] }, '自然人', '公民个人', '个人'),
  entry(
    { role: 'applicant', columns: ['C', 'R', 'S', 'L', 'O'] },
    '法人(、|和|或|或者|及|以及|与|/|)(其他|其它|)组织',
    '法人',
    '组织',
  ),
  entry({ role: 'applicant', columns: ['C'] }, '(商业|)企业', '公司'),
  entry({ role: 'applicant', columns: ['R'] }, '科研机构'),
  entry({ role: 'applicant', columns: ['S'] }, '社会公益(性|)组织'),
  entry({ role: 'applicant', columns: ['L'] }, '法律服务机构', '律师事务所'),
  entry({ role: 'neutral' }, '(公民|自然人|个人)(、|和|及|与|或)法人(、|和|或|或者|及|以及|与)(其他|其它|)组织'),
];

const channels = [
  entry(
    { role: 'channel' },
    '(线上|线下|网上|网络|在线|网站|信函|信件|邮件|邮寄|快递|当面|现场|传真|窗口|书面|电子邮件|电子邮箱|邮箱|微信|平台|系统|网络平台|政府网站|门户网站|互联网|纸质|挂号信|来函|EMS)(渠道|方式|途径|提交|提出|)(的|)',
  ),
];

const verbs = [
  entry(verb('receiveNew'), '(本年|本年度|)新收(到|)', '新(接收|接到|受理)'),
  entry(verb('receive'), '(新增|收到|接到|接收到|接收|收件|收办|收悉)(了|)'),
  entry(verb('accept'), '(受理|登记受理|登记)(了|)'),
  entry(verb('handle'), '(办理|处理)(了|)'),
  entry(verb('close'), '(办结|办毕|办理完毕|办理完成|处理完毕|完成办理|办理办结|办理结束)(了|)'),
  entry(verb('answer'), '(答复|回复)(了|完成|完毕|)', '(作出|予以|依法|规范|给予)(书面|)答复'),
];

export const applications = [...results, ...applicants, ...channels, ...verbs];
