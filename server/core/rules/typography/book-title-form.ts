import { merged, type Slip } from '../../prose/merged.ts';
import type { Passage } from '../../syntax/passage.ts';
import { defineRule } from '../rule.ts';

/**
 * A title without 关于 or 关于印发: 《政府网站发展指引的通知》 for 《…关于印发政府网站发展指引的通知》, 《推进新媒体健康发展的意见》 for
 * 《关于推进…的意见》.
 */
const SUBJECT_ONLY =
  /《((?!(?:[^《》]*(?:关于|印发|转发|批转|公布|发布|下发|修改|废止|实施|召开|开展|做好|调整|成立|表彰)))[^《》\n]{3,50}的(?:通知|意见|决定|通报|批复|函|公告|通告|请示))》/g;
const COMMA_BETWEEN = /[》”]、(?=[《“])/g;
/** The end of an item without marks, in a list with marked ones: A、“B”、“C”. */
const OTHER_ITEM = /[^》”，。；：、]{1,14}、$/;

export default defineRule({
  id: 'book-title-form',
  name: '书名号',
  group: 'typography',
  scope: 'gathered',
  kinds: ['title', 'heading', 'prose'],
  sees: [],
  severity: 'info',
  fix: 'mixed',
  title: '书名号里不是完整的文件名，或并列的书名号、引号之间多了顿号',
  why: '“…的通知”的完整标题有“关于”；把主题当成文件名，读者查不到这份文件。并列的书名号、引号之间不用顿号。',
  todo: '写全文件标题，如《国务院办公厅关于印发政府网站发展指引的通知》；删去书名号、引号之间的顿号。',
  source: '标点符号用法；党政机关公文格式；真实年报中的常见写法',
  gather: marksIn,
  *check(gathered) {
    const commas: Slip[] = [];
    for (const { paragraph, part } of gathered) {
      const { slice } = paragraph;
      for (const [from, to] of part.subjects) {
        const said = `“${slice.text.slice(from, to)}”像是把通知的主题当成了文件名`;
        yield {
          span: slice.spanOf(from, to),
          message: `${said}。完整的标题应有“关于”。请对照原文件写全。`,
          formerly: { message: `${said}，完整的标题应有“关于”。请对照原文件写全。` },
        };
      }
      for (const at of part.commas) {
        const span = slice.spanOf(at, at + 1);
        commas.push({ span, said: '书名号、引号之间的顿号“、”', edits: [{ span, text: '' }] });
      }
    }
    yield* merged(
      commas,
      (count) => `并列的书名号、引号之间不用顿号${count > 1 ? `（共 ${count} 处）` : ''}。请删去。`,
      {
        title: '删去书名号、引号之间的顿号',
        safe: true,
        preferred: true,
      },
    );
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n按照国务院办公厅⟦《政府网站发展指引的通知》⟧要求，未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n按照《甲办法》⟦、⟧《乙办法》和“一网”、“一端”，未收取信息处理费。' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《政府网站发展指引》《国务院办公厅关于印发政府网站发展指引的通知》，未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《甲办法》（青政发〔2022〕3号）、《乙办法》和门户网站、“青岚发布”、“青岚水利”，未收取信息处理费。',
      why: '中间插有别的成分，或列举里有不带引号的，用顿号',
    },
  ],
});

/** Faults of the marks of a paragraph: titles that are only a subject, commas between marks. */
interface Marks {
  readonly subjects: readonly (readonly [from: number, to: number])[];
  readonly commas: readonly number[];
}

function marksIn({ text }: Passage): Marks | undefined {
  const subjects = text.includes('《')
    ? Array.from(text.matchAll(SUBJECT_ONLY), ({ index, 0: title }) => [index, index + title.length] as const)
    : [];
  const commas = text.includes('、')
    ? Array.from(text.matchAll(COMMA_BETWEEN), ({ index }) => index + 1).filter((at) => !isOfMixedList(text, at))
    : [];
  return subjects.length + commas.length > 0 ? { subjects, commas } : undefined;
}

/** Whether the list began with an item without marks, so that its commas are right. */
function isOfMixedList(text: string, at: number): boolean {
  let from = at;
  // Go back over 》、《 and ”、“ to the first marked item; eight steps are more than real lists have. The number does not matter.
  for (let steps = 0; steps < 8; steps++) {
    const open = Math.max(text.lastIndexOf('《', from - 1), text.lastIndexOf('“', from - 1));
    if (open <= 0) return false;
    if (!/[》”]、$/.test(text.slice(Math.max(0, open - 2), open))) {
      return OTHER_ITEM.test(text.slice(Math.max(0, open - 16), open));
    }
    from = open - 1;
  }
  return false;
}
