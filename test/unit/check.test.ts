import { describe, expect, test } from 'vitest';
import { check, most } from '../../server/core/check/check.ts';
import { type Config, layered, noConfig } from '../../server/core/check/config/config.ts';
import { readConfig } from '../../server/core/check/config/read.ts';
import type { Diagnosis } from '../../server/core/check/run.ts';
import type { Facts } from '../../server/core/facts/model.ts';
import { laidOut, relatedWithPlaces, VERDICT, widthOf } from '../../server/core/finding.ts';
import { type Analysis, analyse, hover } from '../../server/core/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';

const file = '2024/水利局.txt';
const text = render(withCell(withCell(soundReport(), 't3', 'open', 'T', '5'), 't2', 'reg', 'made', '/')).replace(
  '五、存在',
  '5、存在',
);
const with_ = (config: Partial<Config>, report = text): Analysis =>
  analyse(report, { format: 'text', assume: true, file, config: { ...noConfig, ...config } });
const shown = (opened: Analysis): readonly string[] =>
  opened.diagnoses().map(({ id, severity }) => `${severity} ${id}`);
const found = with_({});

describe('the rules’ weight', () => {
  test('is their own where nobody says otherwise', () => {
    expect(shown(found)).toEqual(['warning cell-na', 'error t3-row-total', 'warning section-numbering']);
  });

  test('is what the user says, also above what the rule dares to say', () => {
    const opened = with_({ rules: { 'cell-na': 'error', 't3-row-total': 'hint', 'section-numbering': 'off' } });
    expect(shown(opened)).toEqual(['error cell-na', 'hint t3-row-total']);
  });

  test('of the folder goes before that of the settings, rule by rule', () => {
    const base = readConfig('{"rules":{"cell-na":"off","t4-sum":"info"},"profile":"draft"}').config;
    const over = readConfig('{"rules":{"cell-na":"hint"}}').config;
    expect(layered(base, over)).toMatchObject({ rules: { 'cell-na': 'hint', 't4-sum': 'info' }, profile: 'draft' });
    expect(layered(base, readConfig('{"profile":"submit"}').config).profile).toBe('submit');
  });
});

describe('a draft', () => {
  const unfinished = text.replace(/\n六、[\s\S]*$/, '\n');

  test('is spared what is not written yet, and only that', () => {
    const all = shown(with_({}, unfinished));
    expect(all.length).toBeGreaterThan(shown(found).length);
    expect(shown(with_({ profile: 'draft' }, unfinished))).toEqual(shown(found));
    expect(shown(with_({ profile: 'submit' }, unfinished))).toEqual(all);
  });

  test('is checked by rules that know what is early', () => {
    const early = rules.filter((rule) => rule.incomplete).map((rule) => rule.id);
    expect(early).toEqual(
      expect.arrayContaining(['section-missing', 'section-empty', 'table-missing', 'cell-empty', 'info-fee-missing']),
    );
    for (const id of ['t3-row-total', 't4-sum', 'section-order', 'cell-not-number']) expect(early).not.toContain(id);
  });
});

describe('a finding that counts several places', () => {
  const half = ['公开目录,', '依申请,', '台账,'];
  const mixed = render(soundReport()).replace('门户网站', `${half.join('')}${'栏目,'.repeat(30)}门户网站`);
  const one = with_({}, mixed).diagnoses();

  test('is one, and marks them all, each with what stands there', () => {
    expect(one.map(({ id }) => id)).toEqual(['width-mixed']);
    const [{ places, related, span, message } = fail()] = one;
    expect(message).toContain('33 处半角');
    expect(related).toEqual([]);
    expect([{ span }, ...places].map((each) => mixed.slice(each.span.start, each.span.end))).toEqual(
      Array.from({ length: 33 }, () => ','),
    );
    expect(new Set(places.map((each) => each.message))).toEqual(new Set(['半角逗号“,”']));
  });

  test('is accepted once', () => {
    const { diagnoses, fingerprint } = with_({}, mixed);
    const [only = fail()] = diagnoses();
    const accepted = { rule: only.id, fingerprint: fingerprint(only), file, reason: '照原文', span: only.span };
    const opened = with_({ accepted: [accepted] }, mixed);
    expect(opened.diagnoses()).toEqual([]);
    expect(opened.accepted()).toHaveLength(1);
  });

  test('is told with no more of them than can be read where each is a line', () => {
    const [only = fail()] = one;
    expect(relatedWithPlaces(only)).toHaveLength(20);
  });
});

test('a figure that a finding marks is explained by the finding, where that can lead to its page; any other by the table', () => {
  const { span } = found.diagnoses().find(({ id }) => id === 't3-row-total') as Diagnosis;
  expect(hover(found, span.start)).toBeUndefined();
  expect(hover(found, span.start, true)?.markdown).toContain('（一）予以公开·总计');
  const other = found.facts?.table('t3')?.cell('open', 'N')?.span.start ?? -1;
  expect(hover(found, other)?.markdown).toContain('（一）予以公开·自然人');
});

describe('a message', () => {
  test.each([
    ['正文里有多余的空格。请删去。', '正文里有多余的空格。请删去。'],
    [
      '总体情况说的是“各级政府部门”等别的机关，没有说到本机关。请写本机关本年做了什么。',
      '总体情况说的是“各级政府部门”等别的机关，没有说到本机关。\n请写本机关本年做了什么。',
    ],
    ['甲。\n乙。请改正，这一行无论多长也不再分开，因为写的人已经分好了，程序不必再替他分一次。', undefined],
    [
      '正文说“全年没有收到任何形式的申请。也没有收到任何投诉和举报，更没有诉讼”，表三却是 8。请核对。',
      '正文说“全年没有收到任何形式的申请。…任何投诉和举报，更没有诉讼”，表三却是 8。\n请核对。',
    ],
  ])('%s', (message, shown = message) => {
    expect(laidOut(message)).toBe(shown);
    expect(widthOf(laidOut(message).split('\n')[0] ?? '')).toBeLessThanOrEqual(VERDICT);
  });

  test('is cut between characters, never within one', () => {
    const long = `“${'𠮷'.repeat(60)}”写错了。请改正。`;
    expect(laidOut(long)).toMatch(/^“𠮷+…𠮷+”写错了。\n请改正。$/u);
  });
});

function fail(): never {
  throw new Error('nothing was found');
}

describe('a text of which much could not be read', () => {
  const rubbish = `${text}${'�'.repeat(60)}`;

  test('gets nothing said but that, and no acceptance is called needless', () => {
    expect(shown(with_({}, rubbish))).toEqual(['warning unreadable-bytes']);
    expect(with_({}, rubbish).diagnoses()[0]?.message).toContain('编码混杂，没有校核：有 60 个字读不出');
    const accepted = [{ rule: 't4-sum', fingerprint: '1f', file, reason: '核对', span: { start: 0, end: 1 } }];
    expect(with_({ accepted }, rubbish).unused()).toEqual([]);
    expect(with_({ accepted }).unused()).toEqual(accepted);
  });

  test('is checked where it is a few', () => {
    const few = text.replace('门户', '门�').replace('六、', '�六、');
    expect(shown(with_({}, few)).filter((each) => each.endsWith('bytes'))).toHaveLength(1);
    expect(shown(with_({}, few))).toEqual(expect.arrayContaining([...shown(found)]));
  });
});

describe('an accepted finding', () => {
  const total = found.diagnoses().find(({ id }) => id === 't3-row-total') as Diagnosis;
  const acceptance = (over: object = {}): Config['accepted'][number] => ({
    rule: total.id,
    fingerprint: found.fingerprint(total),
    file,
    reason: '已核对',
    span: { start: 0, end: 0 },
    ...over,
  });

  test('is not shown again, and the others are', () => {
    const opened = with_({ accepted: [acceptance()] });
    expect(shown(opened)).toEqual(['warning cell-na', 'warning section-numbering']);
    expect(opened.unused()).toEqual([]);
  });

  test.each([{ rule: 't4-sum' }, { fingerprint: '000000000000' }, { file: '2023/水利局.txt' }])(
    'is this one: %j',
    (over) => {
      expect(shown(with_({ accepted: [acceptance(over)] }))).toEqual(shown(found));
    },
  );

  test('counts in every file where it names none', () => {
    expect(shown(with_({ accepted: [acceptance({ file: undefined })] }))).not.toContain('error t3-row-total');
  });

  test('is unused once its finding is gone', () => {
    const accepted = [acceptance()];
    expect(with_({ accepted }, render(soundReport())).unused()).toEqual(accepted);
    // Nothing can be said where another file, or nothing, was checked, or the rule is not asked.
    expect(with_({ accepted: [acceptance({ file: '别的.txt' })] }, render(soundReport())).unused()).toEqual([]);
    expect(with_({ accepted }, '关于防汛的通知').unused()).toEqual([]);
    expect(with_({ accepted, rules: { 't3-row-total': 'off' } }).unused()).toEqual([]);
  });

  test('is found among a quarter of a million others, and those are told to be needed no more', () => {
    const others = Array.from({ length: 250_000 }, (_, i) => acceptance({ fingerprint: `${i}` }));
    const opened = with_({ accepted: [...others, acceptance(), acceptance()] });
    expect(shown(opened)).toEqual(shown(found).filter((each) => each !== 'error t3-row-total'));
    expect(opened.accepted()).toHaveLength(1);
    expect(opened.unused()).toEqual(others);
  });
});

describe('the agency and its deadlines', () => {
  const page = (office: string, day: string): string =>
    `发布日期 ${day}\n\n${office}2024年政府信息公开工作年度报告\n\n统计期限为2024年1月1日至12月31日。\n\n一、总体情况\n\n2024年，认真做好工作。\n`;
  const late = (config: Partial<Config>, report: string): readonly string[] =>
    with_(config, report)
      .diagnoses()
      .filter(({ id }) => id === 'publish-late')
      .map(({ severity, message }) => `${severity} ${message}`);

  test('are as the user says', () => {
    const department = page('青岚县水利局', '2025-01-25');
    expect(late({}, department)).toEqual([]);
    const [said] = late({ deadlines: { department: { month: 1, day: 20 } } }, department);
    expect(said).toMatch(/^warning .*2025年1月20日/);
    const zone = page('青岚经济开发区', '2025-02-25');
    expect(late({}, zone)).toEqual([expect.stringMatching(/^info .*部门年报/)]);
    expect(late({ agency: { kind: 'government' } }, zone)).toEqual([]);
    expect(late({ agency: { kind: 'department' } }, zone)).toEqual([expect.stringMatching(/^warning/)]);
  });

  test('decide who may issue 规章 where the name does not tell', () => {
    const zone = render({
      ...withCell(soundReport(), 't2', 'reg', 'valid', '2'),
      title: '青岚经济开发区2024年政府信息公开工作年度报告',
    });
    const severities = (agency: Config['agency']): readonly string[] =>
      shown(with_({ agency }, zone)).filter((each) => each.endsWith('regulation-no-authority'));
    expect(severities({})).toEqual(['warning regulation-no-authority']);
    expect(severities({ kind: 'department', level: 'county' })).toEqual(['error regulation-no-authority']);
    expect(severities({ kind: 'government', level: 'province' })).toEqual([]);
  });

  test('reach the rules as facts', () => {
    const { facts } = with_(
      { agency: { kind: 'government', level: 'township' } },
      page('青岚经济开发区', '2025-01-10'),
    );
    expect(facts?.agency).toMatchObject({ kind: 'township', level: 'township' });
  });
});

describe('trouble', () => {
  const facts = found.facts as Facts;
  const broken: Facts = {
    ...facts,
    get published(): never {
      throw new Error('broken on purpose');
    },
  };

  test('in one rule leaves the others alone where the caller is told', () => {
    const faults: string[] = [];
    const { diagnoses } = check(broken, {
      onFault: (rule, error) => faults.push(`${rule}: ${(error as Error).message}`),
    });
    expect(faults).toEqual(['publish-late: broken on purpose', 'publish-year: broken on purpose']);
    expect(diagnoses.map(({ id }) => id)).toEqual(found.diagnoses().map(({ id }) => id));
  });

  test('is thrown where nobody listens', () => {
    expect(() => check(broken)).toThrow('broken on purpose');
  });

  test('too many findings are cut down to the gravest', () => {
    const many = text.replace('扎实做好', `${'依据《条例》第九十九条；'.repeat(most + 20)}扎实做好`);
    const opened = with_({ rules: { 'article-ref-out-of-range': 'info' } }, many);
    expect(opened.diagnoses()).toHaveLength(most);
    expect(opened.omitted()).toBe(23);
    expect(shown(opened).filter((each) => !each.startsWith('info'))).toEqual(shown(found));
    const starts = opened.diagnoses().map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});
