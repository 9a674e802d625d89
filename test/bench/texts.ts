import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';

/** A text with what it is called. */
export interface Text {
  readonly name: string;
  readonly text: string;
}

/** Those that have some of these words, parted by `;`, in their names. */
export const named = <Named extends { readonly name: string }>(
  texts: readonly Named[],
  words: string,
): readonly Named[] => texts.filter(({ name }) => words.split(';').some((word) => name.includes(word)));

/** The texts in a folder; none where there is no such folder. */
export function textsIn(folder: string): readonly Text[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Bytes of a report of usual size. */
const usual = 7500;

/** Texts that are made here, ten and a hundred times as long as a usual one: of one kind each. */
export const longTexts = (): readonly Text[] => [
  { name: 'long prose ×10', text: longReport(10) },
  { name: 'long prose ×100', text: longReport(100) },
  { name: 'written in haste ×10', text: hastyReport(10) },
  { name: 'written in haste ×100', text: hastyReport(100) },
  { name: 'copies ×10', text: copies(10) },
  { name: 'copies ×100', text: copies(100) },
];

/** A report of usual size with a few faults, as one is while it is written. */
export function usualReport(): string {
  const sound = soundReport();
  const faulty = withCell(withCell(sound, 't3', 'done', 'T', '9'), 't2', 'reg', 'made', '/');
  const text = render({
    ...faulty,
    sections: { ...faulty.sections, 5: { ...faulty.sections[5], heading: '5、存在的主要问题及改进情况' } },
  });
  return padded(text, usual);
}

/** `times` as long, with prose: a report that says very much. */
export const longReport = (times: number): string => padded(usualReport(), usual * times);

/** The same with a fault in each tenth paragraph: one that says much and was written in haste. */
const hastyReport = (times: number): string => padded(usualReport(), usual * times, slips);

/** What is typed wrongly in a paragraph of `padded`. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line.replace('，', '，，'),
  (line) => line.replace('巡查', '（巡查'),
  (line) => line.replace('核对了', '核对了了'),
];

/** `times` as long, with copies: every section, table and fault as often. */
export const copies = (times: number): string => usualReport().repeat(times);

/**
 * Lengthens the first section by paragraphs, no two alike, until the text has so many bytes of UTF-8.
 *
 * @param slips what is done to each tenth of them in turn
 */
function padded(text: string, bytes: number, slips: readonly ((line: string) => string)[] = []): string {
  const at = text.indexOf('（一）主动公开情况');
  const missing = bytes - Buffer.byteLength(text);
  const more: string[] = [];
  for (let written = 0, i = 1; written < missing; i++) {
    const sound = `第${i}季度末，我局核对了${i * 3 + 7}处堤防、${i % 90}座泵站的巡查记录，按《条例》第十九条公开其中${i * 2}条信息。\n`;
    const slip = i % 10 === 0 ? slips[(i / 10) % slips.length] : undefined;
    const line = slip?.(sound) ?? sound;
    more.push(line);
    written += Buffer.byteLength(line);
  }
  return text.slice(0, at) + more.join('') + text.slice(at);
}

/** The size of a text in kilobytes (1,000 bytes) of UTF-8. */
export const kilobytes = (text: string): number => Buffer.byteLength(text) / 1000;
