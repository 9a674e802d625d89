import type { TableForm } from '../forms/form.ts';
import { allForms } from '../forms/index.ts';
import type { FoundLabel } from '../syntax/tree.ts';
import { distance, fold } from '../text/fold.ts';
import { Slice } from '../text/slice.ts';
import { foldUnquoted } from './folded.ts';
import type { Label } from './label.ts';
import { unitBehind } from './units.ts';

/** A recognised label as it stands in the tree, with its distance from the words that this form prescribes. */
export function foundLabel(label: Label, role: FoundLabel['role'], key: string, form: TableForm): FoundLabel {
  const wanted = prescribed.get(form)?.[role].get(key) ?? other(label, form, role, key);
  const slice = Slice.join(label.tokens.map((each) => each.slice));
  const folded = foldUnquoted(slice.text);
  const unit = unitBehind(folded);
  // What stands among others in one cell was found to the letter.
  const alias = wanted.aliases.includes(folded.slice(0, unit?.at)) || label.tokens[0]?.piece !== undefined;
  return {
    key: wanted.name,
    role,
    slice,
    expected: wanted.label,
    distance: alias ? 0 : distance(folded, wanted.folded, wanted.folded.length),
    alias,
    unit: unit?.unit,
  };
}

interface Prescription {
  /** t3.new | t3.col.N */
  readonly name: string;
  readonly label: string;
  readonly folded: string;
  /** Folded. */
  readonly aliases: readonly string[];
}

type Prescribed = { readonly key: string; readonly label: string; readonly aliases: readonly string[] };
type Prescriptions = Readonly<Record<FoundLabel['role'], ReadonlyMap<string, Prescription>>>;

const nameOf = (form: TableForm, role: FoundLabel['role'], key: string): string =>
  role === 'column' ? `${form.id}.col.${key}` : `${form.id}.${key}`;

/** A form's labels by role and key. */
function prescriptionsOf(form: TableForm): Prescriptions {
  const byKey = (role: FoundLabel['role'], labels: readonly Prescribed[]): ReadonlyMap<string, Prescription> =>
    new Map(
      labels.map(({ key, label, aliases }) => [
        key,
        { name: nameOf(form, role, key), label, folded: fold(label), aliases: aliases.map(fold) },
      ]),
    );
  return {
    row: byKey('row', form.rows),
    column: byKey('column', form.columns),
    group: byKey('group', form.groups),
    note: byKey('note', form.note ? [{ key: 'note', label: form.note, aliases: [] }] : []),
  };
}

/** Folded once for all. */
const prescribed: ReadonlyMap<TableForm, Prescriptions> = new Map(
  allForms.flatMap(({ tables }) => Object.values(tables).map((form) => [form, prescriptionsOf(form)] as const)),
);

/** A label that this form has not. */
const other = ({ meanings, word }: Label, form: TableForm, role: FoundLabel['role'], key: string): Prescription => ({
  name: nameOf(form, role, key),
  label: meanings[0]?.label ?? word.folded,
  folded: word.folded,
  aliases: [],
});
