import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/core/claims/claim.ts';
import { AMONG } from '../../server/core/claims/frames/among.ts';
import { read } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { APPLICATIONS, claiming } from '../fixtures/sentences/claimed.ts';

/*
 * A subject narrows what is said behind it, up to the next of its kind, the end of its group or the full stop: of whose
 * applications, of which whole, of which cases.
 */

const { facts: nothing } = read(render(claiming('')));

const factsOf = (sentence: string) => read(render(claiming(APPLICATIONS + sentence))).facts ?? nothing;

/** Each claim with all that it may mean. */
const meant = (sentence: string): readonly string[] =>
  (factsOf(sentence)?.claims() ?? []).map(
    ({ words, interpretations }: Claim) => `${words}=${interpretations.map(({ name }) => name).join('|')}`,
  );

describe.each(AMONG.map((frame) => [frame.pattern, frame] as const))('%s', (_, { example, counter }) => {
  test.each([...example, ...counter])('reads %s', (sentence, claim) => {
    expect(meant(sentence)).toContain(claim);
  });
});

describe('of whose applications', () => {
  test.each([
    ['自然人申请的8件中，不予公开2件。', '不予公开2件=不予公开各行之和|不予公开各行之和（自然人）'],
    ['科研机构申请2件，予以公开1件。', '予以公开1件=予以公开|予以公开（科研机构）'],
    ['自然人申请办结8件，结转1件。', '结转1件=结转下年度|上年结转|结转下年度（自然人）|上年结转（自然人）'],
    // Another subject takes its place.
    ['自然人申请8件，企业申请2件，部分公开1件。', '部分公开1件=部分公开|部分公开（商业企业）'],
  ])('%s narrows %s', (sentence, claim) => {
    expect(meant(sentence)).toContain(claim);
  });

  test.each([
    // Parts of a whole: the sentence goes on about the whole.
    ['收到申请8件，其中自然人申请6件、企业申请2件，部分公开1件。', '部分公开1件=部分公开'],
    ['收到申请8件（自然人申请6件、企业申请2件），部分公开1件。', '部分公开1件=部分公开'],
    ['自然人申请8件，占部分公开9件的多数。', '部分公开9件=部分公开'],
    ['自然人申请8件。部分公开1件。', '部分公开1件=部分公开'],
  ])('%s leaves %s', (sentence, claim) => {
    expect(meant(sentence)).toContain(claim);
  });
});

describe('of which whole', () => {
  test.each([
    [
      '104件结转申请里，91件为自然人。',
      '91件为自然人=结转下年度（自然人）|本年新收（自然人）|本年新收＋上年结转（自然人）',
    ],
    [
      '结转下年度办理的9件中，自然人5件、商业企业2件、其他组织2件。',
      '其他组织2件=结转下年度（科研机构、社会公益组织、法律服务机构、其他）|本年新收（科研机构、社会公益组织、法律服务机构、其他）|本年新收＋上年结转（科研机构、社会公益组织、法律服务机构、其他）|结转下年度（其他）|本年新收（其他）|本年新收＋上年结转（其他）',
    ],
    ['本年新收和上年结转的申请共52件。', '本年新收和上年结转的申请共52件=本年新收＋上年结转'],
    ['收到上年结转的申请3件。', '收到上年结转的申请3件=上年结转'],
    ['行政复议、行政诉讼案件合计68件，其中已审结51件。', '审结51件=行政复议＋行政诉讼－尚未审结|行政复议＋行政诉讼'],
  ])('%s: %s', (sentence, claim) => {
    expect(meant(sentence)).toContain(claim);
  });

  const aside = (sentence: string): readonly string[] =>
    (factsOf(sentence)?.readings() ?? []).flatMap((reading) =>
      reading.apart().flatMap(({ words, standings }) => standings.map(({ name }) => `${words} ${name}`)),
    );

  test('what became of those left from last year has no cells', () => {
    expect(aside('上年结转的申请9件均已办结，其中予以公开4件。')).toEqual(['予以公开4件 of-left']);
    expect(aside('新收申请20件，上年结转的申请9件，其中予以公开4件。')).toEqual([]);
  });
});
