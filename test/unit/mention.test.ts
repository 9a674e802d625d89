import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mention, mentions } from '../../server/core/regulation/mention.ts';

const show = (text: string): string[] => mentions(text).map((one) => `${text.slice(one.from, one.to)}=${clause(one)}`);
const clause = ({ article, paragraph, item }: Mention): string =>
  [article, paragraph && `k${paragraph}`, item && `x${item}`].filter(Boolean).join('.');
const laws = (text: string): string[] => mentions(text).map((one) => (one.certain ? one.law : `${one.law}?`));

describe('how an article is written', () => {
  it.each([
    ['第二十条', ['第二十条=20']],
    ['第二十条第（一）项', ['第二十条第（一）项=20.x1']],
    ['第二十条第(一)项', ['第二十条第(一)项=20.x1']],
    ['第五十条第一款第（四）项', ['第五十条第一款第（四）项=50.k1.x4']],
    ['第50条', ['第50条=50']],
    ['第５０条第１款', ['第５０条第１款=50.k1']],
    ['第36条第4项', ['第36条第4项=36.x4']],
    ['第三十六条（四）项', ['第三十六条（四）项=36.x4']],
    ['第三十六条第㈣项', ['第三十六条第㈣项=36.x4']],
    ['第 五十 条', ['第 五十 条=50']],
    ['第 五 十 条 第 一 款', ['第 五 十 条 第 一 款=50.k1']],
    ['第廿条', ['第廿条=20']],
    ['第一百零五条', ['第一百零五条=105']],
    ['第三十六条第（四）、（五）项', ['第三十六条第（四）=36.x4', '（五）项=36.x5']],
    ['第二十条第（一）（五）（六）项', ['第二十条第（一）=20.x1', '（五）=20.x5', '（六）项=20.x6']],
    ['第三十六条第（四）项、第（五）项', ['第三十六条第（四）项=36.x4', '第（五）项=36.x5']],
    ['第三十六条第四、五项', ['第三十六条第四=36.x4', '五项=36.x5']],
    ['第三十九条第一款、第二款', ['第三十九条第一款=39.k1', '第二款=39.k2']],
    ['第三十九条第一、二款', ['第三十九条第一=39.k1', '二款=39.k2']],
    ['第十四条、第十五条和第十六条', ['第十四条=14', '第十五条=15', '第十六条=16']],
    ['第十四、十五、十六条', ['第十四=14', '十五=15', '十六条=16']],
    ['第十四至十六条', ['第十四=14', '十六条=16']],
    ['第十四条至第十六条第二款', ['第十四条=14', '第十六条第二款=16.k2']],
    ['第五十条第一款第（三）项和第二款', ['第五十条第一款第（三）项=50.k1.x3', '第二款=50.k2']],
  ])('%s', (text, expected) => expect(show(text)).toEqual(expected));

  it.each([
    '公开条例',
    '第一，60条信息',
    '公开信息12条',
    '第三条消息',
    '第58条建议',
    '第三项工作',
    '第二款',
    '第三二十条',
    '',
  ])('no article: %s', (text) => expect(show(text)).toEqual([]));

  it('a thing counted after an article is no 项 of it', () => {
    expect(show('第五十条、第三项工作')).toEqual(['第五十条=50']);
    expect(show('第五十条第三项目标')).toEqual(['第五十条=50']);
  });

  it('comes back from a long row of numerals', () => {
    expect(mentions(`第${'一、'.repeat(20_000)}条${'第一一一'.repeat(20_000)}`)).toEqual([]);
  });
});

describe('whose article it is', () => {
  it.each([
    ['《条例》第五十条', 'ours'],
    ['《中华人民共和国政府信息公开条例》第五十条', 'ours'],
    ['《中华人民共和国政府 信息公开条例》第五十条', 'ours'],
    ['《中华人民共和国信息公开条例》第五十条', 'ours'],
    ['《政府信息公开条例》（国务院令第711号）第五十条', 'ours'],
    ['《中华人民共和国政府信息公开条例》（以下简称《条例》）第四章第五十条', 'ours'],
    ['依据国务院令第711号第五十条', 'ours'],
    ['依照政府信息公开条例第五十条', 'ours'],
    ['依照“条例”第五十条', 'ours'],
    ['条例第四十九条第一款', 'ours'],
    ['贯彻新条例第五条', 'ours'],
    ['本条例第五条', 'ours'],
    ['《条例》规定，第五十条', 'ours'],
    ['第二十条第（一）项', 'ours'],
    ['《条例》和《青岚县工作要点》，第五十条', 'ours?'],
    ['《条例》宣传问卷第六十条', 'ours?'],
    ['按《条例》要求，落实第六十条', 'ours'],
    ['公开第二十条第（五）项信息', 'ours'],
    ['依《条例》编制的公开指南第六十条', 'other?'],
    ['第五十条', 'unknown?'],
    ['第二十条', 'unknown?'],
    ['《行政复议法》第八十条', 'other?'],
    ['《条例》和《行政复议法》第八十条', 'other?'],
    ['根据《条例》，行政复议法第八十条', 'other?'],
    ['《保守国家秘密法实施条例》第三条', 'other?'],
    ['《条例》及其实施细则第八十条', 'other?'],
    ['《条例》实施办法第八十条', 'other?'],
    ['《青岚省政府信息公开条例》第八十条', 'other?'],
    ['青岚省政府信息公开条例第八十条', 'other?'],
    ['《条例》要求，租赁合同第八十条', 'other?'],
    ['根据《条例》和国办函〔2020〕109号第六条', 'other?'],
    ['《国务院办公厅关于印发〈信息处理费管理办法〉的通知》第六条', 'other?'],
    ['《关于印发《管理办法》的通知》第六条', 'other?'],
    ['原《条例》第三十二条', 'other?'],
    ['《政府信息公开条例》（国务院令第492号）第五十七条', 'other?'],
    ['《信访工作条例》（以下简称《条例》）第八十条', 'other?'],
    ['《信访工作条例》施行，按照该条例第八十条', 'other?'],
    ['《信访工作条例》施行，根据条例第八十条', 'other?'],
    ['根据《条例》，依照保密条例第三十条', 'other?'],
  ])('%s: %s', (text, expected) => expect(laws(text)).toEqual([expected]));

  it.each([
    ['《条例》第十四条、《行政复议法》第八十条', ['ours', 'other?']],
    ['《行政复议法》第八十条和《条例》第十四条', ['other?', 'ours']],
    ['根据《条例》第五条，租赁合同第八十条、第九十条', ['ours', 'other?', 'other?']],
    ['根据《条例》第五条。该条例第六十条', ['ours', 'ours']],
  ])('%s', (text, expected) => expect(laws(text)).toEqual(expected));

  it('the short name of another law', () => {
    expect(mentions('依照《条例》第八十条', 'other').map((one) => one.law)).toEqual(['other']);
  });
});

it('any text: no mention outside it, none before the last, each part inside', () => {
  const signs = fc.constantFrom(
    '第',
    '条',
    '款',
    '项',
    '（',
    '）',
    '一',
    '十',
    '5',
    '、',
    '至',
    '《',
    '》',
    '条例',
    '法',
    ' ',
    '𠮷',
    '㈢',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (list) => {
      const text = list.join('');
      let end = 0;
      for (const { from, to, parts } of mentions(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        for (const part of Object.values(parts)) expect(part.from < part.to && part.to <= to).toBe(true);
        end = to;
      }
    }),
    { numRuns: 2000 },
  );
});
