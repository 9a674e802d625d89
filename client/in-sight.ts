import type { Diagnostic } from 'vscode';

/** So many lines has a hover before the quick fix at its end is out of sight. */
const LINES = 7;

/**
 * A finding whose hover shows what it says and how it can be mended without a wheel: of the places that explain it, the first
 * ones, as many as the message leaves room for.
 */
export function inSight<T extends Diagnostic>(diagnostic: T): T {
  const { message, relatedInformation = [] } = diagnostic;
  const room = Math.max(1, LINES - message.split('\n').length);
  if (relatedInformation.length <= room) return diagnostic;
  const copy: T = Object.assign(Object.create(Object.getPrototypeOf(diagnostic)), diagnostic);
  copy.relatedInformation = relatedInformation.slice(0, room);
  return copy;
}
