import { DIGIT } from '../text/characters.ts';
import { addUnder, type Seen } from './seen.ts';

/** The labels of both editions without blanks, numbers and brackets. Written out: this file goes into the client, which has no forms. */
const LABELS = new Set(
  (
    '规章 行政规范性文件 规范性文件 行政许可 行政处罚 行政强制 行政事业性收费 政府集中采购 其他对外管理服务事项 ' +
    '本年新收政府信息公开申请数量 上年结转政府信息公开申请数量 予以公开 部分公开 属于国家秘密 其他法律行政法规禁止公开 ' +
    '危及三安全一稳定 保护第三方合法权益 属于三类内部事务信息 属于四类过程性信息 属于行政执法案卷 属于行政查询事项 ' +
    '本机关不掌握相关政府信息 没有现成信息需要另行制作 补正后申请内容仍不明确 信访举报投诉类申请 重复申请 要求提供公开出版物 ' +
    '无正当理由大量反复申请 要求行政机关确认或重新出具已获取信息 逾期不补正 逾期不缴费 其他处理 结转下年度继续办理'
  ).split(' '),
);
const CELL_GAP = /[\s|]+/;
const FIGURE = new RegExp(`^[-+]?[${DIGIT}][${DIGIT},，.．]*(?:件|条|个|万元|元)?$`);
const LABEL_NUMBER = /^(?:[（(][一二三四五六七][）)]|[一二三四][、.]|\d{1,2}[.．、])/;
const LABEL_MARKS = /[“”"'‘’*\\]|[（(].*$/g;

/**
 * Reads a line cell by cell. A figure counts for the label before it, on this line or on an earlier one (`before`). Gives the label
 * that the next figure belongs to, or ''.
 */
export function readCells(line: string, before: string, seen: Seen, section: number): string {
  if (!line.includes('\t') && !line.includes(' ') && !line.includes('|')) return readCell(line, before, seen, section);
  let label = before;
  for (const cell of line.split(CELL_GAP)) if (cell !== '') label = readCell(cell, label, seen, section);
  return label;
}

/** Gives the label that the next figure belongs to, or ''. A cell of more than 40 characters is prose: the longest label has 37. */
function readCell(cell: string, label: string, seen: Seen, section: number): string {
  if (cell.length > 40) return '';
  if (FIGURE.test(cell)) {
    if (label === '') return '';
    seen.figured.add(label);
    addUnder(seen, section, 1);
    return label;
  }
  const words = cell.replace(LABEL_NUMBER, '').replace(LABEL_MARKS, '');
  return LABELS.has(words) ? words : '';
}
