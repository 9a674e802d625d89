import type { Equation } from '../forms/form.ts';
import { besideBlanks, isAssessable } from './blanks.ts';
import { explained } from './explain.ts';
import { type BrokenEquation, type Figures, type Imbalance, type IsOpen, residualOf } from './imbalance.ts';

export type { BrokenEquation, Change, Evidence, Figures, Imbalance } from './imbalance.ts';

/**
 * Finds what is wrong with figures that must balance: the smallest sets of figures that, changed, make every sum hold (the error
 * localization problem of statistical data editing; Fellegi and Holt, 1976). One wrong cell breaks two or three sums; the user is told
 * the cell, not the sums. A sum with open cells is assessed by what they can hold (see `besideBlanks`); one with a cell that holds words
 * or was lost cannot be, and counts neither as held nor as broken. Costs a pass over the sums where all hold, else some milliseconds at
 * most (see `MOST_STEPS`).
 */
export function localise(
  equations: readonly Equation[],
  figures: Figures,
  isOpen: IsOpen = () => false,
): readonly Imbalance[] {
  const assessable: BrokenEquation[] = [];
  const open: Equation[] = [];
  let anyBroken = false;
  for (const equation of equations) {
    const residual = residualOf(equation.terms, figures);
    if (residual === undefined) {
      if (isAssessable(equation, figures, isOpen)) open.push(equation);
      continue;
    }
    if (residual !== 0) anyBroken = true;
    assessable.push({ equation, residual });
  }
  if (open.length > 0) return besideBlanks(assessable, open, figures);
  return anyBroken ? explained(assessable, figures) : [];
}
