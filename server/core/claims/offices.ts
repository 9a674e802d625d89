import { namesIn, type OfficeMention } from '../facts/agency/mentions.ts';
import type { Office, Token } from './lexer.ts';
import type { Context } from './make.ts';

/** 县政府作为被申请人: in which part, where the words say it. */
const IN_THE_PART = /^(?:作?为(?:共同)?(?:申请)?(?:被申请人|被告|被诉人?|被上诉人|对象|复议机[关构])|名义)/;
const LONGEST_PART = 12;
/** 全县, 各级: all of them are told of. */
const ALL = /^(?:全|各级)|[直级]$|部门|乡镇|镇街|街道/;
const GOVERNMENT = /政府(?:办|办公[室厅])?$/;

/**
 * The tokens of a paragraph with the offices that it names, each in the place of all that its name is made of. Costs one search of
 * the text, and a look at the tokens where there are any.
 */
export function withOffices(
  tokens: readonly Token[],
  text: string,
  { names, agency }: Pick<Context, 'names' | 'agency'>,
): readonly Token[] {
  const mentions = namesIn(text, 0, text.length, names);
  if (mentions.length === 0) return tokens;
  const isGovernment = agency?.kind === 'government';
  const offices = mentions.flatMap((each) => officeOf(each, mentions, text, isGovernment) ?? []);
  return offices.length === 0 ? tokens : merged(tokens, offices);
}

function officeOf(
  mention: OfficeMention,
  mentions: readonly OfficeMention[],
  text: string,
  isGovernment: boolean,
): Office | undefined {
  const { from, to, how } = mention;
  const whose = whoseIn(mention, mentions, text, isGovernment);
  if (whose === undefined || how === 'of') return undefined;
  const part = how && IN_THE_PART.exec(text.slice(to, to + LONGEST_PART))?.[0];
  return { kind: 'office', from, to: to + (part?.length ?? 0), whose };
}

function whoseIn(
  mention: OfficeMention,
  mentions: readonly OfficeMention[],
  text: string,
  isGovernment: boolean,
): Office['whose'] | undefined {
  const { from, to, whose, how } = mention;
  // 县政府办公室转来 5 件, 协助县政府办理 5 件, 以县政府为复议机关 5 件: only some, or not ours.
  if (whose !== undefined && (how === 'from' || how === 'help' || how === 'reviewer')) return 'another';
  if (!isGovernment) return whose;
  if (whose === 'another') return isOfAll(mentions, mentions.indexOf(mention), text) ? 'own' : 'another';
  const isOne = whose === 'narrower' || GOVERNMENT.test(text.slice(from, to));
  if (!isOne) return whose;
  // 市政府收到 96 件，全市 437 件: a part, where all are told of.
  if (besideIn(mentions, mention, text).some((each) => ALL.test(text.slice(each.from, each.to)))) return 'another';
  // 代表县政府受理, 向县政府提出, 以县政府为被申请人
  return how === 'for' || how === 'to' || how === 'against' ? 'narrower' : whose;
}

/** 县政府及各部门, 全县各乡镇, 各乡镇、各部门: a government's tables are of all of them. */
function isOfAll(mentions: readonly OfficeMention[], at: number, text: string): boolean {
  const isChained = (i: number): boolean => mentions[i]?.joined === true || mentions[i]?.from === mentions[i - 1]?.to;
  let first = at;
  while (first > 0 && isChained(first)) first--;
  let last = at;
  while (last + 1 < mentions.length && isChained(last + 1)) last++;
  const chain = mentions.slice(first, last + 1);
  if (chain.some(({ whose }) => whose === 'own')) return true;
  return chain.length > 1 && chain.every(({ from }) => text.charAt(from) === '各');
}

/** The other mentions of a sentence, up to 其中: what stands behind that are its own parts. */
function besideIn(mentions: readonly OfficeMention[], own: OfficeMention, text: string): readonly OfficeMention[] {
  const from = text.lastIndexOf('。', own.from) + 1;
  const stop = text.indexOf('。', own.to);
  const parts = text.indexOf('其中', from);
  const to = Math.min(...[stop, parts, text.length].filter((at) => at >= 0));
  return mentions.filter((each, i) => {
    const isJoined = each.joined ? mentions[i - 1] === own : own.joined && mentions[i + 1] === own;
    return each !== own && !isJoined && each.from >= from && each.from < to;
  });
}

/** Tokens with offices in the place of those that they are made of. A name into which a known word reaches gives way to it. */
function merged(tokens: readonly Token[], offices: readonly Office[]): readonly Token[] {
  const result: Token[] = [];
  let next = 0;
  let reached = 0;
  const take = (token: Token, to = endOf(token)): void => {
    const from = Math.max(token.from, reached);
    if (token.kind !== 'gap') result.push(token);
    else if (from < to) result.push({ ...token, from, to });
    reached = to;
  };
  for (const office of offices) {
    for (let token = tokens[next]; token && endOf(token) <= office.from; token = tokens[++next]) take(token);
    const last = tokens.findIndex((token, i) => i >= next && endOf(token) >= office.to);
    if (reachesIn(tokens[next], office) || reachesIn(tokens[last], office)) continue;
    const first = tokens[next];
    if (first && first.from < office.from) take(first, office.from);
    result.push(office);
    reached = office.to;
    next = last >= 0 && endOf(tokens[last] as Token) > office.to ? last : last + 1;
  }
  for (const token of tokens.slice(next)) take(token);
  return result;
}

const endOf = (token: Token): number => (token.kind === 'figure' ? token.end : token.to);

/** A known word stands partly within a name, and partly not. */
const reachesIn = (token: Token | undefined, { from, to }: Office): boolean =>
  token !== undefined &&
  token.kind !== 'gap' &&
  ((token.from < from && endOf(token) > from) || (token.from < to && endOf(token) > to));
