import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode';
import { inSight } from '../../client/in-sight.ts';

const finding = (lines: number, related: number): Diagnostic =>
  ({
    message: Array.from({ length: lines }, (_, i) => `第 ${i} 行。`).join('\n'),
    relatedInformation: Array.from({ length: related }, (_, i) => ({ message: String(i) })),
  }) as unknown as Diagnostic;

const left = (lines: number, related: number): readonly string[] | undefined =>
  inSight(finding(lines, related)).relatedInformation?.map(({ message }) => message);

test('of the places that explain a finding, the first stay, as many as its message leaves room for', () => {
  expect(left(1, 27)).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(left(5, 27)).toEqual(['0', '1']);
  expect(left(20, 27)).toEqual(['0']);
  expect(left(5, 2)).toEqual(['0', '1']);
});

test('the finding itself is not changed, and one that fits stays the same', () => {
  const long = finding(5, 27);
  inSight(long);
  expect(long.relatedInformation).toHaveLength(27);
  const short = finding(2, 2);
  expect(inSight(short)).toBe(short);
  expect(inSight({ message: '' } as Diagnostic)).toEqual({ message: '' });
});
