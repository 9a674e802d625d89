import { describe, expect, test } from 'vitest';
import { doubledCharacters, repeatedWords } from '../../server/core/prose/doubled.ts';
import { TERMS } from '../../server/core/prose/word-edges.ts';

/* Doubled characters and words, told from words that meet and from words that are doubled on purpose. */

const shown = (text: string): readonly string[] =>
  [...doubledCharacters(text), ...repeatedWords(text)].map(({ from, to }) => text.slice(from, to));

test.each([
  ['行行政复议', '行行'],
  ['以图文图表解解读为主', '解解'],
  ['青岚县县人民政府', '县县'],
  ['坚紧紧围绕中心工作', '紧紧'],
  ['公开的的信息', '的的'],
  ['政务公开开工作要点', '开开'],
  ['政府信息公开开平台建设', '开开'],
  ['县政政府门户网站', '政政'],
  ['以不公公开为例外', '公公'],
  ['办结了了', '了了'],
  ['政府信息息公开', '息息'],
  ['民意征集民意征集8件', '民意征集民意征集'],
  ['满意率满意率99%', '满意率满意率'],
  ['资金资金分配', '资金资金'],
  ['政府信息信息逐条编号', '信息信息'],
  ['主动公开公开信息', '公开公开'],
  ['四类过程性性信息', '性性'],
  ['信访访举报投诉', '访访'],
])('%s: %s', (text, slip) => expect(shown(text)).toEqual([slip]));

test.each(
  (
    '把公开工作作为重点 人人享有 一一对应 天天更新 人民民主 常常 渐渐 层层压实 件件有着落 事事有回应 方方面面 的的确确 不了了之 为了了解 ' +
    '以便民为目的的窗口 参与与会 县政府政府信息公开 市市场监管局 南湖区区政府 青岚县县委 进行行政复议 年报报送 监督督促 管理理念 栏目目录 ' +
    '目标标准 部门门户网站 答复复议机关 公共共享 2023年年度报告 一步步推进 一件一件办 研究研究 常委会委员会议 息息相关 多多关注 稳稳推进 政务公开开放日 信息公开开展情况 公开开工项目 市政政府采购 规范规范性文件 政府信息信息化 公开申请申请人 幸福社区社区工作者 信息公开公开透明 部分分公司 沟通沟通再定'
  ).split(' '),
)('%s is right', (text) => expect(shown(text)).toEqual([]));

test('not over punctuation, not in figures', () => {
  expect(shown('先审核、后发布，未经审核不发布，公开，开展；11条、2222件、20232023')).toEqual([]);
});

describe('the words of reports', () => {
  test('hold no slip themselves, and most of their doubled characters are found', () => {
    expect(TERMS.flatMap(shown)).toEqual([]);
    let all = 0;
    let found = 0;
    for (const term of TERMS) {
      for (let i = 0; i < term.length; i++) {
        all++;
        if (shown(`，${term.slice(0, i + 1)}${term.slice(i)}，`).length > 0) found++;
      }
    }
    expect(found / all).toBeGreaterThan(0.85);
  });
});
