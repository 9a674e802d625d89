import { describe, expect, it } from 'vitest';
import { agencyKind, readAgency } from '../../server/core/facts/agency/read.ts';
import { documentName, readTitle, titleBody } from '../../server/core/facts/title.ts';
import { Slice } from '../../server/core/text/slice.ts';
import { span } from '../../server/core/text/span.ts';

const whole = (text: string): Slice => Slice.of(text, span(0, text.length));

/** Lines of a title joined as the parser joins them, blanks around each left out. */
function joined(source: string): Slice {
  const parts: Slice[] = [];
  let at = 0;
  for (const line of source.split('\n')) {
    parts.push(Slice.of(source, span(at, at + line.length)).trim());
    at += line.length + 1;
  }
  return Slice.join(parts);
}

describe('readTitle', () => {
  it.each([
    ['青岚县水利局2024年政府信息公开工作年度报告', '青岚县水利局', 2024],
    ['青岚县水利局 2024 年政府信息公开工作年度报告', '青岚县水利局', 2024],
    ['青岚县水利局2024年度政府信息公开工作年度报告', '青岚县水利局', 2024],
    ['2024年青岚县水利局政府信息公开工作年度报告', '青岚县水利局', 2024],
    ['2024年度青岚县人民政府政府信息公开工作年度报告', '青岚县人民政府', 2024],
    ['青岚县人民政府信息公开工作年度报告（2024年）', '青岚县人民政府', 2024],
    ['青岚县政府信息公开工作2024年度报告', '青岚县', 2024],
    ['青岚县政府2024年政府信息公开工作年度报告', '青岚县政府', 2024],
    ['澜坪镇2024年政府信息公开工作年度报告', '澜坪镇', 2024],
    ['青岚县人民政府办公室2024年政府信息公开工作年度报告', '青岚县人民政府办公室', 2024],
    ['青岚县人民政府办公室（县外事办）2024年政府信息公开工作年度报告', '青岚县人民政府办公室（县外事办）', 2024],
    [
      '青岚县政府信息公开工作领导小组办公室2024年政府信息公开工作年度报告',
      '青岚县政府信息公开工作领导小组办公室',
      2024,
    ],
    ['青岚县政务公开办公室2024年度报告', '青岚县政务公开办公室', 2024],
    ['云汀市水利局二〇二四年政府信息公开工作年度报告', '云汀市水利局', 2024],
    ['云汀市水利局二○二四年度政府信息公开工作年度报告', '云汀市水利局', 2024],
    ['云汀市水利局２０２４年政府信息公开工作年度报告', '云汀市水利局', 2024],
    ['云汀市水利局2024政府信息公开工作年度报告', '云汀市水利局', 2024],
    ['关于云汀市水利局2024年政府信息公开工作的年度报告', '云汀市水利局', 2024],
    ['云汀市水利局关于2024年政府信息公开工作的年度报告', '云汀市水利局', 2024],
    ['附件：云汀市水利局2024年政府信息公开工作年度报告', '云汀市水利局', 2024],
    ['附件12024年云汀市水利局政府信息公开工作年度报告', '云汀市水利局', 2024],
    ['附件 2 云汀市水利局2024年政府信息公开工作年度报告', '云汀市水利局', 2024],
    ['附件2024年云汀市水利局政府信息公开工作年度报告', '云汀市水利局', 2024],
    ['[bookmark: _GoBack]云汀市人民政府2024年政府信息公开工作年度报告', '云汀市人民政府', 2024],
    ['《云汀市人民政府2024年政府信息公开工作年度报告》', '云汀市人民政府', 2024],
    ['【年报】云汀市人民政府2024年政府信息公开工作年度报告', '云汀市人民政府', 2024],
    ['2024年政府信息公开工作年度报告（云汀市水利局）', '云汀市水利局', 2024],
    ['2024年政府信息公开工作年度报告——云汀市水利局', '云汀市水利局', 2024],
    ['云 汀 市 水 利 局 2 0 2 4 年 政 府 信 息 公 开 工 作 年 度 报 告', '云汀市水利局', 2024],
    ['云汀市水利局2024年政务公开工作总结', '云汀市水利局', 2024],
    ['云汀市水利局2024年政府信息公开年报', '云汀市水利局', 2024],
    ['𠮷林县水利局2024年政府信息公开工作年度报告', '𠮷林县水利局', 2024],
    ['当前位置:首页>政府信息公开>2025年政府信息公开工作年度报告', undefined, 2025],
    ['2025年度政府信息公开工作年度报告', undefined, 2025],
    ['2025年政府信息公开工作年度报告', undefined, 2025],
    ['附件：2025年政府信息公开工作年度报告', undefined, 2025],
    ['本单位2025年政府信息公开工作年度报告', undefined, 2025],
    ['政府信息公开工作年度报告', undefined, undefined],
    ['云汀市水利局政府信息公开工作年度报告', '云汀市水利局', undefined],
    ['云汀市水利局20__年政府信息公开工作年度报告', '云汀市水利局', undefined],
    ['云汀市水利局20245年政府信息公开工作年度报告', '云汀市水利局', undefined],
    ['2024年云汀市水利局政府公开工作年度报告', '云汀市水利局', 2024],
    ['2024年青岚县人民政府工作年度报告', '青岚县人民政府', 2024],
    ['云汀市水利局2024年政府信息公开工作', '云汀市水利局', 2024],
    ['', undefined, undefined],
    ['年报', undefined, undefined],
  ])('%s', (text, agency, year) => {
    const title = readTitle(whole(text));
    expect(title.agency?.text).toBe(agency);
    expect(title.year?.value).toBe(year);
  });

  it('reads across lines and knows the places', () => {
    const source = '  洪川区人民政府\n2024 年政府信息公开工作年度报告';
    const title = readTitle(joined(source));
    expect(source.slice(title.agency?.span.start, title.agency?.span.end)).toBe('洪川区人民政府');
    expect(source.slice(title.year?.span.start, title.year?.span.end)).toBe('2024');
  });

  it('reads a name cut by the line end', () => {
    const source = '[bookmark: _GoBack]青岚县人民政府2023年政府信息公开\n工作年度报告';
    const title = readTitle(joined(source));
    expect(title.agency?.text).toBe('青岚县人民政府');
    expect(documentName(title.slice)?.text).toBe('政府信息公开工作年度报告');
    expect(titleBody(title.slice).text).toBe('青岚县人民政府2023年政府信息公开工作年度报告');
  });
});

describe('agencyKind', () => {
  it.each([
    ['青岚县人民政府', 'government'],
    ['云汀市人民政府', 'government'],
    ['镇川市人民政府', 'government'],
    ['新乡源市人民政府', 'government'],
    ['洪川区政府', 'government'],
    ['青岚县', 'government'],
    ['云泽地区行政公署', 'government'],
    ['澜坪镇人民政府', 'township'],
    ['青岚县澜坪乡人民政府', 'township'],
    ['澜坪镇', 'township'],
    ['青岚县云溪街道办事处', 'street'],
    ['云溪街道', 'street'],
    ['青岚县人民政府办公室', 'office'],
    ['云汀省人民政府办公厅', 'office'],
    ['洪川区政府办公室', 'office'],
    ['县政府办', 'office'],
    ['青岚县人民政府办公室（县外事办）', 'office'],
    ['青岚县水利局', 'department'],
    ['青岚县发展和改革委员会', 'department'],
    ['青岚县发改委', 'department'],
    ['青岚县政务服务办公室', 'department'],
    ['青岚县人民政府外事办公室', 'department'],
    ['青岚县疾病预防控制中心', 'department'],
    ['国家税务总局青岚县税务局', 'department'],
    ['青岚县公安局（交警大队）', 'department'],
    ['青岚经济开发区管理委员会', 'other'],
    ['青岚高新区', 'other'],
  ])('%s is %s', (name, kind) => expect(agencyKind(name)).toBe(kind));

  it('reads the agency of a title, blanks left out', () => {
    const agency = readAgency(readTitle(whole('云 汀 市 水 利 局 2024 年政府信息公开工作年度报告')));
    expect(agency).toMatchObject({ name: '云汀市水利局', kind: 'department' });
    expect(readAgency(undefined)).toBeUndefined();
  });
});
