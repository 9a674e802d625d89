import { oddlyRough } from '../../prose/approximate.ts';
import { isQuoted } from '../../prose/quoted.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'approximate-exact',
  name: '概数',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: [],
  severity: 'info',
  fix: 'suggest',
  title: '确数后面加了“余”，或者概数说了两遍',
  why: '数到了个位就是确数，不能再说“余”；“近”“约”和“余”“左右”也只用一个，不然读者不知道是多是少。',
  todo: '知道准数的写准数；只知道大概的，留一个表示概数的字。',
  source: '公文通行规范：确数与概数不并用；真实年报中的写法',
  *check({ slice }) {
    for (const { whole, kind: how, signs, number } of oddlyRough(slice.text)) {
      if (isQuoted(slice.text, whole.from)) continue;
      const without = signs.map((sign) => ({
        title: `去掉“${sign.text}”`,
        edits: [{ span: slice.spanOf(sign.from, sign.to), text: '' }],
      }));
      const said =
        how === 'exact'
          ? `“${whole.text}”：确数后面不能再加“${signs[0]?.text}”。\n${number.text}数到了个位，是确数。请去掉“${signs[0]?.text}”。`
          : `“${whole.text}”：概数说了两遍。\n“${signs.map(({ text }) => text).join('”“')}”都表示大概。请只留一个。`;
      yield {
        span: slice.spanOf(whole.from, whole.to),
        message: said,
        fixes: without.map((fix) => (how === 'exact' ? { ...fix, preferred: true } : fix)),
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（一）主动公开情况。公开信息⟦1867余条⟧，接待查阅⟦二十三余人次⟧。' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。点击量⟦近2000余次⟧，发放手册⟦约300多份⟧，参加⟦大约120人左右⟧。',
    },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。阅读量⟦超过3万余次⟧，推送⟦近百余篇⟧。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息1860余条、2000余条，组织200余场，点击18万余次、1.8万余次，转载30多家，接待十余人次。',
      why: '末位是0，或者后面还有“万”',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。查询余量12次，账户余额15元，多次检查，形式多种，最近300余份，预约200多人次，约300份，近10余年来持续公开。',
      why: '“余”“多”“近”“约”是别的词的一部分，或者只有一个概数词',
    },
  ],
});
