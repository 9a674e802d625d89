import { docNumbers } from '../../prose/docnum.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'docnum-bracket',
  name: '文号括号',
  group: 'typography',
  scope: 'paragraph',
  kinds: ['title', 'heading', 'prose'],
  sees: [],
  severity: 'warning',
  fix: 'safe',
  title: '文号写法不规范',
  why: '发文字号的年份用六角括号〔〕，序号前不加“第”、后面有“号”；写成[2020]、（2020）就不是规范的文号。',
  todo: '年份的括号改为〔〕，删去“第”，补上“号”。',
  source: '党政机关公文格式；公文通行规范',
  *check({ slice, text }) {
    for (const found of docNumbers(text)) {
      const { from, to, open, close, openAt, closeAt, ordinal, ended } = found;
      // Leave a pair with one right half to `bracket-unmatched`.
      const pair = open !== '〔' && close !== '〕';
      if (!pair && !ordinal && ended) continue;
      const edits: TextEdit[] = [];
      if (pair) {
        edits.push({ span: slice.spanOf(openAt, openAt + 1), text: '〔' });
        edits.push({ span: slice.spanOf(closeAt, closeAt + 1), text: '〕' });
      }
      if (ordinal) edits.push({ span: slice.spanOf(ordinal.from, ordinal.to), text: '' });
      if (!ended) edits.push({ span: slice.spanOf(to, to), text: '号' });
      const wrong = [
        ...(pair ? [`年份要用六角括号〔${found.year}〕`] : []),
        ...(ordinal ? ['序号前不加“第”'] : []),
        ...(ended ? [] : ['末尾少了“号”']),
      ];
      const right = `${found.office}〔${found.year}〕${ordinal ? '' : between(text, found)}${found.number}号`;
      yield {
        span: slice.spanOf(from, to),
        message: `文号“${text.slice(from, to)}”写法不规范。${wrong.join('，')}。请改为“${right}”。`,
        formerly: {
          message: `文号“${text.slice(from, to)}”写法不规范：${wrong.join('，')}。请改为“${right}”。`,
        },
        fixes: [{ title: '改为规范的文号', edits, safe: true, preferred: true }],
      };
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n按照⟦国办函[2020]109号⟧规定，未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n按照⟦国办函（2020）109号⟧和⟦青政办发【2023】第5号⟧，未收取信息处理费。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《政府信息公开信息处理费管理办法》（⟦国办函〔2020〕109⟧）和⟦青政发〔2023〕第12号⟧，未收取信息处理费。',
    },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照国办函〔2020〕109号、国令第711号、国务院令第711号，未收取信息处理费。',
      why: '令按“第N号”编号',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n县人民法院（2023）云0421行初12号判决、县水利局公告〔2023〕第3号、水价调整（2023）2项措施，未收取信息处理费。',
      why: '案号、公告有自己的写法；不是文号的括号',
    },
  ],
});

/** The text between year and number: 第 in 公告〔2023〕第3号, else nothing. */
const between = (text: string, { closeAt, to }: { readonly closeAt: number; readonly to: number }): string =>
  text.slice(closeAt, to).includes('第') ? '第' : '';
