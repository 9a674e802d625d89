import type { Facts } from '../facts/model.ts';
import type { SectionNumber } from '../forms/form.ts';
import type { Paragraph } from '../syntax/tree.ts';

/** Paragraphs as one text, each a line. */
export const textOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join('\n');

/** The prose of a section, heading excluded; empty where there is none. */
export const proseOf = (facts: Facts, number: SectionNumber): readonly Paragraph[] =>
  facts.section(number)?.paragraphs.filter(({ kind }) => kind === 'prose') ?? [];
