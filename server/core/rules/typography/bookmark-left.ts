import { visibleMatches } from '../../prose/visible.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const QUOTED = '(?:"[^"\\n]*"|“[^”\\n]*”|&quot;.*?&quot;)';
const SWITCHES = `(?:[ \\t]*\\\\[*a-zA-Z#@](?:[ \\t]+(?:${QUOTED}|MERGEFORMAT|CHARFORMAT|Arabic|ARABIC|[0-9-]+))?)`;
const NOT_IN_WORD = '(?<![A-Za-z0-9_/#.=-])';

/** Codes of a word processor: bookmarks and fields (links, page numbers, contents). */
const LEFT = new RegExp(
  [
    '[\\[［【][ \\t]*bookmark\\d*[ \\t]*[:：]?[^\\]］】\\n]{0,60}[\\]］】]',
    `\\{[ \\t]*(?:HYPERLINK|PAGEREF|NUMPAGES|PAGE|TOC|REF|SEQ|DATE|TIME|INCLUDEPICTURE|EMBED|FORMTEXT|MACROBUTTON)\\b[^{}\\n]{0,200}\\}`,
    `${NOT_IN_WORD}(?:HYPERLINK|INCLUDEPICTURE)[ \\t]*(?:\\\\[a-z][ \\t]*)?${QUOTED}${SWITCHES}*[ \\t]?`,
    `${NOT_IN_WORD}(?:PAGEREF|REF)[ \\t]+_[A-Za-z]+[0-9]*${SWITCHES}*`,
    `${NOT_IN_WORD}TOC${SWITCHES}+`,
    `${NOT_IN_WORD}SEQ[ \\t]+[^\\s\\\\]{1,10}${SWITCHES}+`,
    `${NOT_IN_WORD}(?:PAGE|NUMPAGES|DATE|TIME)${SWITCHES}+`,
    '\\\\\\*[ \\t]*(?:MERGEFORMAT|CHARFORMAT)',
    `${NOT_IN_WORD}_(?:GoBack|Toc[0-9]+|Hlk[0-9]+|Ref[0-9]+|MON_[0-9]+)(?![A-Za-z0-9_])`,
    `${NOT_IN_WORD}OLE_LINK[0-9]+(?![A-Za-z0-9_])`,
    '错误[！!][ ]?未(?:定义书签|找到引用源)[。.]?',
    'Error![ ](?:Bookmark not defined|Reference source not found)\\.?',
  ].join('|'),
  'gi',
);

/** A cheap test for what all of them have. */
const HINT =
  /bookmark|HYPERLINK|PAGE|TOC|SEQ|REF|DATE|TIME|PICTURE|EMBED|FORMTEXT|MACRO|FORMAT|_GoBack|_Toc|_Hlk|_Ref|_MON|OLE_LINK|错误[！!]|Error!/i;

export default defineRule({
  id: 'bookmark-left',
  name: '残留书签',
  group: 'typography',
  scope: 'report',
  severity: 'warning',
  fix: 'safe',
  title: '残留的书签或域代码',
  why: '这是文字处理软件的内部标记，从文档转成文字时露了出来，读者看不懂。',
  todo: '删去标记，它后面的文字照留。',
  source: '真实年报中的常见残留；公文通行规范',
  *check({ report }) {
    if (!report.searched.holds(HINT)) return;
    for (const match of visibleMatches(report, LEFT)) {
      const at = span(match.index, match.index + match[0].trimEnd().length);
      yield {
        span: at,
        message: `“${match[0].trim()}”是文字处理软件留下的标记，不是正文。请删去（后面的文字保留）。`,
        formerly: {
          message: `“${match[0].length > 40 ? `${match[0].slice(0, 40)}…` : match[0].trim()}”是文字处理软件留下的标记，不是正文。请删去（后面的文字保留）。`,
        },
        fixes: [
          {
            title: '删去残留的标记',
            edits: [{ span: span(match.index, match.index + match[0].length), text: '' }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n⟦[bookmark: _GoBack]⟧本年度未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦_GoBack⟧本年度未收取信息处理费。⟦OLE_LINK1⟧' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费，详见⟦HYPERLINK "http://www.qinglan.example/fee"⟧ 县政府网站。\n⟦PAGE \\* MERGEFORMAT⟧3',
    },
    { in: 'title', text: '⟦[bookmark: _GoBack]⟧青岚县水利局2024年政府信息公开工作年度报告' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费，见 http://www.qinglan.example/page#_Toc12 。',
      why: '网址的一部分',
    },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费，编制 DATE 接口说明1份。' },
  ],
});
