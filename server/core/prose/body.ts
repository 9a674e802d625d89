import type { Facts } from '../facts/model.ts';
import type { SectionNumber } from '../forms/form.ts';
import type { Paragraph } from '../syntax/tree.ts';

/** The text of paragraphs, one line each. Costs a copy of all of it. */
export const textOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join('\n');

/** The prose paragraphs of a section, without its heading; empty where there is no such section. */
export const proseOf = (facts: Facts, number: SectionNumber): readonly Paragraph[] =>
  facts.section(number)?.paragraphs.filter(({ kind }) => kind === 'prose') ?? [];
