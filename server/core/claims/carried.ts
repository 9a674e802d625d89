import type { Form } from '../forms/form.ts';
import type { Clause } from './clauses.ts';
import { interpretationOfRows } from './interpretations.ts';
import type { Label } from './labels.ts';
import { isWord } from './roles.ts';

/** A label narrowed by the bracket behind it: 共收到 9 件（含上年结转 1 件） means both years together, （不含…） only the new ones. */
export function withCarry(form: Form, label: Label, next: Clause | undefined): Label {
  if (label.topic !== 'new' || next?.after !== '（') return label;
  const words = next.tokens.filter(isWord);
  const without = words[0]?.meaning.role === 'exclude';
  const carried = words.find(({ meaning: { role } }) => role !== 'include' && role !== 'exclude');
  if (carried?.meaning.role !== 'result' || carried.meaning.rows[0] !== 'carryIn') return label;
  const interpretations = without
    ? interpretationOfRows(form, ['new'])
    : interpretationOfRows(form, ['new', 'carryIn']);
  return { ...label, interpretations };
}
