import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../fixtures/sources.ts';
import type { Sample } from './corpus.ts';
import { type ReadOtherwise, readOtherwise, type Sentences, sentenceAround } from './sentences.ts';

type Read = (sample: Sample) => Sentences;

/** Where all differences are written. */
const FILE = 'dist/compare/sentences.txt';

/**
 * Prints what two cores read otherwise in the sentences of texts: each kind of difference with its number, then `show` of each in a
 * line of their own. The same in the same sentence counts once, however many texts have it. Writes all of them to `FILE`.
 *
 * @returns 0 where nothing is read otherwise, 1 where something is, 2 where nothing was read
 */
export function compareSentences(samples: Iterable<Sample>, before: Read, after: Read, show: number): 0 | 1 | 2 {
  const started = performance.now();
  const kinds = new Map<string, Map<string, Told>>();
  const sentences = new Set<string>();
  let texts = 0;
  for (const sample of samples) {
    const [old, now] = [before(sample), after(sample)];
    texts++;
    for (const each of sentencesIn(sample.text, now)) sentences.add(each);
    for (const each of readOtherwise(old, now)) {
      const own = kinds.get(each.kind) ?? new Map<string, Told>();
      kinds.set(each.kind, own);
      const line = told(each, sentenceAround(sample.text, each.at, now.paragraphs));
      const known = own.get(line);
      if (known) known.texts++;
      else own.set(line, { texts: 1, name: sample.name });
    }
  }
  // What is found before what is only read.
  const sorted = [...kinds].sort(
    ([a, of], [b, others]) => Number(a.startsWith('claim')) - Number(b.startsWith('claim')) || others.size - of.size,
  );
  const counts = sorted.map(([kind, own]) => `${String(own.size).padStart(6)} × ${kind}`);
  const listed = (most: number): string =>
    sorted.map(([kind, own]) => [`\n== ${own.size} × ${kind}`, ...lines(own).slice(0, most)].join('\n')).join('\n');
  mkdirSync(join(root, 'dist/compare'), { recursive: true });
  writeFileSync(join(root, FILE), `${counts.join('\n')}\n${listed(Number.POSITIVE_INFINITY)}\n`);
  for (const count of counts) console.log(count);
  if (show > 0 && sorted.length > 0) console.log(`${listed(show)}\n\nAll of them: ${FILE}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const total = sorted.reduce((sum, [, own]) => sum + own.size, 0);
  console.log(`\n${texts} texts, ${sentences.size} different sentences, ${total} differences (${seconds} s).`);
  if (texts === 0) return 2;
  return total === 0 ? 0 : 1;
}

/** A difference in a sentence: how many texts have it, and one of them. */
interface Told {
  texts: number;
  readonly name: string;
}

/** Most characters of a text's name. Arbitrary: that of a sentence's report is the sentence. */
const NAME = 40;

const lines = (own: ReadonlyMap<string, Told>): readonly string[] =>
  [...own].map(([line, { texts, name }]) => `${line}  [${name.slice(0, NAME)}${texts > 1 ? `, ×${texts}` : ''}]`);

const told = ({ before = '—', after = '—' }: ReadOtherwise, sentence: string): string =>
  `${sentence}  ‖  ${before}  →  ${after}`;

const sentencesIn = (text: string, { paragraphs }: Sentences): readonly string[] =>
  paragraphs.flatMap(({ start, end }) => text.slice(start, end).match(/[^。！？]+[。！？]?/g) ?? []);
