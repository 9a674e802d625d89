import type { Analysis } from '../analysis.ts';
import { isAssessable } from '../balance/blanks.ts';
import { rangesIn } from '../balance/ranges.ts';
import { placesOf } from '../check/check.ts';
import { tableFacts } from '../facts/match.ts';
import type { Facts, TableFacts } from '../facts/model.ts';
import { nested } from '../finding.ts';
import { cellName, columnName, rowName, sumName, tableName } from '../forms/naming.ts';
import { explainArticle, explainLinks } from '../regulation/explain.ts';
import { mentions } from '../regulation/mention.ts';
import { ruleById, rules } from '../rules/index.ts';
import type { FoundLabel, Section, Table } from '../syntax/tree.ts';
import { contains, type Span } from '../text/span.ts';
import { sumWords } from '../totals/sum-words.ts';
import { hoverClaim } from './claimed.ts';
import { type Hover, quoted } from './markdown.ts';
import { reasons } from './rule-page.ts';

/**
 * Explains what stands at a place: an article of the regulation, a label or figure of a table, a figure claimed in a sentence,
 * a section heading. Undefined where there is nothing to explain.
 *
 * @param explainsFindings also say why each finding at the place is one, for a client that cannot open the page of its rule.
 * For other clients a figure that does not balance is not explained: its finding names the sums in the same box, and the
 * quick fix must stay in sight
 */
export function hover(analysis: Analysis, offset: number, explainsFindings = false): Hover | undefined {
  const { facts } = analysis;
  if (!facts) return undefined;
  const inTable = onTable(facts, offset);
  if (!explainsFindings && inTable && touched(analysis, offset).some(isAboutSums)) return undefined;
  const stands = inTable ?? onMention(facts, offset) ?? hoverClaim(facts, offset) ?? onHeading(facts, offset);
  const found = explainsFindings ? onFindings(analysis, offset) : undefined;
  const [first, ...more] = [stands, found].flatMap((each) => each ?? []);
  if (!first) return undefined;
  const markdown = [first, ...more].map((each) => each.markdown).join('\n\n---\n\n');
  return { span: first.span, markdown: nested(markdown) };
}

const isAboutSums = ({ id }: { readonly id: string }): boolean => ruleById.get(id)?.group === 'totals';

/** The findings that have a mark at a place, each with that mark. */
const touched = (analysis: Analysis, offset: number): readonly { readonly id: string; readonly span: Span }[] =>
  analysis.diagnoses().flatMap((diagnosis) => {
    const span = placesOf(diagnosis).find((place) => contains(place, offset));
    return span ? [{ id: diagnosis.id, span }] : [];
  });

/** Explains the rules of the findings at a place, each once. */
function onFindings(analysis: Analysis, offset: number): Hover | undefined {
  const found = touched(analysis, offset);
  const [first] = found;
  if (!first) return undefined;
  const about = rules.filter(({ id }) => found.some((each) => each.id === id));
  const markdown = about.map((rule) => `**${rule.title}**　\`${rule.id}\`\n\n${reasons(rule)}`).join('\n\n---\n\n');
  return { span: first.span, markdown };
}

function onTable(facts: Facts, offset: number): Hover | undefined {
  for (const table of facts.report.tables) {
    if (!contains(table.span, offset)) continue;
    const first = facts.table(table.id);
    const read = first?.table === table ? first : tableFacts(table, facts.form.edition);
    return onFigure(read, offset) ?? onLabel(read, table, offset);
  }
  return undefined;
}

/** Explains a figure: its row and column, what is counted there, and its sums with the numbers. */
function onFigure(table: TableFacts, offset: number): Hover | undefined {
  const id = table.table.id;
  if (table.table.torn) return undefined;
  const form = table.form.tables[id];
  for (const row of table.table.rows) {
    const prescribed = form.rows.find((each) => each.key === row.key);
    if (!prescribed || !row.complete) continue;
    const index = row.cells.findIndex(
      (cell) => contains(cell.span, offset) || (cell.span.start === cell.span.end && contains(cell.whole, offset)),
    );
    const cell = row.cells[index];
    const column = prescribed.columns[index];
    if (!cell || column === undefined) continue;
    const { value } = cell;
    const said =
      value.kind === 'number' ? String(value.value) : value.kind === 'blank' ? '（空）' : `“${quoted(value.text)}”`;
    const about = form.columns.find((each) => each.key === column);
    const parts = [
      `**${tableName(id)} · ${cellName(form, row.key, column)}**　${said}`,
      prescribed.explanation,
      about?.explanation ? `${columnName(form, column)}：${about.explanation}` : '',
      sums(table, row.key, column),
      explainLinks(prescribed.articles),
    ];
    return { span: cell.span, markdown: parts.filter(Boolean).join('\n\n') };
  }
  return undefined;
}

/** The equations that a cell stands in, each with its figures and whether it holds. */
function sums(table: TableFacts, row: string, column: string): string {
  const form = table.form.tables[table.table.id];
  const own = form.equations.filter(({ terms }) => terms.some((term) => term.row === row && term.column === column));
  if (own.length === 0) return '';
  const lines = own.map((equation) => {
    const name = sumName(table.form, table.table.id, equation);
    const { words, difference } = sumWords(table, equation);
    const blank = equation.terms.find((term) => table.number(term.row, term.column) === undefined);
    // Blanks can only add to what is filled in.
    if (blank && isAssessable(equation, table.number, table.isOpen) && !rangesIn([equation], table.number))
      return `- ✗ ${name}：${words}，空格填多少都合不上`;
    if (blank) return `- ${name}：暂时核对不了，${cellName(form, blank.row, blank.column)}没有数`;
    return `- ${difference === 0 ? '✓' : '✗'} ${name}：${words}${difference === 0 ? '' : `，相差 ${Math.abs(difference)}`}`;
  });
  return `**勾稽关系**\n\n${lines.join('\n')}`;
}

function onLabel(table: TableFacts, { labels }: Table, offset: number): Hover | undefined {
  const label = labels.find((each) => contains(each.slice.span, offset));
  if (!label) return undefined;
  const form = table.form.tables[table.table.id];
  const key = label.key.replace(/^t\d\.(?:col\.)?/, '');
  const parts = [`**${label.expected}**${label.distance > 0 ? `　（这里写的是“${quoted(label.slice.text)}”）` : ''}`];
  if (label.role === 'note') parts.push('新收加上年结转，应当等于办理结果总计加结转下年，七列逐列都要相等。');
  if (label.role === 'column') parts.push(form.columns.find((each) => each.key === key)?.explanation ?? '');
  if (label.role === 'row' || label.role === 'group') {
    const of =
      label.role === 'row' ? form.rows.find((each) => each.key === key) : form.groups.find((each) => each.key === key);
    parts.push(of?.explanation ?? '', clauseOf(label) || explainLinks(of?.articles ?? []));
  }
  return { span: label.slice.span, markdown: parts.filter(Boolean).join('\n\n') };
}

/** The clause that a caption names; 第二十条第（一）项 is itself a mention. */
function clauseOf(label: FoundLabel): string {
  const mention = label.role === 'group' ? mentions(label.expected)[0] : undefined;
  return mention ? (explainArticle(mention) ?? '') : '';
}

function onMention(facts: Facts, offset: number): Hover | undefined {
  const paragraph = facts.report.paragraphs.find((each) => contains(each.slice.span, offset));
  if (!paragraph) return undefined;
  for (const mention of mentions(paragraph.slice.text)) {
    const at: Span = paragraph.slice.spanOf(mention.from, mention.to);
    if (!contains(at, offset)) continue;
    const markdown = explainArticle(mention);
    if (markdown !== undefined) return { span: at, markdown };
  }
  return undefined;
}

/** Explains what a section must hold. */
function onHeading(facts: Facts, offset: number): Hover | undefined {
  const section = facts.report.sections.find((each) => contains(each.heading.slice.span, offset));
  return section && { span: section.heading.slice.span, markdown: aboutSection(facts, section) };
}

function aboutSection(facts: Facts, section: Section): string {
  const form = facts.form.sections.find((each) => each.number === section.number);
  if (!form) return '';
  const parts = [
    `**第${'一二三四五六'.charAt(section.number - 1)}部分　${form.title}**`,
    form.explanation.replaceAll('\n', '\n\n'),
    form.table ? `以表格报告：${tableName(form.table)}，${rowNames(facts, form.table)}。` : '',
    explainLinks(form.articles ?? []),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function rowNames(facts: Facts, id: Table['id']): string {
  const form = facts.form.tables[id];
  const first = form.rows.slice(0, 2).map((row) => `“${rowName(form, row.key)}”`);
  return id === 't4' ? '三组各五个数' : `共 ${form.rows.length} 行，从${first.join('')}起`;
}
