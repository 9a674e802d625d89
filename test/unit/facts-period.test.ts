import { describe, expect, it } from 'vitest';
import { hasDayUnit, writeYear, yearSpan } from '../../server/core/facts/date.ts';
import type { PartialDate } from '../../server/core/facts/model.ts';
import { readPeriod, readYear } from '../../server/core/facts/period.ts';
import { readTitle } from '../../server/core/facts/title.ts';
import { Passage } from '../../server/core/syntax/passage.ts';
import { Paragraph, type Section } from '../../server/core/syntax/tree.ts';
import { Slice } from '../../server/core/text/slice.ts';
import { span } from '../../server/core/text/span.ts';

const whole = (text: string): Slice => Slice.of(text, span(0, text.length));
const paragraph = (text: string, section?: Section): Paragraph =>
  Paragraph.of(Slice.of(text, span(0, text.length)), new Passage(text, 'prose', section?.number), section);
const read = (text: string) => readPeriod([paragraph(text)]);
const show = (date: PartialDate | undefined) =>
  date && [date.year ?? '', date.month ?? '', date.day ?? ''].join('.') + (hasDayUnit(date) ? '' : '?');

describe('readPeriod', () => {
  it.each([
    ['本报告中所列数据的统计期限为2023年1月1日至2023年12月31日。', '2023.1.1', '2023.12.31'],
    ['所列数据统计期限从2021年1月1日至2021年12月31日。', '2021.1.1', '2021.12.31'],
    ['本报告所列数据的统计期限为2023年1月1日至12月31日。', '2023.1.1', '.12.31'],
    ['报告中所列数据的统计时限为2023年1月1日起至12月31日。', '2023.1.1', '.12.31'],
    ['数据统计期限自 2023 年 1 月 1 日起至 2023 年 12 月 31 日止。', '2023.1.1', '2023.12.31'],
    ['统计期限：自２０２３年１月１日起，至１２月３１日止。', '2023.1.1', '.12.31'],
    ['统计期限自二〇二三年一月一日起至十二月三十一日止。', '2023.1.1', '.12.31'],
    ['本年报统计时间范围：2023.1.1—2023.12.31', '2023.1.1', '2023.12.31'],
    ['统计时间2023-01-01至2023-12-31', '2023.1.1', '2023.12.31'],
    ['统计时段为2023/1/1到2023/12/31', '2023.1.1', '2023.12.31'],
    ['时间范围为2023年1月1日—12月31日', '2023.1.1', '.12.31'],
    ['数据统计期限自2024年1月1日至12月31止。', '2024.1.1', '.12.31?'],
    ['统计期限为2024年1月1至12月31日。', '2024.1.1?', '.12.31'],
    ['统计期限为2024年1月至12月。', '2024.1.', '.12.'],
    ['统计期限为2024年1—12月。', '2024.1.', '.12.'],
    ['统计期限为2024年1月1日12月31日。', '2024.1.1', '.12.31'],
    ['统计期限为2024年度。', '2024..', undefined],
    ['统计期限为二〇二四年度。', '2024..', undefined],
    ['统计期限为本年度1月1日至12月31日。', '.1.1', '.12.31'],
    ['统计期限为本年度。', '..', undefined],
    ['本报告数据统计截至2024年12月31日。', undefined, '2024.12.31'],
    ['所涉及的数据核定时间点为2024年12月31日。', undefined, '2024.12.31'],
    ['统计期限为2024年1月1日。', '2024.1.1', undefined],
    ['统计期限至2024年11月30日。', undefined, '2024.11.30'],
    ['2024年1月1日至12月31日为本报告的统计期限。', '2024.1.1', '.12.31'],
    ['现将2024年1月1日至2024年12月31日的情况报告如下。', '2024.1.1', '2024.12.31'],
    ['根据2019年4月3日修订的条例编制，统计期限为2024年1月1日0时起至12月31日24时止。', '2024.1.1', '.12.31'],
    ['统计期限为2022年12月1日至2023年12月31日。', '2022.12.1', '2023.12.31'],
  ])('%s', (text, from, to) => {
    const period = read(text);
    expect([show(period?.from), show(period?.to)]).toEqual([from, to]);
  });

  it.each([
    '根据《中华人民共和国政府信息公开条例》的要求编制本报告。',
    '《条例》（2007年4月5日公布，2019年4月3日修订）要求编制本报告。',
    '2024年，12月共公开信息3条。',
    '本报告于2025年1月20日至2月20日在县政府门户网站展示。',
    '联系电话：0000-1231231，邮编：122331。',
    '统计期限为。',
    '',
  ])('finds none in %s', (text) => expect(read(text)).toBeUndefined());

  it('looks into the body only for words that can mean nothing else', () => {
    const section = {} as Section;
    const inBody = (text: string) => readPeriod([paragraph(text, section)]);
    expect(inBody('评议时间范围为2023年5月1日至5月31日。')).toBeUndefined();
    expect(inBody('2023年1月1日至12月31日，公开信息8条。')).toBeUndefined();
    expect(show(inBody('本报告数据统计期限为2023年1月1日至12月31日。')?.to)).toBe('.12.31');
  });

  it('knows the places, in text with blanks and broken lines too', () => {
    const source = '数据统计期限自 2023 年 1 月 1 日\n起至 2023 年 12 月 31 日止。';
    const cut = source.indexOf('\n');
    const slice = Slice.join([Slice.of(source, span(0, cut)), Slice.of(source, span(cut + 1, source.length))]);
    const period = readPeriod([Paragraph.of(slice, new Passage(slice.text, 'prose', undefined), undefined)]);
    const cutOut = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
    expect(period && cutOut(period.slice.span)).toBe('2023 年 1 月 1 日\n起至 2023 年 12 月 31 日');
    expect(period?.to && cutOut(period.to.slice.span)).toBe('2023 年 12 月 31 日');
    expect(period?.to && cutOut(yearSpan(period.to) ?? span(0, 0))).toBe('2023');
  });

  it('comes back from hostile text', () => {
    const hostile = `统计期限${'1月'.repeat(20_000)}${'2'.repeat(20_000)}${'统计'.repeat(20_000)}`;
    expect(() => read(hostile)).not.toThrow();
  });
});

describe('readYear', () => {
  const title = readTitle(whole('青岚县水利局2024年政府信息公开工作年度报告'));
  it('takes the title before the period', () => {
    expect(readYear(title, read('统计期限为2023年1月1日至12月31日。'))).toMatchObject({ value: 2024, from: 'title' });
    expect(readYear(undefined, read('统计期限为2023年1月1日至12月31日。'))).toMatchObject({
      value: 2023,
      from: 'period',
      span: { start: 5, end: 9 },
    });
    expect(readYear(undefined, read('统计期限为本年度1月1日至12月31日。'))).toBeUndefined();
    expect(readYear(undefined, undefined)).toBeUndefined();
  });
});

it('writes a year like the one it replaces', () => {
  expect(writeYear(2023, '2022')).toBe('2023');
  expect(writeYear(2023, '二〇二二')).toBe('二〇二三');
});
