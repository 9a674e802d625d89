import type { Diagnosis } from '../../server/core/check/run.ts';
import type { Fix } from '../../server/core/finding.ts';
import { analyse } from '../../server/core/index.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { applyEdits } from '../../server/core/text/span.ts';

/** Something that a fix did and must not do. */
export interface Harm {
  readonly rule: string;
  readonly fix: string;
  /** `stays`: its finding is still there · `brings`: another error or warning came. */
  readonly kind: 'stays' | 'brings';
  /** The rule whose finding came. */
  readonly brings?: string;
  /** Whether the fix changes figures, of which a person decides. */
  readonly changesFigures: boolean;
  readonly told: string;
}

/** Tries every fix of every finding by itself; gives what each did that it must not. Costs a check of the text for each fix. */
export function harmOfFixes(text: string, format: Format): readonly Harm[] {
  const found = analyse(text, { format, assume: true }).diagnoses();
  return found.flatMap((diagnosis) => diagnosis.fixes.flatMap((fix) => harmOf(text, format, found, diagnosis, fix)));
}

function harmOf(
  text: string,
  format: Format,
  found: readonly Diagnosis[],
  diagnosis: Diagnosis,
  fix: Fix,
): readonly Harm[] {
  const mended = applyEdits(text, fix.edits);
  const after = analyse(mended, { format, assume: true }).diagnoses();
  const changesFigures = fix.edits.some(
    ({ span, text: words }) => digits(text.slice(span.start, span.end)) !== digits(words),
  );
  const own = { rule: diagnosis.id, fix: fix.title, changesFigures };
  const harms: Harm[] = [];
  // Two findings of a kind are as many after one is mended, less one.
  const before = counted(found);
  const now = counted(after);
  if ((now.get(diagnosis.id) ?? 0) >= (before.get(diagnosis.id) ?? 0)) {
    harms.push({ ...own, kind: 'stays', told: after.find(({ id }) => id === diagnosis.id)?.message ?? '' });
  }
  for (const each of after) {
    const isNew = (now.get(each.id) ?? 0) > (before.get(each.id) ?? 0);
    if (!isNew || !isAlarm(each)) continue;
    const told = `${each.id} ⟦${mended.slice(each.span.start, each.span.end)}⟧ ${each.message}`;
    harms.push({ ...own, kind: 'brings', brings: each.id, told });
  }
  return harms;
}

/** Full-width ones are the same figures. */
const digits = (words: string): string => words.normalize('NFKC').replace(/\D/g, '');

const isAlarm = ({ severity }: Diagnosis): boolean => severity === 'error' || severity === 'warning';

function counted(found: readonly Diagnosis[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of found) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
