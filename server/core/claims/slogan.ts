import type { Sentence } from './clauses.ts';
import type { Figure } from './figures.ts';
import type { Token } from './lexer.ts';
import { plays } from './roles.ts';

/** What is aimed at, or done each time: 坚持办结一件、满意一件; 每收到一件. */
const MAXIM = /每|逐|凡|坚持|做到|努力|力求|倡导|推行|秉持|秉承|确保|争取|要求/;
/** 收到一件申请就沟通一次 */
const EACH_TIME = /^[^，。；、]{0,10}[就便即]/;
/** 办结一件申请、解决一个问题; 受理一件、答复一件、满意一件 */
const MATCHED = /一[个次批类项片方]|一件.*一件.*一件/;
const OPENING = /[“‘「"]/g;
const CLOSING = /[”’」"]/g;
/** Of words that make 一件 a count: 共, 全年, 新收, 仅, 其中, 另有, 上年结转. */
const COUNTING: ReadonlySet<string> = new Set(['sum', 'present', 'of', 'rest', 'include', 'respectively', 'is']);
const ONLY = /仅|只/;

/**
 * Whether 一件 is a way of speaking and no count. A Chinese “one” counts only where something before it in its sentence says
 * that there is counting, or another figure stands there; and it never does in a maxim or in quotation marks.
 */
export function isSlogan(figure: Figure, { clauses, from, to }: Sentence, text: string): boolean {
  if (!figure.han || figure.value !== 1) return false;
  const before = text.slice(from, figure.from);
  const opened = (before.match(OPENING)?.length ?? 0) > (before.match(CLOSING)?.length ?? 0);
  if (opened || MAXIM.test(before) || EACH_TIME.test(text.slice(figure.end, to))) return true;
  const sentence = text.slice(from, to);
  const tokens = clauses.flatMap((clause) => clause.tokens);
  const others = tokens.some((token) => token.kind === 'figure' && !(token.han && token.value === 1));
  if (others) return false;
  if (MATCHED.test(sentence)) return true;
  return !ONLY.test(before) && !tokens.some((token) => token.from < figure.from && counts(token));
}

const counts = (token: Token): boolean => {
  if (token.kind === 'year') return true;
  if (token.kind !== 'word') return false;
  return (
    COUNTING.has(token.meaning.role) ||
    (plays(token, 'verb') && token.meaning.verb === 'receiveNew') ||
    (plays(token, 'result') && token.meaning.rows[0] === 'carryIn')
  );
};
