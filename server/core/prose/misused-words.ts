import { HAN } from '../text/characters.ts';
import { type Triggered, triggers } from './triggers.ts';

/** A word that is used for another (布署 for 部署), or with words that it does not go with. A list to be added to. */
export interface MisusedWord extends Triggered {
  readonly pattern: RegExp;
  /** What to write; `$1` stands for the pattern's group. More than one is offered in this order. */
  readonly better: readonly string[];
  readonly why: string;
}

/** Demands that the object ends here. */
const END = '(?=[，。；、,;]|$)';
const INNER = `[${HAN}]`;

/** A verb with its object, before which 更好的 should be 更好地: 满足群众需求. Not 更好的服务, 更好的发挥空间, which are nouns. */
const WHOM =
  '群众|人民|公众|百姓|市民|居民|村民|农民|企业|经营主体|市场主体|纳税人|申请人|师生|患者|社会|民生|基层|大局|发展|经济|高质量|乡村|改革|法治|广大|各|全[省市县区镇乡州]|于';
const BETTER_AT = [
  '满足(?!感|度)',
  '推动(?!作用|力|效果|者)',
  '发挥(?!空间|余地|水平|平台|效果|效应的)',
  '落实(?!效果|情况|机制|成效|举措|措施|方式)',
  `服务(?=${WHOM})`,
  `保障(?=${WHOM}|公民|知情|合法|信息|工作|老年|残疾)`,
  `为(?=(?:${WHOM})[^，。；]{0,8}(?:服务|提供|办))`,
].join('|');

/** The words, in the order in which they are reported. */
export const MISUSED_WORDS: readonly MisusedWord[] = [
  { pairs: '鞭笞', pattern: /鞭笞(?=后进|落后|先进|懒)/g, better: ['鞭策'], why: '“鞭笞”是鞭打，督促人进步是“鞭策”' },
  {
    pairs: '提高',
    pattern: new RegExp(
      `提高(?=(?:(?!水平|质量|效率|认识|能力|站位|意识|重视|思想|对|促|强|加|推|做)${INNER}){2,10}工作${END})`,
      'g',
    ),
    better: ['做好', '加强'],
    why: '“提高”与“工作”不搭配',
  },
  {
    pairs: '提高 增加',
    pattern: new RegExp(`(?:提高|增加)(?=(?:(?!水平|质量|效率|提升|加大|强化|扩大)${INNER}){0,8}力度${END})`, 'g'),
    better: ['加大'],
    why: '“力度”与“加大”搭配',
  },
  {
    pairs: '加强',
    pattern: new RegExp(
      `加强(?=(?:(?!提升|提高|增强|改善|优化|建设|管理|培训|监督|学习|和|及|与)${INNER}){0,8}水平${END})`,
      'g',
    ),
    better: ['提高'],
    why: '“水平”与“提高”搭配',
  },
  {
    pairs: '改善',
    pattern: new RegExp(`改善(?=${INNER}{0,6}(?:水平|效率)${END})`, 'g'),
    better: ['提高'],
    why: '“水平”“效率”与“提高”搭配',
  },
  {
    pairs: '不再',
    pattern: /(?:杜绝|防止|避免)[^，。；]{0,14}?(不再)(?=发生|出现)/g,
    better: ['再次'],
    why: '“杜绝”“防止”与“不再”意思相反',
  },
  {
    pairs: '为止',
    pattern: /(?:截止|截至)[^，。；]{1,12}(为止)(?=[，。；])/g,
    better: [''],
    why: '“截至”与“为止”重复',
  },
  ...[
    '台帐 台账',
    '帐号 账号',
    '帐户 账户',
    '松驰 松弛',
    '复盖 覆盖',
    '贯切 贯彻',
    '竟争 竞争',
    '迫不急待 迫不及待',
  ].map((forms): MisusedWord => {
    const [wrong = '', right = ''] = forms.split(' ');
    return {
      pairs: wrong.slice(0, 2),
      pattern: new RegExp(wrong, 'g'),
      better: [right],
      why: `“${right}”是规范的写法`,
    };
  }),
  // 公布署名文章 is 公布 and 署名.
  { pairs: '布署', pattern: /布署(?!名)/g, better: ['部署'], why: '安排任务是“部署”' },
  // 做为民服务的表率: 为 belongs to what follows.
  {
    pairs: '做为',
    pattern: /(?<![当叫能会想要该])做为(?![民了人群老农企大国党社百您你他她])/g,
    better: ['作为'],
    why: '“作为”是规范的写法',
  },
  // 既使企业受益、又使群众满意 joins two things.
  {
    pairs: '既使',
    pattern: /既使(?!用|得)(?![^。；]*(?:又|更|[也还](?:使|让|能)))/g,
    better: ['即使'],
    why: '假设让步用“即使”',
  },
  {
    pairs: '登陆',
    pattern: new RegExp(
      `(?<!台风|风暴|气旋|风力|沿海)登陆(?=(?:(?!期间|前|后|时|地|以来|通过|影响)[${HAN}A-Za-z“”"]){0,16}?(?:网站|网页|网址|平台|系统|邮箱|[账帐]号|账户|后台|客户端|门户|小程序|官网|主页|专栏|页面|栏目|公众号|APP|App|app))|(?<=网站|平台|系统|[账帐]号|实名|扫码|网上|在线)登陆(?![艇舰点])`,
      'g',
    ),
    better: ['登录'],
    why: '进入网站、系统是“登录”，“登陆”是上岸',
  },
  {
    pairs: '利地 利的',
    pattern:
      /有利(?:地(?=促进|推动|推进|保障|支持|支撑|维护|提升|带动|服务)|的(?=(?:促进|推动|推进|保障|支持|维护|提升|带动)了))/g,
    better: ['有力地'],
    why: '说力度大是“有力地”',
  },
  {
    pairs: '好的',
    pattern: new RegExp(`更好的(?=${BETTER_AT})`, 'g'),
    better: ['更好地'],
    why: '后面是动词，助词用“地”',
  },
];

/** The words that a text may hold, by a cheap test; the caller still has to match their patterns. */
export const misusedIn = triggers(MISUSED_WORDS);
