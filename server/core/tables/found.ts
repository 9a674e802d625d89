import type { TableForm } from '../edition/form.ts';
import { allForms } from '../edition/index.ts';
import { distance, fold } from '../fold.ts';
import { Slice } from '../slice.ts';
import type { FoundLabel } from '../tree.ts';
import { foldUnquoted } from './folded.ts';
import type { Label } from './labels.ts';

/** A recognised label as the tree shows it, measured against the words that this form prescribes. */
export function foundLabel(label: Label, role: FoundLabel['role'], key: string, form: TableForm): FoundLabel {
  const wanted = prescribed.get(form)?.[role].get(key) ?? other(label);
  const slice = Slice.join(label.tokens.map((each) => each.slice));
  const folded = foldUnquoted(slice.text);
  const alias = wanted.aliases.includes(folded);
  return {
    key: role === 'column' ? `${form.id}.col.${key}` : `${form.id}.${key}`,
    role,
    slice,
    expected: wanted.label,
    distance: alias ? 0 : distance(folded, wanted.folded, wanted.folded.length),
    alias,
  };
}

interface Prescription {
  readonly label: string;
  readonly folded: string;
  /** Folded. */
  readonly aliases: readonly string[];
}

type Prescribed = { readonly key: string; readonly label: string; readonly aliases: readonly string[] };
type Prescriptions = Readonly<Record<FoundLabel['role'], ReadonlyMap<string, Prescription>>>;

const byKey = (labels: readonly Prescribed[]): ReadonlyMap<string, Prescription> =>
  new Map(labels.map(({ key, label, aliases }) => [key, { label, folded: fold(label), aliases: aliases.map(fold) }]));

/** A form's labels by role and key. */
const prescriptionsOf = (form: TableForm): Prescriptions => ({
  row: byKey(form.rows),
  column: byKey(form.columns),
  group: byKey(form.groups),
  note: byKey(form.note ? [{ key: 'note', label: form.note, aliases: [] }] : []),
});

/** Folded once for all. */
const prescribed: ReadonlyMap<TableForm, Prescriptions> = new Map(
  allForms.flatMap(({ tables }) => Object.values(tables).map((form) => [form, prescriptionsOf(form)] as const)),
);

/** A label that this form has not. */
const other = ({ meanings, word }: Label): Prescription => ({
  label: meanings[0]?.label ?? word.folded,
  folded: word.folded,
  aliases: [],
});
