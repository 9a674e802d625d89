import type { Diagnostic } from 'vscode';

/** Lines of a hover before its quick fix, at the end, is out of sight. One more or less does not matter much. */
const LINES = 7;

/**
 * A copy of a finding with as many related places as leave the message and the quick fix in sight, without scrolling: the first
 * ones.
 */
export function inSight<T extends Diagnostic>(diagnostic: T): T {
  const { message, relatedInformation = [] } = diagnostic;
  const room = Math.max(1, LINES - message.split('\n').length);
  if (relatedInformation.length <= room) return diagnostic;
  const copy: T = Object.assign(Object.create(Object.getPrototypeOf(diagnostic)), diagnostic);
  copy.relatedInformation = relatedInformation.slice(0, room);
  return copy;
}
