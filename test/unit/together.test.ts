import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/core/claims/claim.ts';
import { WAYS } from '../../server/core/claims/combine.ts';
import { KINDS } from '../../server/core/claims/groups.ts';
import { hover } from '../../server/core/index.ts';
import { read } from '../fixtures/findings.ts';
import { reportSaying } from '../fixtures/habits/tables.ts';
import { caret } from '../fixtures/marks.ts';
import { render } from '../fixtures/render.ts';
import { APPLICATIONS, claiming } from '../fixtures/sentences/claimed.ts';

/*
 * What figures mean together: each row of data by its own example and counter-example, and what is said of it.
 */

const claimsIn = (sentence: string): readonly Claim[] =>
  read(render(claiming(APPLICATIONS + sentence))).facts?.claims() ?? [];

describe.each(WAYS.map(({ of, example, counter }) => [String(of), example, counter]))('%s', (_, example, counter) => {
  const isTogether = ({ interpretations }: Claim): boolean => interpretations.some(({ together }) => together);

  test(`is read with others in ${example}`, () => {
    expect(claimsIn(example).some(isTogether)).toBe(true);
  });

  test(`is read alone in ${counter}`, () => {
    expect(claimsIn(counter).some(isTogether)).toBe(false);
  });
});

describe.each(KINDS.map(({ example, counter }) => [example, counter]))('groups', (example, counter) => {
  const isAddedUp = ({ topic, parts }: Claim): boolean => topic === 'done' && parts.length === 2;

  test(`are added up in ${example}`, () => {
    expect(claimsIn(example).some(isAddedUp)).toBe(true);
  });

  test(`are none in ${counter}`, () => {
    expect(claimsIn(counter).some(isAddedUp)).toBe(false);
  });
});

describe('a hover says with what a figure was read', () => {
  const hoverOf = (sentence: string): string | undefined => {
    const { text, offset } = caret(render(reportSaying('city', sentence)));
    return hover(read(text), offset)?.markdown;
  };

  test.each([
    [
      '清理后废止行政规范性文件‸5件，宣布失效2件。',
      '✓ 与同句的“宣布失效2件”合计 7 件，与表二“行政规范性文件本年废止件数”一致',
    ],
    ['被申请行政复议‸35件，被提起行政诉讼25件。', '✓ 与表四“行政复议总计－尚未审结”一致'],
    ['网络收到申请300件，办结‸290件，信函收到申请137件，办结139件。', '✓ 与表三“办理结果总计”一致'],
    ['收到申请437件，答复‸333件，无法提供104件。', '不比：和并列的各类合起来正好是总数，只是其中一类'],
  ])('%s', (sentence, said) => {
    expect(hoverOf(`（二）依申请公开情况。${sentence}`)).toContain(said);
  });
});
