import { open } from '../../server/core/index.ts';
import { digits, table, times } from './numbers.ts';
import { copies, kilobytes, longReport } from './texts.ts';

/** Time to parse and check, in this process, once warm. */
export function inProcess(): string {
  const rows = [['parse and check, in process', 'KB', 'findings', 'median ms', 'min', 'max', 'runs', 'ms per KB']];
  const kinds: readonly (readonly [string, (times: number) => string])[] = [
    ['long prose', longReport],
    ['copies', copies],
  ];
  for (const [name, make] of kinds) {
    for (const size of [1, 10, 100, 1000]) {
      const text = make(size);
      const measured = times(run(text));
      rows.push([
        `${name} ×${size}`,
        kilobytes(text).toFixed(1),
        String(open(text, options).diagnoses().length),
        digits(measured.median),
        digits(measured.min),
        digits(measured.max),
        String(measured.count),
        digits(measured.median / kilobytes(text)),
      ]);
    }
  }
  return table(rows);
}

/** As for a file of our own language: the recogniser reads only the head of a text. */
const options = { format: 'text', assume: true } as const;

const warmMs = 700;
const measureMs = 1500;
/** At least so often, however long it takes. */
const fewest = 3;

function run(text: string): readonly number[] {
  // Another text each time, so that nothing can be remembered from the last.
  const variants = Array.from({ length: 16 }, (_, i) => Buffer.from(`${text}\n${i}`).toString());
  let next = 0;
  const once = (): number => {
    const variant = variants[next++ % variants.length] as string;
    const start = performance.now();
    open(variant, options).diagnoses();
    return performance.now() - start;
  };
  for (const end = performance.now() + warmMs; performance.now() < end; ) once();
  const samples: number[] = [];
  for (const end = performance.now() + measureMs; performance.now() < end || samples.length < fewest; )
    samples.push(once());
  return samples;
}
