import type { TableForm } from '../edition/form.ts';
import { allForms } from '../edition/index.ts';
import { distance, fold } from '../fold.ts';
import { Slice } from '../slice.ts';
import type { FoundLabel } from '../tree.ts';
import type { Label } from './labels.ts';
import { foldUnquoted } from './tokens.ts';

/** A recognised label as the tree shows it, measured against the words that this form prescribes. */
export function foundLabel(label: Label, role: FoundLabel['role'], key: string, form: TableForm): FoundLabel {
  const wanted = prescribed.get(form)?.get(`${role}/${key}`) ?? other(label);
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

/** A form's labels by role and key. */
function prescriptionsOf(form: TableForm): ReadonlyMap<string, Prescription> {
  const prescriptions = new Map<string, Prescription>();
  const add = (role: FoundLabel['role'], key: string, label: string, aliases: readonly string[]): void => {
    prescriptions.set(`${role}/${key}`, { label, folded: fold(label), aliases: aliases.map(fold) });
  };
  for (const { key, label, aliases } of form.rows) add('row', key, label, aliases);
  for (const { key, label, aliases } of form.columns) add('column', key, label, aliases);
  for (const { key, label, aliases } of form.groups) add('group', key, label, aliases);
  if (form.note) add('note', 'note', form.note, []);
  return prescriptions;
}

/** Folded once for all. */
const prescribed: ReadonlyMap<TableForm, ReadonlyMap<string, Prescription>> = new Map(
  allForms.flatMap(({ tables }) => Object.values(tables).map((form) => [form, prescriptionsOf(form)] as const)),
);

/** A label that this form has not. */
const other = ({ meanings, word }: Label): Prescription => ({
  label: meanings[0]?.label ?? word.folded,
  folded: word.folded,
  aliases: [],
});
