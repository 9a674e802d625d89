import type { Form } from '../edition/form.ts';
import { besideEachOther } from './applicants.ts';
import { addedUp } from './channels.ts';
import type { Claim } from './claim.ts';
import type { Item } from './items.ts';
import type { Place } from './make.ts';
import { remainders } from './remainder.ts';
import { summedUp } from './sums.ts';

/** The claims of one sentence, with what its figures say only beside each other: channels, applicants, what is left over, sums. */
export function readTogether(
  place: Place,
  form: Form,
  items: readonly Item[],
  claims: readonly Claim[],
  { applications, total }: { readonly applications: boolean; readonly total: string | undefined },
): Claim[] {
  if (items.length < 2) return [...claims];
  const added = applications ? [...claims, ...addedUp(place, form, items, claims)] : claims;
  const beside = besideEachOther(place, form, items, added, total);
  const rest = [...beside, ...remainders(place, form, items, beside)];
  return [...rest, ...summedUp(place, form, items, rest)];
}
