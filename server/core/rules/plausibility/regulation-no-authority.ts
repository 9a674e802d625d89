import { placeOf } from '../../facts/agency/level.ts';
import { authorityOf } from '../../facts/agency/office.ts';
import type { Facts, TableFacts } from '../../facts/model.ts';
import { cellName } from '../../forms/naming.ts';
import { HAN } from '../../text/characters.ts';
import { undoubted } from '../../totals/undoubted.ts';
import { defineRule, type Severity } from '../rule.ts';

/** How a government that may issue 规章 speaks of itself, for reports without a title. */
const OF_CITY = new RegExp(`我(?:省|市|州|自治区)|全(?:省|市|州)|(?:^|[^${HAN}])市(?:人民)?政府`);
const OF_OTHERS = /我(?:县|区|旗|镇|乡|街道|局|委|办|厅|中心|单位)/;

/** Words of a city with counties or districts under it: 各县（市、区）, 县区两级, 市县两级. */
const HAS_DISTRICTS =
  /(?:各|全市\d*个?)(?:县|区|旗)(?:[市区县、（(]|人民政府|政府)|县市区|区县|县区|[县区][（(](?:市、?)?[区县][）)]|市、?[县区](?:、乡镇?)?[两二三]级/;

export default defineRule({
  id: 'regulation-no-authority',
  name: '无权制定规章',
  group: 'plausibility',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  title: '没有规章制定权的机关填了规章',
  why: '规章只能由国务院部门和省级、设区的市、自治州的政府制定；县、乡政府和地方政府部门没有这个权限，规章一行应当都是 0。填了数，多半是把规范性文件或上级的规章算了进来。',
  todo: '核对这些文件：本机关的行政规范性文件填到下一行，上级的规章不填；规章一行改为 0。',
  source: '《立法法》第九十一条、第九十三条；名录外的市和其他机关判不准层级，只作提醒',
  *check(facts) {
    const table = facts.table('t2');
    const severity = table && severityFor(facts, table);
    if (!table || !severity) return;
    const row = table.form.tables.t2.rows.find((each) => each.key === 'reg');
    const filled = (row?.columns ?? []).flatMap((column) => {
      const cell = table.cell('reg', column);
      const figure = undoubted(table, 'reg', column);
      return cell && figure ? [{ column, cell, figure }] : [];
    });
    const [first, ...others] = filled;
    if (!first) return;
    const form = table.form.tables.t2;
    yield {
      span: first.cell.span,
      message: `${cellName(form, 'reg', first.column)}：填了 ${first.figure}，${REASONS[severity](facts.agency?.name ?? '')}`,
      severity,
      places: others.map(({ column, cell, figure }) => ({
        span: cell.span,
        message: `${cellName(form, 'reg', column)}：${figure}`,
      })),
    };
  },
  bad: [
    { in: 't2', text: '规章 0 0 ⟦6⟧' },
    { in: 't2', text: '规章 ⟦2⟧ 0 2' },
  ],
  good: [
    { in: 't2', text: '规章 0 0 0' },
    { in: 't2', text: '规章 0 / 0', why: '有一格不是数，先报那一格' },
    { in: 't2', text: '规章 0 详见附件 0', why: '不是数的格另有检查' },
  ],
});

type Sureness = Exclude<Severity, 'hint'>;

/** The message behind the figure. */
const REASONS: Readonly<Record<Sureness, (name: string) => string>> = {
  error: (name) =>
    `但本机关没有规章制定权。规章只有省级、设区的市、自治州的政府和国务院部门能制定，${name || '本机关'}不在其内。请核对是不是规范性文件，规章一行填 0。`,
  warning: (name) =>
    `不知有没有规章制定权。规章只有省级、设区的市、自治州的政府和国务院部门能制定。请确认${name || '本机关'}有没有规章制定权，没有的，规章一行填 0。`,
  info: (name) => `而规章是政府制定的。请确认${name}是代政府报这个数，不是填了自己的文件。`,
};

/** How sure it is that this office cannot issue 规章; undefined where it may. */
function severityFor(facts: Facts, table: TableFacts): Sureness | undefined {
  const { agency, report } = facts;
  const says = (words: RegExp): boolean => report.paragraphs.some(({ text }) => words.test(text));
  if (!agency) {
    return says(OF_CITY) && !says(OF_OTHERS) ? undefined : 'warning';
  }
  const authority = authorityOf(agency);
  if (authority === 'yes') return undefined;
  if (authority === 'proxy') return 'info';
  if (authority === 'ask') {
    const isCity = (agency.kind === 'government' || agency.kind === 'office') && placeOf(agency.name)?.unit === '市';
    return isCity && says(HAS_DISTRICTS) ? undefined : 'warning';
  }
  // The form of 2019 also counted 规章 that were only published, which may be another office's.
  return table.form.edition === 2019 && !undoubted(table, 'reg', 'made') ? 'warning' : 'error';
}
