import { describe, expect, test } from 'vitest';
import {
  withAccepted,
  withoutAcceptances,
  withoutAccepted,
  withoutProfile,
  withRuleOff,
  withRuleOn,
} from '../../server/core/check/config/edit.ts';
import { mostDepth, mostProblems, mostSize } from '../../server/core/check/config/limits.ts';
import { readConfig, toldProblems } from '../../server/core/check/config/read.ts';
import { relaxed } from '../../server/core/check/config/relaxed.ts';
import { fileFrom, nearestConfig, sameFile } from '../../server/core/check/config/where.ts';
import { countRelaxed } from '../../server/core/check/kept-back.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { readSettings } from '../../server/lsp/settings.ts';

/** What is wrong, as `place: message`. */
const problems = (text: string): readonly string[] =>
  readConfig(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

describe('reading a configuration', () => {
  test('takes what stands in it, comments and trailing commas included', () => {
    const text = `{
      // 我们单位的情况
      "$schema": "./nianbao.config.schema.json",
      "rules": { "cell-na": "error", "title-spacing": "off", },
      "profile": "draft",
      "agency": { "level": "county", "kind": "department" },
      "deadlines": { "department": "01-20", "government": "3-15" },
      "accepted": [{ "rule": "t4-sum", "file": "a.txt", "fingerprint": "1f", "reason": "经核对无误" }],
    }`;
    const { config, problems } = readConfig(text);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      rules: { 'cell-na': 'error', 'title-spacing': 'off' },
      profile: 'draft',
      agency: { level: 'county', kind: 'department' },
      deadlines: { department: { month: 1, day: 20 }, government: { month: 3, day: 15 } },
      accepted: [{ rule: 't4-sum', file: 'a.txt', fingerprint: '1f', reason: '经核对无误' }],
    });
    const [acceptance] = config.accepted;
    expect(text.slice(acceptance?.span.start, acceptance?.span.end)).toMatch(/^\{ "rule": "t4-sum".*\}$/);
  });

  test.each(['', '  \n', '{}', '// 还没有写\n'])('an empty one decides nothing: %j', (text) => {
    expect(readConfig(text)).toEqual({ config: readConfig('{}').config, problems: [] });
  });

  test.each([
    ['{ "rulse": {} }', '"rulse": 没有“rulse”这一项，它不起作用。您是不是要写“rules”？'],
    [
      '{ "规则": {} }',
      '"规则": 没有“规则”这一项，它不起作用。这里可以写：rules、profile、agency、deadlines、accepted。',
    ],
    ['{ "rules": { "t4-sums": "off" } }', '"t4-sums": 没有代号是“t4-sums”的规则。您是不是要写“t4-sum”？'],
    [
      '{ "rules": { "section_missing": "off" } }',
      '"section_missing": 没有代号是“section_missing”的规则。您是不是要写“section-missing”？',
    ],
    ['{ "rules": { "zzz": "off" } }', '"zzz": 没有代号是“zzz”的规则。代号见规则表。'],
    [
      '{ "rules": { "t4-sum": "errors" } }',
      '"errors": “t4-sum”只能写 "error"、"warning"、"info"、"hint"、"off"。您是不是要写 "error"？',
    ],
    ['{ "rules": { "t4-sum": 2 } }', '2: “t4-sum”只能写 "error"、"warning"、"info"、"hint"、"off" 之一。'],
    ['{ "rules": ["t4-sum"] }', '["t4-sum"]: “rules”应当写成 { … }。'],
    ['{ "profile": "Draft" }', '"Draft": “profile”只能写 "draft"、"submit"。您是不是要写 "draft"？'],
    ['{ "agency": { "kind": "局" } }', '"局": “kind”只能写 "government"、"department"、"office" 之一。'],
    ['{ "deadlines": { "department": "02-30" } }', '"02-30": “department”应当是某月某日，写成 "月-日"，例如 "01-20"。'],
    ['{ "deadlines": { "department": 120 } }', '120: “department”应当是某月某日，写成 "月-日"，例如 "01-20"。'],
    [
      '{ "deadlines": { "town": "01-20" } }',
      '"town": 没有“town”这一项，它不起作用。这里可以写：department、government。',
    ],
    ['{ "accepted": {} }', '{}: “accepted”应当写成 [ … ]。'],
    ['{ "accepted": [1] }', '1: 每一条接受应当写成 { … }。'],
    ['{ "profile": "draft", "profile": "submit" }', '"profile": “profile”写了两次，以这里的为准，前面的不起作用。'],
    ['[]', '[]: 整个文件应当写成 { … }。'],
  ])('says where and what is wrong: %s', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test('an acceptance needs a rule, a fingerprint and a reason', () => {
    expect(problems('{ "accepted": [{ "rule": "t4-sum", "reason": "x" }] }')[0]).toMatch(/缺少“rule”或“fingerprint”/);
    const text = '{ "accepted": [{ "rule": "t4-sum", "fingerprint": "1f", "reason": " " }] }';
    expect(problems(text)[0]).toMatch(/没有写理由/);
    expect(readConfig(text).config.accepted).toHaveLength(1);
  });

  test.each([
    ['{ "profile": "draft" "rules": { "t4-sum": "off" } }', '少了一个英文逗号'],
    ['{ "profile": "draft", "rules": { "t4-sum": "off" }', '少了一个 }'],
    ['{ "profile": "draft", "rules": { "t4-sum": "off", “t3-balance”: "off" } }', '英文的'],
    ['{ "profile": "draft", "rules": { "t4-sum": "off" }, "agency": { "level": } }', '少了冒号后面的内容'],
    ['{ "profile": "draft", "rules": { "t4-sum": "off" }, "agency', '少了后一个英文引号'],
  ])('a broken file counts as far as it can be read: %s', (text, words) => {
    const { config, problems } = readConfig(text);
    expect(config).toMatchObject({ profile: 'draft', rules: { 't4-sum': 'off' } });
    expect(problems.map(({ severity }) => severity)).toContain('error');
    expect(problems.map(({ message }) => message).join('\n')).toContain(words);
  });

  test('no text whatever makes it throw, and each problem has its place in it', () => {
    const whole =
      '{ "rules": { "t4-sum": "off" }, "deadlines": { "department": "01-20" }, "accepted": [{ "rule": "x" }] }';
    for (let i = 0; i <= whole.length; i++) {
      for (const text of [whole.slice(0, i), whole.slice(i), `${whole.slice(0, i)}“${whole.slice(i)}`]) {
        for (const { span } of readConfig(text).problems) {
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }
    }
  });

  test('keys that every object has are nothing special', () => {
    const { config } = readConfig('{ "rules": { "__proto__": "off", "constructor": "off" } }');
    expect(Object.getPrototypeOf(config.rules)).toBe(Object.prototype);
  });
});

describe('what a configuration asks less of', () => {
  const less = (rules: string) => relaxed(readConfig(`{ "rules": ${rules} }`).config);

  test('is off, or weighs less than by nature', () => {
    expect(less('{ "t4-sum": "off", "t3-balance": "hint", "cell-na": "info", "jiezhi": "off" }')).toEqual([
      { rule: 'cell-na', severity: 'warning', setting: 'info' },
      { rule: 't3-balance', severity: 'error', setting: 'hint' },
      { rule: 't4-sum', severity: 'error', setting: 'off' },
      { rule: 'jiezhi', severity: 'info', setting: 'off' },
    ]);
  });

  test('is nothing that weighs the same or more, and no rule that is not there', () => {
    expect(less('{ "t4-sum": "error", "cell-na": "error", "jiezhi": "warning", "t4-sums": "off" }')).toEqual([]);
    expect(relaxed(readConfig('').config)).toEqual([]);
  });

  test('is counted, errors by nature apart', () => {
    const rules =
      '{ "t4-sum": "off", "t3-balance": "warning", "cell-na": "info", "jiezhi": "off", "cell-empty": "off" }';
    expect(countRelaxed(less(rules))).toEqual({ off: 3, offErrors: 1, lowered: 2, loweredErrors: 1 });
  });
});

describe('what no person wrote', () => {
  const refused = (text: string): string | undefined => {
    const { config, problems, refused } = readConfig(text);
    if (refused === undefined) return undefined;
    expect(config.rules).toEqual({});
    expect(problems.map(({ message }) => message)).toEqual([`读不了这个文件，没有用上：${refused}`]);
    return refused;
  };
  const nested = (depth: number): string =>
    `{ "rules": { "t4-sum": "off" }, "x": ${'['.repeat(depth)}${']'.repeat(depth)} }`;

  test.each([
    `{"accepted":${'['.repeat(8000)}`,
    `{"accepted":${'[{"a":'.repeat(500_000)}`.slice(0, mostSize),
    `${'[}'.repeat(400_000)}`,
    `{"rules":${'{"t4-sum":'.repeat(8000)}"off"${'}'.repeat(8001)}`,
  ])('brackets within brackets: nothing of it counts, and it says so (%#)', (text) => {
    expect(refused(text)).toContain('括号一层套一层');
    expect(withRuleOff(text, 'cell-na')).toBeUndefined();
    expect(withoutAcceptances(text, [])).toBeUndefined();
  });

  test('as deep as it may be it is read, and brackets in words and comments are none', () => {
    expect(readConfig(nested(mostDepth - 1)).config.rules).toEqual({ 't4-sum': 'off' });
    expect(refused(nested(mostDepth))).toContain('括号');
    const brackets = '[{'.repeat(100);
    const text = `{ /* ${brackets} */ "rules": { "t4-sum": "off", "${brackets}\\"${brackets}": "off" } // ${brackets}\n}`;
    expect(readConfig(text).config.rules['t4-sum']).toBe('off');
  });

  test('one that is too long is not begun', () => {
    const rule = '{ "rules": { "t4-sum": "off" } }';
    expect(readConfig(rule.padEnd(mostSize)).config.rules).toEqual({ 't4-sum': 'off' });
    expect(refused(rule.padEnd(mostSize + 1))).toContain('105 万字');
  });

  test('of many problems the gravest are told, with help, and how many more there are', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `"规则${i}": 1`).join(', ');
    const text = `{ ${keys}, "rules": { "t4-sums": "off" }, "profile": "Draft" }`;
    const { problems } = readConfig(text);
    expect(problems).toHaveLength(20_002);
    const told = toldProblems(problems).map(({ message }) => message);
    expect(told).toHaveLength(mostProblems + 1);
    expect(told[0]).toBe('没有“规则0”这一项，它不起作用。这里可以写：rules、profile、agency、deadlines、accepted。');
    expect(told.at(-2)).toContain('您是不是要写 "draft"');
    expect(told.at(-1)).toBe(`另有 ${20_002 - mostProblems} 处没有列出，请先改好列出的。`);
    expect(toldProblems(problems.slice(0, mostProblems))).toHaveLength(mostProblems);
  });

  test('a key of a million signs is not said whole', () => {
    const [problem] = readConfig(`{ "${'规'.repeat(mostSize - 20)}": 1 }`).problems;
    expect(problem?.message.length).toBeLessThan(200);
  });

  test('in settings it takes no other with it', () => {
    const deep = JSON.parse(`${'['.repeat(8000)}${']'.repeat(8000)}`);
    const { config, recognise } = readSettings({ rules: { 'cell-na': deep, 't4-sum': 'off' }, profile: deep });
    expect(config).toMatchObject({ rules: { 't4-sum': 'off' } });
    expect(config.profile).toBeUndefined();
    expect(recognise).toBe(true);
    expect(readSettings({ rules: deep, profile: 'draft' }).config.profile).toBe('draft');
  });

  test('many acceptances are read and taken out again', () => {
    const all = Array.from(
      { length: 10_000 },
      (_, i) => `{ "rule": "t4-sum", "fingerprint": "${i}", "reason": "核对" }`,
    );
    const text = `{ "accepted": [${all.join(',\n')}] }`;
    const { accepted } = readConfig(text).config;
    const gone = accepted.filter((_, i) => i % 3 > 0).map(({ span }) => span);
    const left = readConfig(applyEdits(text, withoutAcceptances(text, gone) ?? [])).config.accepted;
    expect(left.map(({ fingerprint }) => fingerprint)).toEqual(
      accepted.filter((_, i) => i % 3 === 0).map(({ fingerprint }) => fingerprint),
    );
  });
});

describe('changing a configuration', () => {
  const acceptance = {
    rule: 't4-sum',
    file: '2024/年报.txt',
    text: '总计\n 3',
    reason: '引号"与\\也行',
    fingerprint: '1f',
  };
  const accept = (text: string): string => applyEdits(text, withAccepted(text, acceptance) ?? []);
  const off = (text: string): string => applyEdits(text, withRuleOff(text, 'cell-na') ?? []);

  test('makes a file where there is none', () => {
    expect(readConfig(accept('')).config.accepted).toMatchObject([{ rule: 't4-sum', reason: '引号"与\\也行' }]);
    expect(accept('')).toContain('"text": "总计 3"');
    expect(off('')).toBe('{\n  "rules": {\n    "cell-na": "off"\n  }\n}\n');
  });

  test.each([
    '{}',
    '{\n\t// 说明\n\t"profile": "draft" /* 先这样 */\n}\n',
    '{\r\n    "rules": { "t4-sum": "info" }, // 说明\r\n    "accepted": [\r\n    ]\r\n}\r\n',
    '{ "accepted": [{ "rule": "a", "fingerprint": "2", "reason": "先有的" }], "rules": {} }',
    '{\n  "accepted": [\n    // 说明\n    { "rule": "a", "fingerprint": "2", "reason": "先有的" },\n  ],\n}',
  ])('adds to what is there and keeps the rest: %j', (text) => {
    const before = readConfig(text).config;
    for (const change of [accept, off]) {
      const { config, problems } = readConfig(change(text));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(config.profile).toBe(before.profile);
      for (const comment of text.match(/\/\/ .*|\/\*.*\*\//g) ?? []) expect(change(text)).toContain(comment.trim());
      if (text.includes('\r\n')) expect(change(text)).not.toMatch(/[^\r]\n/);
    }
    const { accepted, rules } = readConfig(off(accept(text))).config;
    expect(accepted.map(({ reason }) => reason)).toEqual([
      ...before.accepted.map(({ reason }) => reason),
      acceptance.reason,
    ]);
    expect(rules).toEqual({ ...before.rules, 'cell-na': 'off' });
  });

  test('changes nothing where it is decided already, so that a decision can be read back', () => {
    for (const change of [accept, off]) expect(change(change('{}'))).toBe(change('{}'));
    const text = accept('');
    expect(withAccepted(text, { ...acceptance, reason: '别的理由', file: './2024/年报.txt' })).toEqual([]);
    expect(withAccepted(text, { ...acceptance, file: '2023/年报.txt' })).not.toEqual([]);
    expect(withRuleOff('{ "rules": { "cell-na": "off" }', 'cell-na')).toBeUndefined();
  });

  test('turns off a rule that has a severity', () => {
    expect(off('{ "rules": { "cell-na": "error" } }')).toBe('{ "rules": { "cell-na": "off" } }');
  });

  test.each(['[]', '{ "accepted": 1, "rules": "x" }', '{ "rules" }', '不是 JSON'])('leaves %j to a person', (text) => {
    expect(withAccepted(text, acceptance)).toBeUndefined();
    expect(withRuleOff(text, 'cell-na')).toBeUndefined();
  });
});

describe('undoing a decision', () => {
  const on = (text: string): string | undefined => {
    const edits = withRuleOn(text, 'cell-na');
    return edits && applyEdits(text, edits);
  };

  test.each([
    ['{ "rules": { "cell-na": "off" } }', '{ "rules": {} }'],
    ['{ "rules": { "cell-na": "info", "t4-sum": "off" } }', '{ "rules": { "t4-sum": "off" } }'],
    ['{ "rules": { "t4-sum": "off", "cell-na": "off", } }', '{ "rules": { "t4-sum": "off", } }'],
    ['{ "rules": { "cell-na": "info", "cell-na": "off", "jiezhi": "off" } }', '{ "rules": { "jiezhi": "off" } }'],
    [
      '{\n  "rules": {\n    // 说明\n    "t4-sum": "off", // 甲\n    "cell-na": "off" // 乙\n  }\n}\n',
      '{\n  "rules": {\n    // 说明\n    "t4-sum": "off" // 甲\n  }\n}\n',
    ],
    [
      '{\r\n\t"rules": {\r\n\t\t"cell-na": "off", // 乙\r\n\t\t// 说明\r\n\t\t"t4-sum": "off"\r\n\t}\r\n}',
      '{\r\n\t"rules": {\r\n\t\t// 说明\r\n\t\t"t4-sum": "off"\r\n\t}\r\n}',
    ],
    ['{ "rules": { "t4-sum": "off", // 甲\n"cell-na": "off" } }', '{ "rules": { "t4-sum": "off" // 甲\n } }'],
    ['{}', '{}'],
    ['', ''],
  ])('takes a rule out of %j', (text, left) => {
    expect(on(text)).toBe(left);
    expect(readConfig(left).problems).toEqual([]);
    expect(on(left)).toBe(left);
  });

  test('leaves to a person what is no JSON', () => {
    expect(on('{ "rules": { "cell-na": "off" }')).toBeUndefined();
    expect(withoutProfile('{ "profile" }')).toBeUndefined();
    expect(withoutAccepted('[', 'a', 'b', ['c'])).toBeUndefined();
  });

  test('says nothing of the profile any more', () => {
    const text = '{ "profile": "draft", "rules": {} }';
    expect(applyEdits(text, withoutProfile(text) ?? [])).toBe('{ "rules": {} }');
    expect(withoutProfile('{}')).toEqual([]);
  });

  test('takes the acceptance of a finding back, of this report alone', () => {
    const known = ['t4-sum', '甲.txt', ['2e', '1f']] as const;
    const one = (file: string, rule = 't4-sum') => ({ rule, file, fingerprint: '1f', reason: '经核对无误' });
    const all = [one('甲.txt'), one('乙.txt'), one('甲.txt', 't3-balance')];
    const text = JSON.stringify({ accepted: all }, undefined, 2);
    const left = applyEdits(text, withoutAccepted(text, ...known) ?? []);
    expect(JSON.parse(left)).toEqual({ accepted: all.slice(1) });
    expect(withoutAccepted(left, ...known)).toEqual([]);
  });
});

describe('taking acceptances out of a configuration', () => {
  const one = (reason: string): string => `{ "rule": "t4-sum", "fingerprint": "1f", "reason": "${reason}" }`;
  /** What is left without the acceptances of these reasons. */
  const without = (text: string, ...reasons: readonly string[]): string | undefined => {
    const gone = readConfig(text).config.accepted.filter(({ reason }) => reasons.includes(reason));
    const edits = withoutAcceptances(
      text,
      gone.map(({ span }) => span),
    );
    return edits && applyEdits(text, edits);
  };
  const layouts = [
    `{ "accepted": [${['甲', '乙', '丙', '丁'].map(one).join(', ')}], "profile": "draft" }`,
    `{\n  // 说明\n  "accepted": [\n    ${['甲', '乙', '丙', '丁'].map(one).join(',\n    ')},\n  ]\n}\n`,
    `{\r\n\t"accepted": [ // 看过的\r\n${['甲', '乙', '丙', '丁'].map(one).join('\r\n,\r\n')}\r\n]}`,
  ];

  test.each(layouts)('leaves the others, and the rest of the file, in %j', (text) => {
    const all = ['甲', '乙', '丙', '丁'];
    for (let some = 0; some < 16; some++) {
      const gone = all.filter((_, i) => some & (1 << i));
      const left = without(text, ...gone) ?? '';
      const { config, problems } = readConfig(left);
      expect(problems).toEqual([]);
      expect(config.accepted.map(({ reason }) => reason)).toEqual(all.filter((each) => !gone.includes(each)));
      expect(config.profile).toBe(readConfig(text).config.profile);
      for (const comment of text.match(/\/\/ .*/g) ?? []) expect(left).toContain(comment.trim());
    }
  });

  test('leaves empty brackets where none is left', () => {
    expect(without(`{ "accepted": [ ${one('甲')} ] }`, '甲')).toBe('{ "accepted": [] }');
    expect(without(`{ "accepted": [ /* 看过的 */ ${one('甲')}, ] }`, '甲')).toBe('{ "accepted": [ /* 看过的 */  ] }');
  });

  test.each([`{ "accepted": [${one('甲')}`, '{ "accepted": 1 }', '{}', ''])('leaves %j to a person', (text) => {
    expect(without(text, '甲')).toBeUndefined();
  });
});

describe('which configuration counts', () => {
  const configs = ['file:///a/nianbao.config.json', 'file:///a/b/nianbao.config.json'].map((uri) => ({ uri }));

  test('the nearest at or above the report', () => {
    expect(nearestConfig(configs, 'file:///a/b/c/x.txt')).toBe(configs[1]);
    expect(nearestConfig(configs, 'file:///a/x.txt')).toBe(configs[0]);
    expect(nearestConfig(configs, 'file:///a/bc/x.txt')).toBe(configs[0]);
    expect(nearestConfig(configs, 'file:///other/x.txt')).toBeUndefined();
    expect(nearestConfig(configs, 'untitled:Untitled-1')).toBeUndefined();
  });

  test('names the report as a person would', () => {
    expect(
      fileFrom('file:///a/nianbao.config.json', `file:///a/2024/${encodeURIComponent('水利局（终稿）.txt')}`),
    ).toBe('2024/水利局（终稿）.txt');
    expect(fileFrom('file:///a/nianbao.config.json', 'file:///a/100%.txt')).toBe('100%.txt');
    expect(sameFile('./2024\\水利局.txt', '2024/水利局.txt')).toBe(true);
    expect(sameFile('2024/水利局.txt', '水利局.txt')).toBe(false);
  });
});
