import { describe, expect, test } from 'vitest';
import { DENIALS } from '../../server/core/claims/frames/denials.ts';
import { COMPOUNDS, COUNTED } from '../../server/core/claims/frames/figures.ts';
import { LEFT_OVER, WHOLES } from '../../server/core/claims/frames/wholes.ts';
import { read } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { APPLICATIONS, claiming, said } from '../fixtures/sentences/claimed.ts';

/*
 * Each row of the grammar by its own sentences, read as they stand in a report.
 */

describe.each(
  [...COUNTED, ...COMPOUNDS, ...DENIALS, ...WHOLES, ...LEFT_OVER].map((frame) => [frame.pattern, frame] as const),
)('%s', (_, { example, counter }) => {
  test.each([...example, ...counter])('reads %s', (sentence, claims) => {
    const { facts } = read(render(claiming(APPLICATIONS + sentence)));
    expect(facts?.claims().map(said).join(' ')).toBe(claims);
  });
});
