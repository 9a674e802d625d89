import type { TableForm } from '../edition/form.ts';
import { distance, fold } from '../fold.ts';
import { Slice } from '../slice.ts';
import type { FoundLabel } from '../tree.ts';
import type { Label } from './labels.ts';

/** A recognised label as the tree shows it, measured against the words that this form prescribes. */
export function foundLabel(label: Label, role: FoundLabel['role'], key: string, form: TableForm): FoundLabel {
  const prescribed = prescription(form, role, key);
  const expected = prescribed?.label ?? label.meanings[0]?.label ?? label.word.folded;
  const written = Slice.join(label.tokens.map((each) => each.slice));
  const folded = fold(written.text);
  const alias = prescribed?.aliases.some((each) => fold(each) === folded) ?? false;
  const wanted = fold(expected);
  return {
    key: role === 'column' ? `${form.id}.col.${key}` : `${form.id}.${key}`,
    role,
    slice: written,
    expected,
    distance: folded === wanted || alias ? 0 : distance(folded, wanted, wanted.length),
    alias,
  };
}

function prescription(
  form: TableForm,
  role: FoundLabel['role'],
  key: string,
): { label: string; aliases: readonly string[] } | undefined {
  if (role === 'row') return form.rows.find((each) => each.key === key);
  if (role === 'column') return form.columns.find((each) => each.key === key);
  if (role === 'note') return form.note ? { label: form.note, aliases: [] } : undefined;
  return form.groups.find((each) => each.key === key);
}
