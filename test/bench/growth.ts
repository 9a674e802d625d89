import { analyse } from '../../server/core/index.ts';
import { type Shape, shapes } from './hostile.ts';
import { digits, table } from './numbers.ts';
import { named } from './texts.ts';

/** How many times as much twice the text may cost: 2 is linear, 4 is quadratic, and the rest is noise. */
const allowed = 2.5;
/** Milliseconds below which clock and garbage collector matter more than the text. */
const leastMs = 60;
/** Characters of the smallest text. */
const smallest = 50_000;
/** Milliseconds for a text above which twice as much is not tried. */
const mostMs = 8_000;

/**
 * What reading and checking each hostile shape costs at n, 2n and 4n characters: the processor's time in this process, which others
 * on the machine change little.
 *
 * @param words see `named`
 */
export function growth(words = ''): string {
  const rows = [['growth', 'n, ms', '2n', '4n', '2n ÷ n', '4n ÷ 2n', '']];
  for (const shape of named(shapes, words)) {
    const one = least(shape, smallest);
    const two = least(shape, smallest * 2);
    const four = two > mostMs ? undefined : least(shape, smallest * 4);
    // Over both doublings: one alone says as much of caches and the collector of garbage.
    const worse = four === undefined ? two / one > allowed : four >= leastMs && four / one > allowed ** 2;
    const row = [one, two, four, two / one, four && four / two].map((each) =>
      each === undefined ? '–' : digits(each),
    );
    rows.push([shape.name.replaceAll('|', '\\|'), ...row, worse ? `more than ${allowed}` : '']);
    process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
  }
  return table(rows);
}

/** The least of a few runs. */
function least(shape: Shape, characters: number): number {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let run = 0; run < 3 && spent < 1_000; run++) {
    // Another text each time, so that nothing can be remembered from the last.
    const text = Buffer.from(`${shape.text(characters)}\n${run}`).toString();
    const start = process.cpuUsage();
    analyse(text, { format: shape.format, assume: true }).diagnoses();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
    spent += (user + system) / 1000;
  }
  return best;
}
