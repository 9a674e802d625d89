import type { Passage } from '../syntax/passage.ts';
import type { Section } from '../syntax/tree.ts';
import { HAN } from '../text/characters.ts';
import { isPartsList, sentencesWithoutList, speaksOfParts } from './parts-list.ts';

/** The five matters that the overview must cover. */
export type Aspect = '主动公开' | '依申请公开' | '政府信息管理' | '政府信息公开平台建设' | '监督保障';

interface Signs {
  readonly aspect: Aspect;
  /** In the opening of a paragraph: words of a title about the matter. */
  readonly head: RegExp;
  /** Anywhere, where the overview has numbered parts: the matter's own name. */
  readonly name: RegExp;
  /** Anywhere, where the overview has no parts with titles. */
  readonly word: RegExp;
}

const SIGNS: readonly Signs[] = [
  {
    aspect: '主动公开',
    head: /主动公[开布]|信息公开(?:情况|内容)|公开(?:内容|力度|范围|重点)|重点领域|政策解读|解读回应|发布/,
    name: /主动(?:公开|发布|公布)/,
    word: /主动(?:公开|发布|公布)|公开(?:各类|政府|政务|有关|相关)?.{0,8}信息|(?:发布|公布).{0,12}信息/,
  },
  {
    aspect: '依申请公开',
    head: /申请/,
    name: /依申请公开|信息公开申请|公开申请/,
    word: /依申请|信息公开申请|公开申请|(?:收到|受理|办理|答复|新收).{0,10}申请/,
  },
  {
    aspect: '政府信息管理',
    head: /信息(?:源头|资源|全流程|全过程|全生命周期)?管理|公开属性|文件管理|规范性文件|动态(?:调整|管理)|审核|审查|清理|(?<!监督|平台|网站|媒体|账号|栏目)管理|管理制度/,
    name: /信息(?:源头|资源|全流程|全过程|全生命周期)?管理|规范性文件.{0,6}(?:管理|清理)|动态调整/,
    word: /信息(?:源头|资源|全流程|全过程|全生命周期)?管理|公开属性|规范性文件|动态(?:调整|管理)|审核|审查|清理/,
  },
  {
    aspect: '政府信息公开平台建设',
    head: /平台|网站|新媒体|专区|专栏|载体|渠道|阵地|公报|公众号/,
    name: /平台建设|专区建设|网站建设|新媒体建设|栏目建设/,
    word: /平台|网站|新媒体|专区|专栏|公众号|公报|公开栏/,
  },
  {
    aspect: '监督保障',
    head: /监督|保障|考核|培训|评议|追责|追究|问责|组织领导|队伍|督查|检查|考评/,
    name: /监督保障|考核|评议|追责|责任追究|监督检查|督查|督导|抽查/,
    word: /监督(?:保障|检查|指导|管理|机制|力度|考评)|保障(?:机制|措施|工作)|考核|考评|培训|评议|追责|问责|追究|督查|督导|督办|通报|抽查|检查.{0,8}整改|组织领导|领导小组/,
  },
];

/** Set phrases that say nothing of how the work is supervised: 保障群众知情权、监督权; 接受社会监督. */
const SET_PHRASES = new RegExp(
  `(?:(?:保障|维护|尊重|满足|落实)[了好]?[${HAN}]{0,8}?)?(?:知情|参与|表达|监督)权(?:[、，和及与]{0,2}(?:知情|参与|表达|监督)权)*|(?:自觉|主动|广泛)?接受[${HAN}、]{0,10}监督`,
  'g',
);

/**
 * The matters that the overview does not cover. Where its parts have titles, the titles decide, so that a mention in passing
 * (培训 in a part about something else) does not count. Parts with other titles (完善制度机制), and an overview without titles, are
 * judged by key words.
 */
export function missingAspects(overview: Section): readonly Aspect[] {
  const body = overview.body.map(({ passage }) => passage.get(saidIn)).filter(({ listsParts }) => !listsParts);
  const opened = new Set<Signs>();
  const openedByAny = new Set<Signs>();
  const others: Said[] = [];
  let inOther = false;
  for (const said of body) {
    for (const signs of said.opened) {
      openedByAny.add(signs);
      if (said.titled) opened.add(signs);
    }
    if (said.titled) inOther = said.opened.length === 0;
    if (inOther) others.push(said);
  }
  if (body.length === 0 || openedByAny.size === SIGNS.length) return [];
  const divided = opened.size >= 2;
  // Judge sentences one by one where some paragraph may list the parts.
  const apart = body.some(({ speaksOfParts }) => speaksOfParts);
  const told = (how: 'named' | 'worded', signs: Signs): boolean =>
    body.some((said) => (apart ? said.apart : said.whole)[how].includes(signs));
  return SIGNS.filter((signs) =>
    divided
      ? !(opened.has(signs) || told('named', signs) || others.some(({ whole }) => whole.worded.includes(signs)))
      : !(openedByAny.has(signs) || told('worded', signs)),
  ).map(({ aspect }) => aspect);
}

/** The matters that a text has by `name`, and by `word`. */
interface Told {
  readonly named: readonly Signs[];
  readonly worded: readonly Signs[];
}

/** Which of the five matters a paragraph is about, by each of the three tests. */
interface Said {
  readonly listsParts: boolean;
  readonly speaksOfParts: boolean;
  /** The matters that its opening names. */
  readonly opened: readonly Signs[];
  /** Whether its opening is the title of a part. */
  readonly titled: boolean;
  readonly whole: Told;
  /** The same for its sentences one by one, without lists of the report's parts. */
  readonly apart: Told;
}

function saidIn(passage: Passage): Said {
  const { text, itemNumber, head } = passage;
  const opening = head.text.replace(SET_PHRASES, '');
  return {
    listsParts: isPartsList(text),
    speaksOfParts: speaksOfParts(text),
    opened: SIGNS.filter(({ head: words }) => words.test(opening)),
    titled: head.titled && (itemNumber !== undefined || isTitle(text)),
    whole: toldIn(text),
    apart: toldIn(sentencesWithoutList(text)),
  };
}

function toldIn(text: string): Told {
  const own = text.replace(SET_PHRASES, '');
  return {
    named: SIGNS.filter(({ name }) => name.test(own)),
    worded: SIGNS.filter(({ word }) => word.test(own)),
  };
}

/** Whether a text is a title: short, without a full stop (主动公开情况). Twenty characters are a guess. */
const isTitle = (text: string): boolean => text.length <= 20 && !/[。；;]/.test(text);
