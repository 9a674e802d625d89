import { tenThousandfold } from '../../arithmetic/ten-thousands.ts';
import { DIGIT, halfWidthDigits } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import { unspacedOf } from '../../text/unspaced.ts';
import { defineRule, type Finding } from '../rule.ts';

/** An amount of the fee: 收取信息处理费共计2950万元. */
const FEE = new RegExp(
  String.raw`(?:信息(?:公开)?)?处理费(?:共计|合计|总计|累计|总额|金额|收入|收取|实际|共|为|约|计|的|[，,：:\s])*([${DIGIT}][${DIGIT},，]*(?:[.．][${DIGIT}]+)?)\s*万元`,
  'g',
);
/** Most 万元 of this fee in a year. A guess: at ten to forty yuan a page (收费标准), no office takes a million yuan. */
const MOST_FEES = 100;

export default defineRule({
  id: 'unit-slip',
  name: '多写“万”',
  group: 'prose',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: ['edition'],
  severity: 'warning',
  fix: 'suggest',
  title: '数量多写了“万”',
  why: '多一个“万”字就差一万倍；分项加起来正好等于不带“万”的数，可见是笔误。',
  todo: '核对后去掉“万”字。',
  source: '常识（部分之和等于整体）；真实年报中的差错',
  *check(passage, { edition }) {
    if (!passage.text.includes('万')) return;
    yield* inParts(passage.get(unspacedOf));
    if (edition === 2021) yield* inFees(passage.slice);
  },
  bad: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。网站公开政府信息⟦173769万条⟧。市级75656条，县级98113条。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。新媒体阅读量⟦48250万次⟧，其中微信31250次、微博17000次。',
    },
    { in: '6', text: '六、其他需要报告的事项\n发出收费通知3件，收取信息处理费⟦2950万元⟧。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。点击173769万次，阅读量1.2亿次，公开18万余条；访问量48.5万次，其中电脑端31.5万次、手机端17万次。',
      why: '没有分项可证，或者各项单位一致',
    },
    { in: '6', text: '六、其他需要报告的事项\n收取信息处理费2950元，行政事业性收费2950万元。' },
  ],
});

function* inParts(slice: Slice): Iterable<Finding> {
  for (const { total, parts } of tenThousandfold(slice.text)) {
    const written = slice.text.slice(total.from, total.end);
    const right = written.replace(/\s?万/, '');
    const sum = parts.map(({ from, end }) => slice.text.slice(from, end)).join('＋');
    yield {
      span: slice.spanOf(total.from, total.end),
      message: `“${written}”多写了一个“万”。\n各分项 ${sum}，正好等于 ${right}。请去掉“万”字。`,
      related: parts.map(({ from, end }) => ({ span: slice.spanOf(from, end), message: '分项' })),
      fixes: [withoutWan(slice, total.from, total.end)],
    };
  }
}

function* inFees(slice: Slice): Iterable<Finding> {
  if (!slice.text.includes('处理费')) return;
  for (const match of slice.text.matchAll(FEE)) {
    const written = match[1] ?? '';
    const from = match.index + match[0].lastIndexOf(written);
    const to = match.index + match[0].length;
    if (Number(halfWidthDigits(written).replace(/[,，]/g, '').replace('．', '.')) < MOST_FEES) continue;
    yield {
      span: slice.spanOf(from, to),
      message: `信息处理费${slice.text.slice(from, to)}，数额太大。\n一件申请至多收几百上千元，一年收不到一百万元，多半是把元写成了万元。请核对后去掉“万”字。`,
      fixes: [withoutWan(slice, from, to)],
    };
  }
}

function withoutWan(slice: Slice, from: number, to: number) {
  const at = slice.text.indexOf('万', from);
  return {
    title: `去掉“万”，改为“${slice.text.slice(from, at).trimEnd()}${slice.text.slice(at + 1, to)}”`,
    edits: [{ span: slice.spanOf(at, at + 1), text: '' }],
  };
}
