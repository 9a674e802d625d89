import type { Draft } from '../report.ts';
import { added, type Fault, marked, withPreamble, withSection, withTitle } from './fault.ts';

/** What may go wrong with the names of offices and places. All of them are invented. */

/** The report with another office's name wherever its own stands. */
function renamed(draft: Draft, name: string): Draft {
  const text = (words: string): string => words.replaceAll(draft.agency.name, name);
  const { model } = draft;
  const head = { ...draft, agency: { ...draft.agency, name }, model: { ...model, title: text(model.title) } };
  return ([1, 2, 3, 4, 5, 6] as const).reduce<Draft>(
    (each, number) => withSection(each, number, model.sections[number].paragraphs.map(text)),
    withPreamble(head, model.preamble.map(text)),
  );
}

const PUBLIC = [
  '第二人民医院',
  '实验小学',
  '职业技术学院',
  '自来水有限公司',
  '城市建设投资集团',
  '中心幼儿园',
  '中心卫生院',
];
const OTHERS = ['人民法院', '人民检察院', '人民代表大会常务委员会'];
/** One letter of a place typed for another, and places that lie elsewhere. */
const ELSEWHERE = ['霜桐', '汀湖', '青崖', '槐序', '朔溪'];
const UNITS = /^(?:[\u4e00-\u9fff]{2,3}市)?([\u4e00-\u9fff]{2,3})([县区])/;

/** Faults of names. */
export const names: readonly Fault[] = [
  {
    id: 'title-of-no-agency',
    expect: ['not-an-agency'],
    // A hospital calls itself otherwise than a bureau does.
    also: ['level-mismatch', 'self-reference-mixed', 'agency-name-inconsistent', 'regulation-no-authority'],
    wish: () => ({ agency: ({ kind, level }) => kind === 'department' && (level === '县' || level === '区') }),
    inject: (draft, r) => {
      const place = UNITS.exec(draft.agency.name)?.[0];
      if (!place) return undefined;
      const other = renamed(draft, place + r.pick([...PUBLIC, ...OTHERS]));
      return { draft: withTitle(other, other.model.title.replace(other.agency.name, marked)) };
    },
  },
  {
    id: 'title-part-twice',
    expect: ['title-doubled-part'],
    repair: 'preferred',
    way: (way) => (way.wrap === undefined ? { ...way, split: false } : undefined),
    inject: (draft, r) => {
      const { title } = draft.model;
      const year = /\d{4}年/.exec(title)?.[0];
      const ways = [
        () => (year && !/\d{4}年度/.test(title) ? title.replace(year, marked(year + year)) : undefined),
        () => title.replace(/工作(?=年度报告)/, marked('工作工作')),
        () => title.replace(/年度报告$/, `${marked('年度年度')}报告`),
        () => title.replace('政府信息公开工作', `${marked('政府信息公开政府信息公开')}工作`),
        () => title.replace(draft.agency.name, marked(draft.agency.name.repeat(2))),
      ];
      const changed = r.pick(ways)();
      return changed === undefined || changed === title ? undefined : { draft: withTitle(draft, changed) };
    },
  },
  {
    id: 'site-of-another-place',
    expect: ['foreign-place'],
    wish: () => ({ agency: ({ name }) => UNITS.test(name) }),
    inject: (draft, r) => {
      const [, place = '', unit = ''] = UNITS.exec(draft.agency.name) ?? [];
      const near = place.slice(0, -1) + r.pick(['屏', '澜', '峪']);
      const other = marked(`${r.pick([near, ...ELSEWHERE])}${unit}`);
      const sentence = r.pick([
        `全年在${other}人民政府门户网站公开动态信息${r.int(3, 40)}条。`,
        `依托${other}政府网站，及时更新机构职能信息。`,
        `通过${other}政务公开专栏发布政策问答。`,
        `信息公开指南在${other}人民政府网站更新。`,
      ]);
      const changed = added(draft, r, sentence);
      return changed && { draft: changed };
    },
  },
];
