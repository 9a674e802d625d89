import type { Form } from '../forms/form.ts';
import { besideEachOther } from './applicants.ts';
import { addedUp } from './channels.ts';
import type { Claim } from './claim.ts';
import type { LabelledFigure } from './items.ts';
import type { Place } from './make.ts';
import { remainders } from './remainder.ts';
import { summedUp } from './sums.ts';

/** The claims of a sentence, with those that only several figures make together: channels, applicants, 其他, sums. */
export function readTogether(
  place: Place,
  form: Form,
  items: readonly LabelledFigure[],
  claims: readonly Claim[],
  { applications, total }: { readonly applications: boolean; readonly total: string | undefined },
): Claim[] {
  if (items.length < 2) return [...claims];
  const own = withoutFields(claims);
  const added = applications ? [...own, ...addedUp(place, form, items, own)] : own;
  const beside = besideEachOther(place, form, items, added, total);
  const rest = [...beside, ...remainders(place, form, items, beside)];
  return [...rest, ...summedUp(place, form, items, rest)];
}

/** 市场监管领域行政处罚 1286 件，交通运输领域行政处罚 903 件: each a part, and nobody says of how many. */
function withoutFields(claims: readonly Claim[]): readonly Claim[] {
  const hints = claims.filter(({ weight }) => weight === 'hint');
  if (hints.length < 2) return claims;
  return claims.filter(
    (claim) => !hints.some((each) => each !== claim && each.topic === claim.topic && claim.weight === 'hint'),
  );
}
