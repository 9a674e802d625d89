import { describe, expect, it } from 'vitest';
import { mayStandFor, ownNames } from '../../server/core/facts/agency/names.ts';
import { agencyKind } from '../../server/core/facts/agency/read.ts';
import { nameYear, narratedYear } from '../../server/core/facts/narration.ts';
import { selfMentions } from '../../server/core/facts/preamble.ts';
import { Passage } from '../../server/core/syntax/passage.ts';
import { Paragraph } from '../../server/core/syntax/tree.ts';
import { Slice } from '../../server/core/text/slice.ts';
import { span } from '../../server/core/text/span.ts';

const paragraph = (text: string): Paragraph =>
  Paragraph.of(Slice.of(text, span(0, text.length)), new Passage(text, 'prose', undefined), undefined);

describe('selfMentions', () => {
  const read = (text: string) =>
    selfMentions([paragraph(text)], text.includes('人民') ? '青岚县人民政府' : '青岚县水利局').map(
      ({ name, year, agency }) => [agency?.text, year?.value, name.text],
    );

  it.each([
    ['现公布青岚县水利局2024年政府信息公开工作年度报告。', '青岚县水利局', 2024, '政府信息公开工作年度报告'],
    ['现公布2024年度青岚县水利局公开工作年度报告。', '青岚县水利局', 2024, '公开工作年度报告'],
    ['现向社会公布我局 2024 年政府信息公开工作年度报告。', undefined, 2024, '政府信息公开工作年度报告'],
    ['编制了青岚县政府信息公开工作年度报告。', '青岚县', undefined, '政府信息公开工作年度报告'],
    ['现将云汀市财政局2024年政府信息公开工作情况报告如下：', '云汀市财政局', 2024, '政府信息公开工作情况报告'],
    [
      '县委编办编制了云汀市机构编制委员会办公室2024年政府信息公开年报。',
      '云汀市机构编制委员会办公室',
      2024,
      '政府信息公开年报',
    ],
    ['于2025年1月20日公布2024年政府信息公开工作年度报告。', undefined, 2024, '政府信息公开工作年度报告'],
    ['现公布青岚县人民政府信息公开工作年度报告。', '青岚县人民政府', undefined, '政府信息公开工作年度报告'],
    ['现公布青岚县人民府2024年政府信息公开工作年度报告。', '青岚县人民府', 2024, '政府信息公开工作年度报告'],
    ['特编制云汀市教育局2024政府信息公开年度报告。', '云汀市教育局', undefined, '政府信息公开年度报告'],
  ])('%s', (text, agency, year, name) => expect(read(text)).toEqual([[agency, year, name]]));

  it('an office behind 由 without the verb behind it', () => {
    const name = '青岚县住房和城乡建设局';
    const [mention] = selfMentions([paragraph(`按照《条例》要求，由${name}编制本报告。`)], name);
    expect(mention?.agency?.text).toBe(name);
  });

  it.each([
    '根据《关于编制2023年政府信息公开工作年度报告的通知》编制本报告。',
    '按照县政府办关于做好2023年政府信息公开工作年度报告编制工作的通知要求，编制本报告。',
    '根据《中华人民共和国政府信息公开工作年度报告格式》编制本报告。',
    '编制《青岚县水利局2024年政府信息公开工作年度报告》。',
    '较2023年政府信息公开工作年度报告发布的数字有所增加。',
    '',
  ])('is silent for %s', (text) => expect(read(text)).toEqual([]));
});

describe('mayStandFor', () => {
  const same = (titled: string, named: string): boolean =>
    mayStandFor(named, ownNames({ name: titled, kind: agencyKind(titled) }));

  it.each([
    ['青岚县水利局', '县水利局'],
    ['青岚县水利局', '水利局'],
    ['青岚县水利局', '云汀市青岚县水利局'],
    ['青岚县卫生健康局', '县卫健局'],
    ['青岚县发展和改革局', '青岚县发改局'],
    ['青岚县人民政府', '青岚县政府'],
    ['青岚县发展和改革局', '青岚县发展改革局'],
    ['青岚县水利局', '青岚水利局'],
    ['云汀市应急管理局', '云汀市应急局'],
    ['青岚县人民政府', '青岚县'],
    ['青岚县人民政府', '青岚县人民政府办公室'],
    ['青岚县人民政府办公室（县外事办）', '青岚县政府办公室'],
    ['青岚县澜坪镇人民政府', '澜坪镇'],
  ])('%s is %s', (titled, named) => expect(same(titled, named)).toBe(true));

  it.each([
    ['青岚县水利局', '青岚县水务局'],
    ['青岚县水利局', '云汀市财政局'],
    ['青岚县水利局', '白溪县水利局'],
    ['澜坪镇人民政府', '云溪镇人民政府'],
    ['青岚县人民政府', '白溪县人民政府'],
    ['青岚县卫生健康局', '青岚县卫生康局'],
    ['青岚县人民政府', '青岚县人名政府'],
    ['青岚县人民政府', '青岚县人政府'],
    ['青岚县人民政府', '青岚县人民府'],
    ['青岚县人民政府办公室', '青岚县仁民政府办公室'],
  ])('%s is not %s', (titled, named) => expect(same(titled, named)).toBe(false));
});

describe('narratedYear', () => {
  const told = (...texts: string[]) => narratedYear(texts.map(paragraph))?.value;
  it('needs two paragraphs that open a sentence with one year', () => {
    expect(told('2024年，我局做好公开。', '（一）主动公开。2024年公开5条。')).toBe(2024);
    expect(told('2024 年，我局做好公开。', '（一）主动公开。2024年度共公开5条。')).toBe(2024);
    expect(told('2024年，我局做好公开。')).toBeUndefined();
    expect(told('2024年，我局做好公开。', '2023年，立项。')).toBeUndefined();
    expect(told('公开2024年度决算。', '较2024年增加。')).toBeUndefined();
    expect(told('2024年以来，做好公开。', '2024年度部门预算已公开。')).toBeUndefined();
    expect(told('2023年，收到申请5件，较上年减少。', '2023年工作要点已落实。')).toBeUndefined();
  });
  it('knows whether a year is named at all', () => {
    expect(nameYear([paragraph('2024 年公开')], 2024)).toBe(true);
    expect(nameYear([paragraph('GB/T 42418-2024，公开2024条')], 2024)).toBe(false);
  });
});
