import { describe, expect, test } from 'vitest';
import { missingNumbers, PLACEHOLDER } from '../../server/core/prose/blanks.ts';

const placeholders = (text: string): readonly string[] => [...text.matchAll(PLACEHOLDER)].map((match) => match[0]);
const missing = (text: string): readonly string[] => missingNumbers(text).map(({ from, to }) => text.slice(from, to));

describe('placeholders', () => {
  test.each([
    ['收到申请××件', ['××']],
    ['20__年', ['20__']],
    ['20XX年度', ['20XX']],
    ['2024年×月×日', ['×', '×']],
    ['XX局、xxx办', ['XX', 'xxx']],
    ['公开X条', ['X']],
    ['○○县', ['○○']],
    ['（填写机关名称）', ['（填写机关名称）']],
    ['[待补充]', ['[待补充]']],
    ['【 】', ['【 】']],
    ['____件', ['____']],
    ['{机关名称}TODO', ['{机关名称}', 'TODO']],
    ['电话0533-XXXXXXX', ['XXXXXXX']],
  ])('%s', (text, expected) => {
    expect(placeholders(text)).toEqual(expected);
  });

  test.each([
    '3×5米',
    'xx@qinglan.example',
    'www.xx.example',
    'XXL码',
    'GB/TXX',
    'ISO-XX',
    '二○○八年、二〇〇八年',
    'a__b',
    'T+X日',
    '“1+X”发布',
    '（填写完整）',
    '有待补充',
    '2023 年',
  ])('none in %s', (text) => {
    expect(placeholders(text)).toEqual([]);
  });
});

describe('missing numbers', () => {
  test.each([
    ['全年共主动公开条，其中', ['公开条']],
    ['通过网站主动公开政务信息数条，', ['公开政务信息数条']],
    ['发布征集公告条；', ['发布征集公告条']],
    ['收到申请件，', ['收到申请件']],
    ['收到依申请公开政府信息件。', ['收到依申请公开政府信息件']],
    ['全年共公开条政府信息', ['公开条']],
    ['占%，同比增长 %。', ['占%', '增长 %']],
    ['完成率%', ['完成率%']],
    ['其中予以公开件，', ['公开件']],
  ])('%s', (text, expected) => {
    expect(missing(text)).toEqual(expected);
  });

  test.each([
    '政府信息公开条例，公开条目、公开条款',
    '本年制发件数、公开件数',
    '受理条件，公开文件，发布信件，',
    '规范办理依申请公开件，做到件件有回应',
    '受理申请件3件，公开152条，公开18万余条。',
    '按时办结率100%，占比为25.3%，百分之%',
    '办理件、受理件，',
  ])('none in %s', (text) => {
    expect(missing(text)).toEqual([]);
  });
});
