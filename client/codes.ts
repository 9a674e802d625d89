import type { Diagnostic } from 'vscode';

/*
 * A finding's code as a clerk reads it: 合计不平 (t3-row-total). On the wire it is the id alone; the name is added on the way to
 * the screen and removed on the way back.
 */

/** The names of problems of a configuration, by their codes, which are no rule's ids. */
export const others: Readonly<Record<string, string>> = { config: '写法', 'accepted-unused': '多余的接受' };

const SHOWN = /^[^()]+ \(([\w-]+)\)$/;

/** A copy with the name in its code; unchanged where the server sends no name. */
export function named<T extends Diagnostic>(diagnostic: T): T {
  const id = idOf(diagnostic);
  const { data } = diagnostic as { readonly data?: { readonly name?: unknown } };
  const name = typeof data?.name === 'string' ? data.name : others[id];
  return name === undefined ? diagnostic : withCode(diagnostic, `${name} (${id})`);
}

/** A copy with the id alone as its code, as the server knows it. */
export const unnamed = <T extends Diagnostic>(diagnostic: T): T => withCode(diagnostic, idOf(diagnostic));

/** The id of a finding, with or without a name in its code. */
export function idOf({ code }: Diagnostic): string {
  const value = String((typeof code === 'object' ? code.value : code) ?? '');
  return SHOWN.exec(value)?.[1] ?? value;
}

/** A copy with another code; the editor's own diagnostics are not ours to change. */
function withCode<T extends Diagnostic>(diagnostic: T, value: string): T {
  const { code } = diagnostic;
  if (code === undefined) return diagnostic;
  const copy: T = Object.assign(Object.create(Object.getPrototypeOf(diagnostic)), diagnostic);
  copy.code = typeof code === 'object' ? { ...code, value } : value;
  return copy;
}
