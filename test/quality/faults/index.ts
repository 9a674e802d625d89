import { claims } from './claims.ts';
import { contradictions } from './contradictions.ts';
import type { Fault } from './fault.ts';
import { plausibility } from './fees.ts';
import { law } from './law.ts';
import { names } from './names.ts';
import { shapes } from './shapes.ts';
import { structure } from './structure.ts';
import { substance } from './substance.ts';
import { sums } from './sums.ts';
import { typography } from './typography.ts';
import { within } from './within.ts';
import { wording } from './wording.ts';

/** Every fault that can be put into a sound report. */
export const faults: readonly Fault[] = [
  ...structure,
  ...shapes,
  ...sums,
  ...plausibility,
  ...claims,
  ...contradictions,
  ...typography,
  ...wording,
  ...substance,
  ...names,
  ...within,
  ...law,
];
