import { type Counted, listed } from './clauses.ts';
import type { Token } from './lexer.ts';
import { hasRole, isWord, plays, roleAt } from './roles.ts';

/**
 * A、B分别为 1 件、2 件; A、B各 1 件; A、B均为 0 件; 2023年、2024年分别收到 5 件、6 件: each name with its figure. Undefined where a
 * clause is no such list; `unclear` where there are not as many figures as names.
 */
export function distributedIn(counted: readonly Counted[]): readonly Counted[] | 'unclear' | undefined {
  const [first] = counted;
  if (!first) return undefined;
  const { before } = first;
  const respectively = roleAt(before, 'respectively');
  const each = respectively < 0 ? roleAt(before, 'each') : -1;
  const nought = first.figure.value === 0 && counted.length === 1 ? before.length : -1;
  const cut = Math.max(respectively, each, nought);
  if (cut < 0) return undefined;
  const ahead = before.slice(0, cut);
  const years = ahead.filter(({ kind }) => kind === 'year');
  if (respectively >= 0 && years.length > 1) {
    // 2022年、2023年、2024年新收申请分别为…: what is said behind the last year holds for each.
    const named = ahead.slice(ahead.lastIndexOf(years.at(-1) as Token) + 1);
    const rest = [...named, ...before.slice(cut + 1)];
    return paired(
      years.map((year) => [year, ...rest]),
      counted,
    );
  }
  const names = listed(ahead).filter((tokens) => tokens.some(isWord));
  if (names.length < 2) return undefined;
  if (respectively >= 0) return paired(names, counted);
  return names.map((name) => ({ figure: first.figure, before: name, behind: [], first: false }));
}

function paired(names: readonly (readonly Token[])[], counted: readonly Counted[]): readonly Counted[] | 'unclear' {
  if (names.length !== counted.length) return 'unclear';
  // 规章、规范性文件现行有效件数分别为…: what is said behind the last name holds for all.
  const last = names.at(-1) ?? [];
  const noun = last.findLastIndex((token) => plays(token, 'subject'));
  const tail = noun < 0 ? [] : last.slice(noun + 1);
  return counted.map(({ figure }, i) => {
    const name = names[i] ?? [];
    const bare = name !== last && !hasRole(name, 'verb') && hasRole(tail, 'verb');
    return { figure, before: bare ? [...name, ...tail] : name, behind: [], first: false };
  });
}
