import type { Rule } from './rule.ts';

/** Every rule, in the order of the catalogue. The only list. */
export const rules: readonly Rule[] = [];
