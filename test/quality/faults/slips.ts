import type { Random } from '../random.ts';

/** How fingers and eyes get a figure wrong. */
export type Slip = 'neighbour' | 'dropped' | 'doubled' | 'swapped' | 'stray';

const slips: Readonly<Record<Slip, (digits: string, r: Random) => string>> = {
  neighbour: (digits, r) => {
    const i = r.int(0, digits.length - 1);
    const digit = Number(digits[i]);
    const near = digit === 0 ? r.pick([1, 9]) : digit === 9 ? r.pick([8, 0]) : digit + r.pick([-1, 1]);
    return digits.slice(0, i) + near + digits.slice(i + 1);
  },
  dropped: (digits, r) => {
    const i = r.int(0, digits.length - 1);
    return digits.slice(0, i) + digits.slice(i + 1);
  },
  doubled: (digits, r) => {
    const i = r.int(0, digits.length - 1);
    return digits.slice(0, i + 1) + digits.slice(i);
  },
  swapped: (digits, r) => {
    if (digits.length < 2) return digits;
    const i = r.int(0, digits.length - 2);
    return digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2);
  },
  stray: (digits, r) => r.pick(['1', '2', '3']) + digits,
};

const ALL = Object.keys(slips) as Slip[];

/** The figure mistyped: another number, written plainly, and none of those to avoid. */
export function slipped(value: number, r: Random, avoid: readonly number[] = [], kinds: readonly Slip[] = ALL): number {
  for (let tries = 0; tries < 40; tries++) {
    const typed = slips[r.pick(kinds)](String(value), r);
    const figure = Number(typed);
    if (typed !== '' && figure !== value && String(figure) === typed && !avoid.includes(figure)) return figure;
  }
  for (let more = value + 1; ; more++) if (!avoid.includes(more)) return more;
}
