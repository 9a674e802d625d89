import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authorityOf, dueOf, officeKind } from '../../server/core/facts/agency/office.ts';
import { shared } from '../fixtures/sources.ts';

/* What the law says of an office by its name: `levels.md`, the table of examples, read in place. */

const AUTHORITY = { yes: '有', proxy: '代', no: '无', ask: '问' } as const;

/** 政 · 部 · 参政 · 参部 · — as the table has it. */
function dueWords(name: string): string {
  const due = dueOf({ name });
  if (!due) return '—';
  return `${due.isDuty ? '' : '参'}${due.as === 'government' ? '政' : '部'}`;
}

const levels = join(shared, 'domain', 'levels.md');
const isThere = existsSync(levels);
const rows = isThere
  ? [
      ...examplesOf(readFileSync(levels, 'utf8')).matchAll(
        /^\| \d+ \| ([^|]+?) \| ([^|]+?) \| ([^|]+?) \| ([^|]+?) \|/gm,
      ),
    ].map(([, name = '', kind = '', authority = '', due = '']) => ({ name, kind, authority, due }))
  : [];

/** The section with the examples; other tables of the document have other columns. */
function examplesOf(text: string): string {
  const from = text.indexOf('\n## 4.');
  return text.slice(from, text.indexOf('\n## ', from + 1));
}

test.runIf(process.env.CI)('the table of offices is there', () => {
  expect(rows.length).toBeGreaterThan(80);
});

describe.skipIf(!isThere)('the table of offices', () => {
  test.each(rows)('$name: $kind, $authority, $due', ({ name, authority, due }) => {
    // 问（在县级市名录：无）: no list of those is in the program.
    expect(AUTHORITY[authorityOf({ name })]).toBe(authority.charAt(0));
    expect(dueWords(name)).toBe(due);
  });
});

test.each([
  ['禾浦市城市管理委员会', 'department'],
  ['禾浦市国有资产监督管理委员会', 'department'],
  ['禾浦经济技术开发区管理委员会', 'zone'],
  ['禾浦市高新技术产业开发区管委会', 'zone'],
  ['禾浦新区人民政府', 'government'],
  ['禾浦市公共资源交易中心', 'institution'],
  ['青岚县城市管理和综合执法局', 'department'],
  ['青岚县公安局', 'department'],
  ['青岚县审计局', 'department'],
  ['青岚县税务局', 'state-branch'],
  ['国家税务总局禾浦市税务局稽查局', 'state-branch'],
  ['国家邮政局禾浦市邮政管理局', 'state-branch'],
  ['中国人民银行禾浦市分行', 'state-branch'],
  ['中华人民共和国财政部', 'state'],
  ['禾浦市财政局', 'department'],
  ['禾浦市民政局', 'department'],
  ['青岚县第二高级中学', 'public-service'],
  ['青岚县妇幼保健院', 'public-service'],
  ['禾浦农村商业银行', 'public-service'],
  ['青岚县人大常委会办公室', 'other-organ'],
  ['政协青岚县委员会', 'other-organ'],
  ['青岚县监察委员会', 'other-organ'],
  ['青岚县委宣传部', 'party'],
  ['青岚县发展和改革委员会', 'department'],
  ['青岚县国防动员办公室', 'department'],
  ['青岚县政府', 'government'],
  ['青岚县政府办公室', 'government-office'],
  ['景德镇市人民政府', 'government'],
  ['青岚县景明镇人民政府', 'township'],
  ['岚湖街道', 'street'],
  ['青岚县人民政府办公室（县外事办公室）', 'government-office'],
  ['青岚县', 'government'],
  ['澜坪镇', 'township'],
  ['禾浦国家级风景名胜区管理委员会', 'zone'],
  ['云汀大学城管理委员会', 'unknown'],
  ['青岚县医院管理中心', 'institution'],
  ['禾浦市广播电视台', 'public-service'],
  ['禾浦市广播电视局', 'department'],
  ['禾浦市供销合作社', 'party'],
  ['阿拉善盟行政公署', 'prefecture'],
  ['锡林郭勒盟', 'prefecture'],
] as const)('%s is taken for: %s', (name, kind) => {
  expect(officeKind(name)).toBe(kind);
});

test('what the user says goes before the name', () => {
  expect(authorityOf({ name: '禾浦新区管理委员会', said: 'department' })).toBe('no');
  expect(authorityOf({ name: '云汀市人民政府', level: 'city' })).toBe('yes');
  expect(dueOf({ name: '禾浦新区管理委员会', said: 'government' })).toEqual({ as: 'government', isDuty: true });
});
