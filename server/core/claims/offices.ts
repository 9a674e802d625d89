import type { Agency } from '../facts/agency/agency.ts';
import { namesIn, type OfficeMention } from '../facts/agency/mentions.ts';
import type { Office, Token } from './lexer.ts';
import type { Context } from './make.ts';
import { mayClaim } from './roles.ts';

/** 县政府作为被申请人: in which part, where the words say it. */
const IN_THE_PART = /^(?:作?为(?:共同)?(?:申请)?(?:被申请人|被告|被诉人?|被上诉人|对象|复议机[关构])|名义)/;
const LONGEST_PART = 12;
/** 全县, 各级: all of them are told of. */
const ALL = /^(?:全|各级)|[直级]$|部门|乡镇|镇街|街道/;
const GOVERNMENT = /政府(?:办|办公[室厅])?$/;

/**
 * The tokens of a paragraph with the offices that it names, each in the place of all that its name is made of. Costs a search of
 * the sentences that may claim something; of the others nobody asks.
 */
export function withOffices(
  tokens: readonly Token[],
  text: string,
  { names, agency }: Pick<Context, 'names' | 'agency'>,
): readonly Token[] {
  const offices: Office[] = [];
  let from = 0;
  let claims = false;
  const close = (to: number): void => {
    if (claims) offices.push(...officesIn(text, namesIn(text, from, to, names), agency?.kind));
    from = to;
    claims = false;
  };
  for (const token of tokens) {
    if (token.kind === 'mark' && token.mark === '。') close(token.to);
    else claims ||= mayClaim(token);
  }
  close(text.length);
  return offices.length === 0 ? tokens : merged(tokens, offices);
}

/** The offices of a sentence, by its mentions of them. */
function officesIn(
  text: string,
  mentions: readonly OfficeMention[],
  kind: Agency['kind'] | undefined,
): readonly Office[] {
  if (mentions.length === 0) return [];
  const isGovernment = kind === 'government';
  const chains = chainsOf(mentions);
  // Behind 其中 are a whole's own parts.
  const parts = text.indexOf('其中', mentions[0]?.from);
  const alls = isGovernment
    ? mentions.filter(({ from, to }) => (parts < 0 || from < parts) && ALL.test(text.slice(from, to)))
    : [];
  return mentions.flatMap((mention, i): readonly Office[] => {
    const { from, to, how } = mention;
    const chain = chains[i] ?? [];
    // 市政府收到 96 件，全市 437 件: a part, where all are told of.
    const beside = alls.some((each) => !chain.includes(each));
    const whose = whoseOf(mention, chain, text, kind, beside);
    if (whose === undefined || how === 'of') return [];
    const part = how && IN_THE_PART.exec(text.slice(to, to + LONGEST_PART))?.[0];
    return [{ kind: 'office', from, to: to + (part?.length ?? 0), whose }];
  });
}

function whoseOf(
  { from, to, whose, how }: OfficeMention,
  chain: readonly OfficeMention[],
  text: string,
  kind: Agency['kind'] | undefined,
  beside: boolean,
): Office['whose'] | undefined {
  // 县政府办公室转来 5 件, 协助县政府办理 5 件, 以县政府为复议机关 5 件: only some, or not ours.
  if (whose !== undefined && (how === 'from' || how === 'help' || how === 'reviewer')) return 'another';
  // Of a report without a name 全市 may as well be all of it.
  if (kind === undefined && whose === 'wider') return 'own';
  if (kind !== 'government') return whose;
  if (whose === 'another') return isOfAll(chain, text) ? 'own' : 'another';
  const isOne = whose === 'narrower' || GOVERNMENT.test(text.slice(from, to));
  if (!isOne) return whose;
  if (beside) return 'another';
  // 代表县政府受理, 向县政府提出, 以县政府为被申请人
  return how === 'for' || how === 'to' || how === 'against' ? 'narrower' : whose;
}

/** 县政府及各部门, 全县各乡镇, 各乡镇、各部门: a government's tables are of all of them. */
const isOfAll = (chain: readonly OfficeMention[], text: string): boolean =>
  chain.some(({ whose }) => whose === 'own') ||
  (chain.length > 1 && chain.every(({ from, to }) => EACH.test(text.slice(from, to))));

/** 各部门, 我县各乡镇 */
const EACH = /^(?:[我全本][省市县区州旗盟镇乡])?各/;
/** Most names that are taken for one list. Arbitrary but generous; each is asked about the others. */
const LONGEST_CHAIN = 40;

/** For each mention those that it is joined to, itself among them: 县政府、县委办和各部门. */
function chainsOf(mentions: readonly OfficeMention[]): readonly (readonly OfficeMention[])[] {
  const chains: OfficeMention[][] = [];
  for (const [i, mention] of mentions.entries()) {
    const last = chains.at(-1);
    const goesOn = mention.joined || mention.from === mentions[i - 1]?.to;
    if (goesOn && last && last.length < LONGEST_CHAIN) {
      last.push(mention);
      chains.push(last);
    } else chains.push([mention]);
  }
  return chains;
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
    let last = next;
    while (last < tokens.length && endOf(tokens[last] as Token) < office.to) last++;
    if (reachesIn(tokens[next], office) || reachesIn(tokens[last], office)) continue;
    const first = tokens[next];
    if (first && first.from < office.from) take(first, office.from);
    result.push(office);
    reached = office.to;
    next = last < tokens.length && endOf(tokens[last] as Token) > office.to ? last : last + 1;
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
