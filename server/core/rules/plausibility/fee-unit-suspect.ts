import type { Agency } from '../../facts/agency/agency.ts';
import { levelOf } from '../../facts/agency/level.ts';
import type { Cell, FoundLabel } from '../../syntax/tree.ts';
import { defineRule, type Finding } from '../rule.ts';

/** 万元 (10 亿元) that no county and no department of a city collects. A guess by the sense of the column, not a measurement. */
const MUCH = 100_000;
/** Times the limit from which even decimals, which figures in 元 rarely have, are no excuse. A guess. */
const BEYOND_DOUBT = 10;

export default defineRule({
  id: 'fee-unit-suspect',
  name: '收费单位',
  group: 'plausibility',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '行政事业性收费可能是以元填的',
  why: '这一格的单位是万元。以元填报会把金额放大一万倍，汇总后全县、全市的数都跟着错。',
  todo: '核对收费的金额，以万元填写；乡镇、街道一般没有行政事业性收费，请确认没有把别的收入填进来。',
  source: '格式中的单位“万元”；多少算大由填报口径推断',
  *check(facts) {
    const table = facts.table('t2');
    if (table?.form.edition !== 2021) return;
    const cell = table.cell('fee', 'amount');
    const head = table.table.labels.find(({ key }) => key === 't2.col.amount');
    if (head && head.unit !== '万元') {
      yield headFinding(head, cell);
      // The head says why the figure is so great.
      if (head.unit) return;
    }
    if (cell?.value.kind !== 'number' || cell.value.value <= 0) return;
    const { value, unit } = cell.value;
    const { agency } = facts;
    if (unit === '元') {
      const inTens = value / 10_000;
      yield {
        span: cell.span,
        message: `行政事业性收费写的是 ${value} 元，这一格的单位却是万元（折合 ${inTens} 万元）。请核对后只写数。`,
      };
    } else if (isTooMuch(value, mostOf(agency))) {
      yield {
        span: cell.span,
        message: `行政事业性收费填了 ${value}，可能是以元填的。以万元计就是 ${Math.round(value / 1000) / 10} 亿元；以元计是 ${value / 10_000} 万元。请核对单位。`,
      };
    } else if (agency?.kind === 'township' || agency?.kind === 'street') {
      yield {
        span: cell.span,
        severity: 'info',
        message: `${agency.kind === 'street' ? '街道' : '乡镇'}一般没有行政事业性收费，这里填了 ${value} 万元。请核对是不是这一类收费、单位是不是万元。`,
      };
    }
  },
  bad: [
    { in: 't2', text: '行政事业性收费 ⟦1560000⟧' },
    { in: 't2', text: '行政事业性收费 ⟦12500元⟧' },
    { in: 't2', text: '行政事业性收费 ⟦1560000.50⟧' },
    { in: 't2', text: '信息内容 ⟦本年收费金额（元）⟧\n行政事业性收费 412000' },
    { in: 't2', text: '信息内容 ⟦本年收费金额（单位：千元）⟧' },
  ],
  good: [
    { in: 't2', text: '行政事业性收费 1567' },
    { in: 't2', text: '行政事业性收费 159237.2449', why: '有小数，不像以元填的' },
    { in: 't2', text: '行政事业性收费 12.5万元', why: '单位写在格里只是不规范，另有提示' },
    { in: 't2', text: '行政事业性收费 0' },
    { in: 't2', text: '信息内容 本年收费金额（万元）', why: '单位没有错，只是写法不同' },
  ],
});

/** A head that says another unit than 万元, or none. */
function headFinding({ slice, unit, expected }: FoundLabel, cell: Cell | undefined): Finding {
  const written = slice.text.replace(/\s+/g, '');
  if (!unit) {
    return {
      span: slice.span,
      severity: 'info',
      message: `收费的列名“${written}”没有写单位。规定是“${expected}”。请核对填的是不是万元，再补上单位。`,
    };
  }
  const figure = cell?.value.kind === 'number' && cell.value.value > 0 ? cell.value.value : undefined;
  const doubt =
    unit === '元' && figure !== undefined
      ? `请核对 ${figure} 是元还是万元：是元的，折成万元（${figure / 10_000}）再填`
      : '请核对填的数是不是万元';
  return {
    span: slice.span,
    message: `收费的列名“${written}”改了单位，规定的是万元。汇总的人按万元计，单位不同金额就错了。${doubt}；列名请照“${expected}”写。`,
    ...(cell && figure !== undefined && { related: [{ span: cell.span, message: `这里填的是 ${figure}` }] }),
  };
}

/** The amount in 万元 from which a whole number is rather one in 元, by the office's kind and level. */
function mostOf(agency: Agency | undefined): number {
  if (agency?.kind === 'township' || agency?.kind === 'street') return MUCH / 10;
  const level = agency && levelOf(agency);
  const governs = agency?.kind === 'government' || agency?.kind === 'office';
  switch (level) {
    // The whole country collects some thousand 亿元.
    case 'state':
      return MUCH * 500;
    case 'province':
      return governs ? MUCH * 100 : MUCH * 20;
    case 'city':
      return governs ? MUCH * 10 : MUCH;
    default:
      return MUCH;
  }
}

const isTooMuch = (value: number, most: number): boolean =>
  value >= most && (Number.isInteger(value) || value >= most * BEYOND_DOUBT);
