/** One step of a pattern over a path. */
type Step =
  /** This character. */
  | { readonly kind: 'character'; readonly is: string }
  /** `?`: one character of a name. */
  | { readonly kind: 'one' }
  /** `*`: any characters of a name. */
  | { readonly kind: 'name' }
  /** `**`: any characters. */
  | { readonly kind: 'path' }
  /** `**` and a slash: nothing, or all up to some slash. */
  | { readonly kind: 'folders' }
  /** Inside `folders`, not at the end of a name. */
  | { readonly kind: 'inside' };

/**
 * Makes a test of paths (with forward slashes) from a pattern: `*` and `?` within a name, `**` over folders. Costs the length
 * of the pattern times that of the path; as a regular expression `******…x` would not end.
 */
export function matcher(pattern: string): (path: string) => boolean {
  const steps = [...pattern.matchAll(/\*\*\/|\*\*|[\s\S]/gu)].flatMap(([mark]) => stepsOf(mark));
  return (path) => {
    let at = reach(steps, [0]);
    for (const character of path) {
      const next: number[] = [];
      for (const state of at) next.push(...after(steps, state, character));
      at = reach(steps, next);
      if (at.size === 0) return false;
    }
    return at.has(steps.length);
  };
}

function stepsOf(mark: string): readonly Step[] {
  if (mark === '**/') return [{ kind: 'folders' }, { kind: 'inside' }];
  if (mark === '**') return [{ kind: 'path' }];
  if (mark === '*') return [{ kind: 'name' }];
  return [mark === '?' ? { kind: 'one' } : { kind: 'character', is: mark }];
}

/** These states, and the ones that are reached from them without a character. */
function reach(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>();
  for (let state of from) {
    while (!reached.has(state)) {
      reached.add(state);
      const kind = steps[state]?.kind;
      if (kind === 'name' || kind === 'path') state += 1;
      else if (kind === 'folders') state += 2;
    }
  }
  return reached;
}

/** The states that one character leads to. */
function after(steps: readonly Step[], state: number, character: string): readonly number[] {
  const step = steps[state];
  const isSlash = character === '/';
  switch (step?.kind) {
    case 'character':
      return character === step.is ? [state + 1] : [];
    case 'one':
      return isSlash ? [] : [state + 1];
    case 'name':
      return isSlash ? [] : [state];
    case 'path':
      return [state];
    case 'folders':
      return isSlash ? [state + 1, state + 2] : [state + 1];
    case 'inside':
      return isSlash ? [state, state + 1] : [state];
    default:
      return [];
  }
}
