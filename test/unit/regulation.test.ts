import { describe, expect, it } from 'vitest';
import { analyse, hover } from '../../server/core/index.ts';
import { citedBy } from '../../server/core/regulation/cited-by.ts';
import { absence, clauseName } from '../../server/core/regulation/clause.ts';
import { explainArticle, explainLinks } from '../../server/core/regulation/explain.ts';
import { articleOf, chapters, regulation, textOf } from '../../server/core/regulation/index.ts';
import { CHAPTERS, ITEMS, LAST_ARTICLE, shapeOf } from '../../server/core/regulation/structure.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

describe('the articles and the structure table agree', () => {
  it('56 articles in six chapters, numbered through', () => {
    expect(regulation.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, i) => i + 1));
    expect(LAST_ARTICLE).toBe(56);
    expect(chapters.map((articles) => articles[0]?.number)).toEqual(CHAPTERS.map((one) => one.firstArticle));
    expect(chapters.map((articles) => articles.length)).toEqual(CHAPTERS.map((one) => one.paragraphs.length));
  });

  it('every article has the 款 of the table', () => {
    const written = chapters.map((articles) => articles.map(({ paragraphs }) => paragraphs.length));
    expect(written).toEqual(CHAPTERS.map(({ paragraphs }) => paragraphs));
  });

  it('every 项 of the table is written, and no other', () => {
    const written = regulation.flatMap(({ number, paragraphs }) =>
      paragraphs.flatMap(({ items }, i) =>
        items ? [[number, { paragraph: i + 1, count: items.length }] as const] : [],
      ),
    );
    expect(new Map(written)).toEqual(ITEMS);
  });

  it('neighbours and citations exist', () => {
    for (const { number, neighbours = [] } of regulation) {
      for (const one of neighbours) expect([number, absence(one)]).toEqual([number, undefined]);
    }
  });
});

describe('the words', () => {
  const texts = regulation.flatMap(({ title, paragraphs, neighbours = [], formerly = '' }) => [
    title,
    formerly,
    ...paragraphs.flatMap(({ text, items = [] }) => [text, ...items]),
    ...neighbours.map(({ note }) => note),
  ]);

  it('none is empty', () => {
    for (const { title, keywords, paragraphs } of regulation) {
      expect(title).not.toBe('');
      expect(keywords.length).toBeGreaterThan(0);
      for (const { text, items = [] } of paragraphs)
        for (const one of [text, ...items]) expect(one.length).toBeGreaterThan(5);
    }
  });

  it('none is twice there', () => {
    const own = regulation.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text, items = [] }) => [text, ...items]));
    expect(new Set(own).size).toBe(own.length);
  });

  it('none is marked as unverified or passes itself off as the statute', () => {
    for (const text of texts) expect(text).not.toMatch(/未核实|通说|原文|〔(?!20\d\d〕)|→|★/);
  });
});

describe('what does not exist', () => {
  it.each([
    [{ article: 0 }, 'article'],
    [{ article: 57 }, 'article'],
    [{ article: 39, paragraph: 3 }, 'paragraph'],
    [{ article: 14, item: 1 }, 'item'],
    [{ article: 20, item: 16 }, 'item'],
    [{ article: 50, paragraph: 2, item: 1 }, 'item'],
    [{ article: 50, item: 6 }, 'item'],
    [{ article: 4, paragraph: 1, item: 3 }, 'item'],
    [{ article: 36, item: 0 }, 'item'],
  ])('%o', (clause, part) => expect(absence(clause)?.part).toBe(part));

  it.each([
    [{ article: 1 }],
    [{ article: 56 }],
    [{ article: 21, paragraph: 1 }],
    [{ article: 20, item: 15 }],
    [{ article: 20, paragraph: 1, item: 15 }],
    [{ article: 50, paragraph: 1, item: 4 }],
    [{ article: 50, item: 4 }],
    [{ article: 29, item: 3 }],
  ])('%o does', (clause) => expect(absence(clause)).toBeUndefined());

  it('says what there is instead', () => {
    expect(absence({ article: 58 })?.instead).toContain('《条例》共五十六条');
    expect(absence({ article: 39, paragraph: 3 })?.instead).toContain('第三十九条只有两款');
    expect(absence({ article: 20, item: 16 })?.instead).toContain('第二十条只有十五项');
  });
});

describe('names', () => {
  it.each([
    [{ article: 36, item: 4 }, '第三十六条第（四）项'],
    [{ article: 36, paragraph: 1, item: 4 }, '第三十六条第（四）项'],
    [{ article: 50, paragraph: 1, item: 4 }, '第五十条第一款第（四）项'],
    [{ article: 49, paragraph: 2 }, '第四十九条第二款'],
    [{ article: 30, paragraph: 1 }, '第三十条'],
  ])('%o is %s', (clause, name) => expect(clauseName(clause)).toBe(name));
});

describe('what of the report rests on a clause', () => {
  const keys = (clause: Parameters<typeof citedBy>[0]) => citedBy(clause).map(({ key }) => key);

  it.each([
    [{ article: 20, item: 1 }, ['s2', 't2.reg', 't2.norm']],
    [{ article: 20, item: 9 }, ['t2.purchase']],
    [{ article: 36, item: 6 }, ['t3.reject.2', 't3.reject']],
    [{ article: 39, paragraph: 2 }, ['t3.reject.3']],
    [{ article: 50, item: 4 }, ['report', 's5']],
    [{ article: 50, paragraph: 1, item: 3 }, ['t4.review', 't4.direct', 't4.after', 's4']],
    [{ article: 49 }, ['report']],
    [{ article: 4, item: 3 }, ['report']],
  ])('%o', (clause, expected) => expect(keys(clause)).toEqual(expect.arrayContaining(expected)));

  it('a 款 is not cited for another', () => expect(keys({ article: 39, paragraph: 1 })).not.toContain('t3.reject.3'));

  it('keeps the common understanding apart', () => {
    const citation = citedBy({ article: 36, item: 4 }).find(({ key }) => key === 't3.unable.1');
    expect(citation).toMatchObject({ usual: true, place: '表三（四）1.本机关不掌握相关政府信息' });
  });

  it('knows the rows that only the trial form has', () =>
    expect(citedBy({ article: 20, item: 9 }).map(({ place }) => place)).toContain(
      '表二“政府集中采购”（2019 试行格式）',
    ));
});

describe('the hover of table 4', () => {
  const text = render(soundReport());
  const at = (words: string, from = 0): string =>
    hover(
      analyse(text, { format: 'text', assume: true }),
      text.indexOf(words, text.indexOf('四、政府信息公开行政复议') + from) + 1,
    )?.markdown ?? '';

  it('tells at either group of suits which cases must be reviewed first since 2024', () => {
    expect(at('未经复议直接起诉')).toMatch(/2024年1月1日起，不服“不予公开”的要先复议.*可以直接起诉/s);
    expect(at('复议后起诉')).toMatch(/不服“不予公开”的案件要先复议/);
  });

  it('tells it at their figures, too', () => {
    const opened = analyse(text, { format: 'text', assume: true });
    const cell = opened.facts?.table('t4')?.cell('direct', 'uphold');
    expect(hover(opened, cell?.span.start ?? 0)?.markdown).toContain('要先复议');
  });
});

describe('explanations', () => {
  const explain = (clause: { article: number; paragraph?: number; item?: number }) =>
    explainArticle({ ...clause, law: 'ours' }) ?? '';

  it('gives that very 项, not the others', () => {
    const text = explain({ article: 36, item: 4 });
    expect(text).toContain(textOf({ article: 36, item: 4 }));
    expect(text).not.toContain(textOf({ article: 36, item: 2 }));
    expect(text).toContain('第四章 依申请公开');
    expect(text).toContain('通常对应');
    expect(text).toContain('第三十六条第（五）项：');
  });

  it('gives that very 款', () => {
    const text = explain({ article: 49, paragraph: 2 });
    expect(text).toContain('3 月 31 日');
    expect(text).not.toContain('1 月 31 日前把');
  });

  it('gives a whole article with its 款 and 项', () => {
    const text = explain({ article: 50 });
    expect(text).toContain('**第二款**');
    expect(text).toContain('- （五）');
  });

  it('says that a clause does not exist', () => {
    expect(explain({ article: 58 })).toContain('不存在');
    expect(explain({ article: 39, paragraph: 3 })).toContain('第三十九条只有两款');
  });

  it('is silent on other laws, and on what may be one', () => {
    expect(explainArticle({ article: 8, law: 'other' })).toBeUndefined();
    expect(explainArticle({ article: 80, law: 'unknown' })).toBeUndefined();
    expect(explainArticle({ article: 50, law: 'unknown' })).toContain('年报写什么');
  });

  it('has one for every article, 款 and 项', () => {
    for (const { number, title, paragraphs } of regulation) {
      expect(explain({ article: number })).toContain(title);
      expect(shapeOf(number)?.chapter.name).toBeTruthy();
      paragraphs.forEach(({ text, items = [] }, i) => {
        expect(explain({ article: number, paragraph: i + 1 })).toContain(text);
        items.forEach((item, k) => {
          expect(explain({ article: number, paragraph: i + 1, item: k + 1 })).toContain(item);
        });
      });
    }
  });

  it('of links: stated and usual apart, and nothing for none', () => {
    expect(explainLinks([])).toBe('');
    const text = explainLinks([{ article: 37 }, { article: 38, usual: true }]);
    expect(text).toMatch(/依据[\s\S]*第三十七条[\s\S]*通常对应[\s\S]*第三十八条/);
    expect(explainLinks([19, 20, 21, 22, 23].map((article) => ({ article })))).toContain('第十九条至第二十三条');
  });

  it.each([
    [{ article: 20, item: 6 }, /有一定社会影响.*由作决定的机关自己判断/],
    [{ article: 20, item: 13 }, /五个领域.*没有“等”/],
    [{ article: 51 }, /2024年1月1日起.*先复议/],
    [{ article: 3, paragraph: 4 }, /税务、海关.*不是报给当地政府/],
    [{ article: 8 }, /各级政府，不是每个部门.*融为一体/],
    [{ article: 21 }, /乡（镇）政府同样按本地情况/],
    [{ article: 32 }, /会损害.*不是凡涉及/],
    [{ article: 41 }, /行政机关提供的/],
  ])('%o says no less than the law, and no more', (clause, words) => expect(explain(clause)).toMatch(words));

  it('articles are found by number only', () => {
    expect(articleOf(0)).toBeUndefined();
    expect(articleOf(57)).toBeUndefined();
  });
});
