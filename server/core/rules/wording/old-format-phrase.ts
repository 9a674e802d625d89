import { oldFormatIn } from '../../prose/old-format.ts';
import { isQuoted } from '../../prose/quoted.ts';
import type { Passage } from '../../syntax/passage.ts';
import { defineRule, ofSection } from '../rule.ts';

export default defineRule({
  id: 'old-format-phrase',
  name: '旧表用语',
  group: 'wording',
  scope: 'gathered',
  kinds: ['prose'],
  sees: ['edition'],
  severity: 'info',
  fix: 'none',
  title: '正文还在用旧表的项目名称',
  why: '2021年度起表二改了项目，旧表的“新制作数量”“对外公开总数量”已经没有；正文还按它说，与本年的表对不上，多半是照抄了往年的文字。',
  todo: '按现行的表改写：规章、规范性文件说制发、废止、现行有效的件数，许可、处罚、强制说处理决定的件数。',
  source: '年报格式2021年版与2019年试行版的差别；真实年报中的情形',
  gather: (passage, { edition }) => (edition === 2021 ? ownPhrases(passage) : undefined),
  *check(gathered, { year, section }) {
    if (!year) return;
    for (const { paragraph, part } of ([1, 5, 6] as const).flatMap((number) => ofSection(gathered, section(number)))) {
      for (const [first, ...others] of part) {
        const { slice } = paragraph;
        yield {
          span: slice.spanOf(first.from, first.to),
          message: `“${first.text}”是2019年试行表的项目。\n${year.value}年的表里没有这一项。请按现行表的项目改写。`,
          related: others.map(({ from, to }) => ({ span: slice.spanOf(from, to), message: '也是旧表的项目' })),
        };
      }
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（一）主动公开情况。规章⟦对外公开总数量⟧0件，规范性文件本年新公开数量4件。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。⟦其他对外管理服务事项上一年项目数量⟧3项，本年增/减0项。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。政府集中采购⟦采购项目数量⟧3个，采购总金额56万元。' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。规范性文件⟦本年新制作数量⟧为零。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。新制作宣传册3种，采购总金额12万元，新公开信息152条，公开其他对外管理服务事项的依据6项。',
      why: '不是旧表的项目，或者单独出现',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。按照新格式，不再统计“对外公开总数量”，改为统计现行有效件数12件。',
      why: '说明版式的变化',
    },
    {
      in: 'report',
      text: '青岚县水利局2020年政府信息公开工作年度报告\n\n一、总体情况\n2020年，规章对外公开总数量0件，规范性文件本年新公开数量4件。\n\n六、其他需要报告的事项\n2020年我局未收取信息处理费。\n',
      why: '2020年度用的就是这张表',
    },
  ],
});

/** The phrases of a paragraph, one kind after another, without those in quotations. */
function ownPhrases({ text }: Passage) {
  const found = oldFormatIn(text).flatMap(({ phrases }) => {
    const [first, ...others] = phrases.filter(({ from }) => !isQuoted(text, from));
    return first ? [[first, ...others] as const] : [];
  });
  return found.length > 0 ? found : undefined;
}
