import { insertBefore } from '../../syntax/layouts/insert.ts';
import type { Report, Table } from '../../syntax/tree.ts';
import { fold } from '../../text/fold.ts';
import { defineRule } from '../rule.ts';

const HALF = /[():,]/;

export default defineRule({
  id: 'table-note-missing',
  name: '表三提示语',
  group: 'tables',
  scope: 'report',
  severity: 'info',
  fix: 'safe',
  title: '表三缺少勾稽提示语，或提示语写得不规范',
  why: '表三左上角的提示语是统一格式的一部分，告诉读的人四项数怎样核对。',
  todo: '照统一格式写上：（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    const table = facts.table('t3');
    const wanted = table?.form.tables.t3.note;
    if (!table || !wanted) return;
    const note = table.table.labels.find((label) => label.role === 'note');
    if (!note) {
      const first = table.table.labels[0];
      if (!first || (facts.report.chrome.pdf && isSomewhere(facts.report, table.table))) return;
      const led = table.table.layout === 'tab-led';
      const canInsert = led || table.table.layout === 'paragraphs';
      const edit = insertBefore(facts.report, first.slice.span, `${led ? '\t' : ''}${wanted}`);
      yield {
        span: first.slice.span,
        incomplete: true,
        message: `表三缺少左上角的提示语。提示语是“${wanted}”。请补上。`,
        ...(canInsert && {
          fixes: [
            {
              title: '补上提示语',
              edits: [{ ...edit, text: led ? `\t${wanted}${facts.report.eol}` : edit.text }],
              safe: true,
              preferred: true,
            },
          ],
        }),
      };
      return;
    }
    const halfWidth = HALF.test(note.slice.text) && !isHalfWidth(facts.report.text);
    if (note.distance === 0 && !halfWidth) return;
    if (facts.report.chrome.pdf && !halfWidth && isTornOpen(note.slice.text, wanted)) return;
    const whole =
      facts.report.text.slice(note.slice.span.start, note.slice.span.end).replace(/\s/g, '') ===
      note.slice.text.replace(/\s/g, '');
    yield {
      span: note.slice.span,
      message:
        note.distance > 0
          ? `表三的提示语与统一格式不符。请改为“${wanted}”。`
          : '表三的提示语用了半角的括号或冒号，统一格式用全角。请换成规定的提示语。',
      ...(whole && {
        fixes: [
          { title: '换成规定的提示语', edits: [{ span: note.slice.span, text: wanted }], safe: true, preferred: true },
        ],
      }),
    };
  },
  bad: [{ in: 't3', text: '⟦（本列数据的勾稽关系为:第一项加第二项之和，等于第三项加第四项之和）⟧ 申请人情况' }],
  good: [{ in: 't3', text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况' }],
});

/** Words that only the note has. */
const OF_NOTE = /勾稽|本列数据|第[二四]项之和/;

/** Whether words of the note are anywhere around the table, where a PDF may have put its lines. */
function isSomewhere({ text }: Report, { section }: Table): boolean {
  const around = section?.span ?? { start: 0, end: text.length };
  return OF_NOTE.test(text.slice(around.start, around.end).replace(BLANKS, ''));
}

const BLANKS = /\s+/g;

/** Whether all characters of the note occur in order, with heads of columns between them: 等于自然第三项. */
function isTornOpen(text: string, wanted: string): boolean {
  const letters = fold(wanted);
  let at = 0;
  for (const letter of fold(text)) if (letter === letters.charAt(at)) at++;
  return at === letters.length;
}

/** Whether a text's punctuation is half-width throughout, as from some web pages; the note is then expected so. */
function isHalfWidth(text: string): boolean {
  let full = 0;
  let half = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff0c || code === 0xff08 || code === 0xff1a) full++;
    else if (code === 0x2c || code === 0x28 || code === 0x3a) half++;
  }
  return half > 10 && full * 4 < half;
}
