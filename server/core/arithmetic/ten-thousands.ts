import type { Figure } from '../claims/figures.ts';
import { lex } from '../claims/lexer.ts';
import { wholeSentenceAt } from '../syntax/sentences.ts';
import { DIGIT } from '../text/characters.ts';

/*
 * A figure with a 万 too many, as its parts prove it: 173769万条。市级75656条，县级98113条。
 */

/** A total that its parts give without its 万. */
export interface TenThousandfold {
  /** The whole: 173769万条. */
  readonly total: Figure;
  /** Figures that add up to it without its 万. */
  readonly parts: readonly Figure[];
}

const GATE = new RegExp(String.raw`[${DIGIT}]\s?万\s?(?:人次|[条件次篇份期宗项册场封批部起例张])`);
/** Units that come both large and small in one sentence: 涉及资金300万元，每户100元至200元. */
const OF_TWO_SIZES: ReadonlySet<string> = new Set(['', '元', '人', '名', '户', '家', '个']);
/** Most figures that are added up. Arbitrary but generous: lists of parts have fewer, and every run of them is tried. */
const MOST = 12;

/** Figures of a paragraph that are ten thousand times the sum of their parts. Its cost grows with the totals in 万. */
export function tenThousandfold(text: string): readonly TenThousandfold[] {
  if (!GATE.test(text)) return [];
  const figures = lex(text).filter((token): token is Figure => token.kind === 'figure');
  return figures.flatMap((total, i): readonly TenThousandfold[] => {
    if (!text.slice(total.from, total.end).includes('万') || total.approximate || OF_TWO_SIZES.has(total.unit))
      return [];
    const plain = total.value / 10_000;
    // Look for parts behind the total in its sentence and the next, before it only in its own.
    const own = wholeSentenceAt(text, total.from);
    const { from } = own;
    const { to } = wholeSentenceAt(text, Math.min(own.to + 1, text.length));
    const alike = ({ unit, tolerance, approximate }: Figure): boolean =>
      unit === total.unit && tolerance === 0 && !approximate;
    const behind = figures.slice(i + 1).filter((figure) => figure.from < to && alike(figure));
    const before = figures.slice(0, i).filter((figure) => figure.from >= from && alike(figure));
    const parts = addingUp(behind, plain) ?? addingUp(before.reverse(), plain);
    return parts ? [{ total, parts }] : [];
  });
}

/** The first two or more figures that add up to a number, from the beginning of the list. */
function addingUp(figures: readonly Figure[], to: number): readonly Figure[] | undefined {
  let sum = 0;
  for (const [i, { value }] of figures.slice(0, MOST).entries()) {
    sum += value;
    if (i > 0 && sum === to) return figures.slice(0, i + 1);
  }
  return undefined;
}
