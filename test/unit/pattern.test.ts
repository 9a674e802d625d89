import { describe, expect, test } from 'vitest';
import { matcher } from '../../server/cli/pattern.ts';

describe('a pattern of paths', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['*.txt', ['a.txt', '.txt', '年报.txt'], ['a/b.txt', 'a.txtx', 'a-txt']],
    ['各?/*.md', ['各局/a.md'], ['各/a.md', '各乡镇/a.md', '各//a.md']],
    ['**/*.md', ['a.md', 'x/a.md', 'x/y/a.md', '/a.md'], ['x/a.txt']],
    ['各局/**/乙.md', ['各局/乙.md', '各局/水/利/乙.md'], ['各局/水利乙.md', '各局乙.md']],
    ['各局/**', ['各局/', '各局/a', '各局/a/b.txt'], ['各局']],
    ['a**b', ['ab', 'a/x/b', 'axb'], ['a/x/c']],
    ['?𠮷(1)[2]+.txt', ['𠮷𠮷(1)[2]+.txt'], ['𠮷(1)[2]+.txt', 'a𠮷1[2]+.txt']],
    ['***x', ['x', 'a/b/x'], ['xy']],
  ])('%s', (pattern, fits, others) => {
    const matches = matcher(pattern);
    expect(fits.filter((path) => !matches(path))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  test('takes no longer for many stars, which no path fits', () => {
    const path = `${'a'.repeat(250)}/`.repeat(16);
    for (const pattern of [
      `${'*'.repeat(30)}…x`,
      '*a'.repeat(60),
      '**a'.repeat(60),
      '**/'.repeat(60),
      '*?'.repeat(60),
    ]) {
      expect(matcher(`${pattern}…x`)(path)).toBe(false);
    }
  });
});
