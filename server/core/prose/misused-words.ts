import { type Triggered, triggers } from './triggers.ts';

/** Words that are used for others, or go with words they do not go with. A list to be added to. */
export interface MisusedWord extends Triggered {
  readonly pattern: RegExp;
  /** What to write; `$1` stands for the pattern's group. More than one is offered in this order. */
  readonly better: readonly string[];
  readonly why: string;
}

/** The object ends here. */
const END = '(?=[，。；、,;]|$)';
const INNER = '[\\u4e00-\\u9fff]';

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
];

/** Those that a text may hold; a cheap look before the closer ones. */
export const misusedIn = triggers(MISUSED_WORDS);
