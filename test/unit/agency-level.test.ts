import { describe, expect, test } from 'vitest';
import type { Agency } from '../../server/core/facts/agency/agency.ts';
import { levelOf, placesIn } from '../../server/core/facts/agency/level.ts';
import { fits } from '../../server/core/facts/agency/mismatch.ts';
import { authorityOf } from '../../server/core/facts/agency/office.ts';
import { provinces } from '../../server/core/facts/agency/places.ts';
import { agencyKind } from '../../server/core/facts/agency/read.ts';
import { Slice } from '../../server/core/text/slice.ts';

const agency = (name: string): Agency =>
  ({ name, slice: Slice.join([]), kind: agencyKind(name), level: undefined }) as never;
const list = (key: 'cities' | 'autonomous' | 'prefectures'): readonly string[] =>
  provinces.flatMap((province) => (province[key] ?? '').split(' ').filter((name) => name !== ''));

describe('the list of places', () => {
  test('has them all, each once', () => {
    expect(provinces).toHaveLength(31);
    expect(new Set(list('cities')).size).toBe(293);
    expect(list('cities')).toHaveLength(293);
    expect(list('autonomous')).toHaveLength(30);
    expect(list('prefectures')).toHaveLength(10);
  });

  test('gives every city its level, whatever office is behind its name', () => {
    const offices = [
      '人民政府',
      '市场监督管理局',
      '城市管理局',
      '市政务服务局',
      '人民政府办公室',
      '市级机关事务管理局',
    ];
    const wrong = list('cities').flatMap((city) =>
      offices
        .map((office) => `${city}市${office}`)
        .filter((name) => levelOf({ name }) !== 'city' || placesIn(name).length !== 1),
    );
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['青岚县人民政府', '青岚县', 'county'],
  ['云汀市青岚县水利局', '云汀市 青岚县', 'county'],
  ['江苏省宿迁市沭阳县水利局', '江苏省 宿迁市 沭阳县', 'county'],
  ['云汀市人民政府', '云汀市', undefined],
  ['大理州大理市人民政府', '大理州 大理市', 'county'],
  ['凉山州人民政府', '凉山州', 'city'],
  ['云岭自治州人民政府', '云岭州', 'city'],
  ['云岭州人民政府', '云岭州', 'city'],
  ['郑州人民政府', '郑州市', 'city'],
  ['常州', '常州市', 'city'],
  ['广西壮族自治区人民政府', '广西壮族自治区', 'province'],
  ['重庆市人民政府', '重庆市', 'province'],
  ['上海市浦东新区人民政府', '上海市 浦东新区', 'county'],
  ['津市市人民政府', '津市市', undefined],
  ['沙市区人民政府', '沙市区', 'county'],
  ['枣庄市市中区人民政府', '枣庄市 市中区', 'county'],
  ['阳泉市城区人民政府', '阳泉市 城区', 'county'],
  ['镇海区人民政府', '镇海区', 'county'],
  ['乡宁县人民政府', '乡宁县', 'county'],
  ['东乡族自治县人民政府', '东乡族县', 'county'],
  ['青岚县住房和城乡建设局', '青岚县', 'county'],
  ['青岚县市政管理处', '青岚县', 'county'],
  ['青岚县乡村振兴局', '青岚县', 'county'],
  ['青岚县城区街道办事处', '青岚县 城区街道', 'township'],
  ['青岚县澜坪镇人民政府', '青岚县 澜坪镇', 'township'],
  ['喀什地区行政公署', '喀什地区', 'city'],
  ['锡林郭勒盟行政公署', '锡林郭勒盟', 'city'],
  ['县水利局', '县', 'county'],
  ['市水利局', '市', undefined],
  ['市场监督管理局', '', undefined],
  ['城市管理局', '', undefined],
  ['国家税务总局青岚县税务局', '青岚县', 'county'],
  ['财政部', '', 'state'],
  ['苏州工业园区管理委员会', '', undefined],
] as const)('%s lies in %s: %s', (name, places, level) => {
  expect(
    placesIn(name)
      .map((place) => place.name + place.unit)
      .join(' '),
  ).toBe(places);
  expect(levelOf({ name })).toBe(level);
});

test.each([
  ['青岚县人民政府', 'no'],
  ['澜坪镇人民政府', 'no'],
  ['南溪街道办事处', 'no'],
  ['青岚县水利局', 'no'],
  ['云汀市水利局', 'no'],
  ['江苏省水利厅', 'no'],
  ['宿迁市水利局', 'no'],
  ['青岚县人民政府办公室', 'no'],
  ['宿迁市人民政府', 'yes'],
  ['江苏省宿迁市人民政府', 'yes'],
  ['宿迁市人民政府办公室', 'proxy'],
  ['东莞市人民政府', 'yes'],
  ['延边朝鲜族自治州人民政府', 'yes'],
  ['北京市人民政府', 'yes'],
  ['新疆维吾尔自治区人民政府', 'yes'],
  ['财政部', 'yes'],
  ['国家林业和草原局', 'yes'],
  ['云汀市人民政府', 'ask'],
  ['青岚县经济开发区管理委员会', 'ask'],
  ['喀什地区行政公署', 'no'],
  ['水利局', 'ask'],
] as const)('%s may issue 规章: %s', (name, expected) => expect(authorityOf(agency(name))).toBe(expected));

test('what the user says of the level goes before the name', () => {
  expect(authorityOf({ ...agency('云汀市人民政府'), level: 'city' })).toBe('yes');
  expect(authorityOf({ ...agency('云汀市人民政府'), level: 'county' })).toBe('no');
});

test.each([
  ['青岚县水利局', '局县市省办中心单位', '镇乡街道委厅区', '市省'],
  ['青岚县人民政府', '县办单位机关', '局委镇区', '市省'],
  ['云汀市人民政府', '市办单位', '县区镇局', '省'],
  ['宿迁市卫生健康委员会', '委市办', '县镇局', '省'],
  ['澜坪镇人民政府', '镇办单位', '乡街道局委', '县市'],
  ['南溪街道办事处', '街道办', '镇乡局', '区市'],
  ['广西壮族自治区水利厅', '厅区办', '市县局', ''],
  ['青岚县经济开发区管理委员会', '区委办镇', '', ''],
  ['云汀市自然资源局青岚分局', '局县', '', ''],
  ['青岚县发展和改革局（县委军民融合办）', '局', '厅', ''],
] as const)('%s may call itself %s, not %s', (name, _right, _wrong, _above) => {
  const office = agency(name);
  const words = (text: string): readonly string[] => text.match(/街道|中心|单位|机关|./g) ?? [];
  expect(words(_right).filter((of) => fits(office, of) === 'no')).toEqual([]);
  expect(words(_wrong).filter((of) => fits(office, of) !== 'no')).toEqual([]);
  expect(words(_above).filter((of) => fits(office, of) !== 'above')).toEqual([]);
});
