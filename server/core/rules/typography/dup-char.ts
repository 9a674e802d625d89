import { missingNumbers } from '../../prose/blanks.ts';
import { type Doubled, doubledCharacters } from '../../prose/doubled.ts';
import { isPlaceUnit, isWrittenSingly } from '../../prose/place-doubled.ts';
import { isQuoted } from '../../prose/quoted.ts';
import type { Passage } from '../../syntax/passage.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'dup-char',
  name: '叠字',
  group: 'typography',
  scope: 'gathered',
  kinds: ['title', 'heading', 'prose'],
  sees: [],
  severity: 'warning',
  fix: 'mixed',
  title: '同一个字连写了两次',
  why: '多打了一个字，读起来不通，说明公布前没有校对。',
  todo: '删去多余的那个字。',
  source: '真实年报中的常见错误；公文通行规范',
  gather: doubledIn,
  *check(gathered, { report }) {
    for (const { paragraph, part } of gathered) {
      const { slice } = paragraph;
      for (const { from, to, certain } of part) {
        const isPlace = isPlaceUnit(slice.text, from);
        if (isPlace && !isWrittenSingly(report, slice.text, from)) continue;
        const sign = slice.text.charAt(from);
        const shown = slice.text.slice(Math.max(0, from - 2), to + 2);
        yield {
          span: slice.spanOf(from, to),
          message: `“${shown}”里的“${sign}”连写了两次。请删去多的一个。`,
          fixes: [
            {
              title: `删去一个“${sign}”`,
              edits: [{ span: slice.spanOf(from + 1, to), text: '' }],
              // Only a person may change the name of an office or a place.
              safe: certain && !isPlace,
              preferred: true,
            },
          ],
        };
      }
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费，未发生⟦行行⟧政复议，以图表⟦解解⟧读为主。' },
    { in: '6', text: '六、其他需要报告的事项\n青岚⟦县县⟧人民政府未收取信息处理费，⟦的的⟧具体情⟦况况⟧见附表。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n坚⟦紧紧⟧围绕群众需求，开展政府信⟦息息⟧公开，主⟦动动⟧公开，未收取信息处理费⟦了了⟧。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n属于四类过程⟦性性⟧信息、三类内部事⟦务务⟧信息的一律说明理由，未收取信息处理费。',
    },
    {
      in: 'report',
      text: '2024年政府信息公开工作年度报告\n\n一、总体情况\n\n青岚⟦县县⟧人民政府公开信息12条。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n青岚县人民政府\n2025年1月20日\n',
    },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n件件有回应，层层压实责任，常常检查，把公开工作作为重点，做到事事有着落，未收取信息处理费。',
      why: '叠词；“工作”和“作为”是两个词',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n人人享有知情权，各项要求一一对应，天天更新，发展全过程人民民主，认认真真、实实在在办理，不能不了了之，未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n县政府政府信息公开与云汀市市场监管局相同，进行行政复议答复，年报报送按时，以便民为目的的窗口3个，为了了解需求，答复复议机关，通过部门门户网站公布，一审审结3件、二审审结1件，重审审理、送审审核均已记录，未收取信息处理费。',
      why: '前一个词的末字和后一个词的首字相同',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n开设“解解读读”栏目，公开条目，目录齐全，共11条、33件，未收取信息处理费。',
      why: '引号里的名称、隔着标点的字、数字',
    },
    { in: 'report', text: place('坡子街街道办事处') },
    { in: 'report', text: place('津市市人民政府') },
    { in: 'report', text: place('中山市古镇镇人民政府') },
    { in: 'report', text: place('津市市水利局') },
    {
      in: '6',
      text: '六、其他需要报告的事项\n赴牛街街道、乌镇镇学习，我县县政府网站和全市市级机关、本县县城均已公开，未收取信息处理费。',
      why: '地名的末字和单位字相同；“我县县政府”是两个词',
    },
    { in: '6', text: '六、其他需要报告的事项\n制发行政规范性文件件，未收取信息处理费。', why: '漏的是数字，另有一条' },
  ],
});

function doubledIn({ text }: Passage): readonly Doubled[] | undefined {
  const found = doubledCharacters(text).filter(({ from, to }) => !isQuoted(text, from) && !lacksNumber(text, to));
  return found.length > 0 ? found : undefined;
}

/** Whether a number is missing, which `number-missing` reports: 制发规范性文件件. */
const lacksNumber = (text: string, to: number): boolean =>
  /[件条篇份]/.test(text.charAt(to - 1)) && missingNumbers(text).some((each) => each.to === to);

/** A report of an office whose place ends like its unit, for examples. */
function place(office: string): string {
  return `${office}2024年政府信息公开工作年度报告\n\n统计期限为2024年1月1日至12月31日。\n\n一、总体情况\n\n2024年，${office}认真做好政府信息公开工作，在${office}网站公开信息12条。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n${office}\n2025年1月20日\n`;
}
