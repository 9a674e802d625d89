import type { Analysis } from '../analysis.ts';
import type { Claim, Interpretation } from '../claims/claim.ts';
import type { Facts } from '../facts/model.ts';
import type { Judged } from '../judgement/verdict.ts';
import { cellsOf, interpretationName, togetherWords, triedWords, valueWords } from '../judgement/words.ts';
import { contains, type Span } from '../text/span.ts';
import { type Hover, quoted } from './markdown.ts';

/*
 * From a figure in a sentence to the cells that it is about, and back. Of two phrases at a place the shorter is meant.
 */

/** The cells that the claimed figure at a place is about; empty where nothing is claimed. */
export function definition({ facts }: Analysis, offset: number): readonly Span[] {
  const found = facts && claimAt(facts, offset);
  const interpretation = found && meantBy(found);
  return facts && interpretation ? cellsOf(facts, interpretation).map(({ span }) => span) : [];
}

/** The figures (or words) in sentences that are about the cell at a place; empty where there are none. */
export function references({ facts }: Analysis, offset: number): readonly Span[] {
  if (!facts) return [];
  const cell = facts.cells().find((each) => contains(each.cell.span, offset));
  if (!cell) return [];
  const spans: Span[] = [];
  for (const each of facts.judged()) {
    const about = meantBy(each)?.terms.some(
      ({ table, row, column }) => table === cell.table && row === cell.row.key && column === cell.column,
    );
    const { number } = each.claim;
    if (about && !spans.some(({ start }) => start === number.start)) spans.push(number);
  }
  return spans;
}

/** What a claimed figure was read as, in which cells, and whether they agree. */
export function hoverClaim(facts: Facts, offset: number): Hover | undefined {
  const found = claimAt(facts, offset);
  const interpretation = found && meantBy(found);
  if (!found || !interpretation) return hoverApart(facts, offset);
  const { claim, verdict } = found;
  const cells = cellsOf(facts, interpretation).map(({ message }) => `- ${message}`);
  const parts = [
    `**${quoted(claim.words)}**　读作${interpretationName(interpretation)}${SAYS[claim.relation](claim)}`,
    verdict.kind === 'agrees' ? `✓ ${agreed(interpretation, claim)}与${interpretationName(interpretation)}一致` : '',
    verdict.kind === 'differs' ? `✗ ${triedWords(verdict.tried, claim)}` : '',
    verdict.kind === 'open' ? OPEN[verdict.why] : '',
    cells.length > 8 ? [...cells.slice(0, 8), '- …'].join('\n') : cells.join('\n'),
  ];
  return { span: claim.phrase, markdown: parts.filter(Boolean).join('\n\n') };
}

/** What a figure that is not compared would be read as, and why it is not. */
function hoverApart(facts: Facts, offset: number): Hover | undefined {
  const reading = facts.readings().find(({ paragraph }) => contains(paragraph.slice.span, offset));
  const claim = shortest((reading?.apart() ?? []).filter(({ phrase }) => contains(phrase, offset)));
  const [interpretation] = claim?.interpretations ?? [];
  if (!claim || !interpretation) return undefined;
  const reasons = claim.standings.map(({ says }) => says).join('；');
  return {
    span: claim.phrase,
    markdown: `**${quoted(claim.words)}**　像是${interpretationName(interpretation)}\n\n不比：${reasons}`,
  };
}

const shortest = (claims: readonly Claim[]): Claim | undefined =>
  claims.reduce<Claim | undefined>((best, each) => (best && lengthOf(best) <= lengthOf(each) ? best : each), undefined);

const lengthOf = ({ phrase }: Claim): number => phrase.end - phrase.start;

/** 与同句的“宣布失效2件”合计 6 件， */
const agreed = ({ together }: Interpretation, claim: Claim): string =>
  together ? `${quoted(togetherWords(together))} ${valueWords(together.value, claim)}，` : '';

const SAYS: Readonly<Record<Claim['relation'], (claim: Claim) => string>> = {
  equals: (claim) => `，${claim.approximate ? '大约 ' : ''}${valueWords(claim.value, claim)}`,
  none: () => '，没有',
  'all-closed': () => '，没有',
  'all-upheld': () => '，没有其他结果',
  uncorrected: () => '，没有',
  yoy: () => '，与上年比较',
};

const OPEN = {
  'not-compared': '约数和与上年的比较不核对',
  'no-figure': '暂时核对不了：表格里没有可比的数',
  empty: '暂时核对不了：表格里有关的格空着',
  imbalance: '暂时核对不了：表格自己还没有平',
} as const;

/** The reading that agrees, else the likeliest. */
const meantBy = ({ claim, verdict }: Judged): Interpretation | undefined =>
  verdict.kind === 'agrees' ? verdict.by.interpretation : claim.interpretations[0];

function claimAt(facts: Facts, offset: number): Judged | undefined {
  const around = facts.judged().filter(({ claim }) => contains(claim.phrase, offset));
  const claim = shortest(around.map((each) => each.claim));
  return around.find((each) => each.claim === claim);
}
