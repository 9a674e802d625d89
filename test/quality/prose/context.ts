import type { Edition } from '../../../server/core/forms/form.ts';
import type { Agency } from '../agencies.ts';
import type { Random } from '../random.ts';
import type { Truth } from '../truth.ts';

/** What a writer knows while writing. */
export interface Context {
  readonly r: Random;
  readonly agency: Agency;
  readonly year: number;
  readonly edition: Edition;
  readonly truth: Truth;
  /** The one way in which this report speaks of its author. */
  readonly self: string;
}

const OPEN = '\ue000';
const MIDDLE = '\ue001';
const CLOSE = '\ue002';
const TAGGED = /\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002/g;

/** Something that the text says and the tables prove, tagged so that a fault can find it: `new`, `norm.made`, `none.new`. */
export const claim = (key: string, words: string | number): string => `${OPEN}${key}${MIDDLE}${words}${CLOSE}`;

/** Where the fifth section turns from problems to what is done about them. */
export const TURN = '\ue003';

/** The text as the author wrote it. */
export const untagged = (text: string): string => text.replace(TAGGED, '$2').replaceAll(TURN, '');

/** The keys of what a text claims, in order. */
export const claimsIn = (text: string): readonly string[] => [...text.matchAll(TAGGED)].map((match) => match[1] ?? '');

/** One claim (the n-th of that key) with other words in its place. */
export function reclaimed(text: string, key: string, words: (old: string) => string): string {
  let done = false;
  return text.replace(TAGGED, (whole, found: string, old: string) => {
    if (done || found !== key) return whole;
    done = true;
    return words(old);
  });
}

const HAN = '零一二三四五六七八九十';

/** A figure as people write it in a sentence: nearly always digits. */
export function figure(r: Random, value: number): string {
  if (value > 0 && value <= 10 && r.chance(0.02)) return HAN[value] ?? String(value);
  if (value >= 10000 && r.chance(0.1)) return value.toLocaleString('en-US');
  return String(value);
}

/** A claimed figure. */
export const told = ({ r }: Context, key: string, value: number): string => claim(key, figure(r, value));

/**
 * Fills a sentence: {self} {topic} {other} {site} {parts} {year} {last} {next} {level}; {3-90} is a figure between.
 * The same name gives the same words within one sentence.
 */
export function fill({ r, agency, year, self }: Context, sentence: string): string {
  const [topic = '', other = ''] = r.shuffle(agency.topics);
  const words: Readonly<Record<string, string>> = {
    self,
    topic,
    other,
    site: agency.site,
    parts: agency.parts,
    year: String(year),
    last: String(year - 1),
    next: String(year + 1),
    level: agency.level,
  };
  return sentence.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const range = /^(\d+)-(\d+)$/.exec(name);
    return range ? String(r.int(Number(range[1]), Number(range[2]))) : (words[name] ?? whole);
  });
}

/** Some of the sentences of a pool, filled, in random order. */
export const sentences = (context: Context, pool: readonly string[], low: number, high: number): string =>
  context.r
    .shuffle(context.r.some(pool, context.r.int(low, high)))
    .map((each) => fill(context, each))
    .join('');

/** `total` as 其中… of the given kinds, exhaustive: `财政类20条、教育类5条、其他3条`; a kind of none is left out. */
export function parts(
  { r }: Context,
  total: number,
  kinds: readonly string[],
  unit: string,
  key: string,
  glue = r.pick(['、', '，']),
): string | undefined {
  const count = Math.min(kinds.length, total);
  if (count < 2) return undefined;
  const sizes = r.split(total, count);
  return r
    .some(kinds, count)
    .map((kind, i) => `${kind}${claim(key, sizes[i] ?? 0)}${unit}`)
    .join(glue);
}
