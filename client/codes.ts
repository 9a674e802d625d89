import type { Diagnostic } from 'vscode';

/**
 * A finding's code as a clerk reads it: 合计不平 (t3-row-total). On the wire it is the id alone, so it is put on on the way to
 * the screen and taken off on the way back.
 */

/** Of what is said of a configuration, which is no rule's. */
export const others: Readonly<Record<string, string>> = { config: '写法', 'accepted-unused': '多余的接受' };

const SHOWN = /^[^()]+ \(([\w-]+)\)$/;

/** Puts the name on; what the server gives no name for stays as it is. */
export function named<T extends Diagnostic>(diagnostic: T): T {
  const id = idOf(diagnostic);
  const { data } = diagnostic as { readonly data?: { readonly name?: unknown } };
  const name = typeof data?.name === 'string' ? data.name : others[id];
  return name === undefined ? diagnostic : withCode(diagnostic, `${name} (${id})`);
}

/** Takes it off: what the server knows the finding by. */
export const unnamed = <T extends Diagnostic>(diagnostic: T): T => withCode(diagnostic, idOf(diagnostic));

/** The id of a finding, however it is shown. */
export function idOf({ code }: Diagnostic): string {
  const value = String((typeof code === 'object' ? code.value : code) ?? '');
  return SHOWN.exec(value)?.[1] ?? value;
}

/** A copy: an editor's own diagnostics are not ours to change. */
function withCode<T extends Diagnostic>(diagnostic: T, value: string): T {
  const { code } = diagnostic;
  if (code === undefined) return diagnostic;
  const copy: T = Object.assign(Object.create(Object.getPrototypeOf(diagnostic)), diagnostic);
  copy.code = typeof code === 'object' ? { ...code, value } : value;
  return copy;
}
