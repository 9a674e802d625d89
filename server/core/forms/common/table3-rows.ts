import { article, paragraph, row, usual } from '../build.ts';
import type { ArticleLink, RowForm } from '../form.ts';

/* The rows of table 3 that both editions share, in order. Only （六）其他处理 differs. */

const APPLICANT_COLUMNS: readonly string[] = ['N', 'C', 'R', 'S', 'L', 'O', 'T'];

interface Options {
  readonly group?: string;
  readonly aliases?: readonly string[];
  readonly articles?: readonly ArticleLink[];
}

/** A row of table 3: a figure for each kind of applicant, and their total. */
export const applicationRow = (key: string, label: string, explanation: string, options: Options = {}): RowForm =>
  row(key, label, APPLICANT_COLUMNS, explanation, options);

const result = { group: 'result' };

/** The rows from 一、 to （五）5. */
export const rowsBeforeOther: readonly RowForm[] = [
  applicationRow(
    'new',
    '一、本年新收政府信息公开申请数量',
    '本年 1 月 1 日至 12 月 31 日收到的申请件数，收到之日按《条例》第三十一条认定。一份申请含多项内容的，通常可拆成几件，但全表要用同一口径。',
    { articles: [article(27), article(29), article(31)] },
  ),
  applicationRow(
    'carryIn',
    '二、上年结转政府信息公开申请数量',
    '上一年收到、到上年年底没有办完、转到本年办理的件数；应当等于上年年报的“四、结转下年度继续办理”。',
    { articles: [article(33)] },
  ),
  applicationRow(
    'open',
    '（一）予以公开',
    '把申请的信息全部给了申请人的件数；通常也包括信息已经主动公开、告知获取办法的。',
    { ...result, articles: [usual(article(36, 1)), usual(article(36, 2))] },
  ),
  applicationRow(
    'partial',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '一件申请里给了一部分、没有给另一部分的件数。区分处理的只计在这一行，不再计入不予公开等其他行。',
    { ...result, aliases: ['（二）部分公开'], articles: [article(37)] },
  ),
  ...deny(),
  ...unable(),
  ...reject(),
];

function deny(): readonly RowForm[] {
  const one = (n: number, label: string, explanation: string, articles: readonly ArticleLink[]) =>
    applicationRow(`deny.${n}`, label, explanation, { group: 'deny', articles });
  return [
    one(1, '1.属于国家秘密', '所申请的信息依法定为国家秘密，因而不予公开的件数。', [article(14)]),
    one(2, '2.其他法律行政法规禁止公开', '国家秘密以外，有法律或者行政法规明文禁止公开的件数。', [article(14)]),
    one(
      3,
      '3.危及“三安全一稳定”',
      '公开后可能危及国家安全、公共安全、经济安全、社会稳定的件数；“三安全一稳定”指的就是这四样。',
      [article(14)],
    ),
    one(
      4,
      '4.保护第三方合法权益',
      '涉及商业秘密、个人隐私等，公开会损害第三方，因而不予公开的件数；通常已经征求过第三方意见。',
      [article(15), article(32)],
    ),
    one(5, '5.属于三类内部事务信息', '属于人事管理、后勤管理、内部工作流程三类内部事务，因而不予公开的件数。', [
      paragraph(16, 1),
    ]),
    one(6, '6.属于四类过程性信息', '属于讨论记录、过程稿、磋商信函、请示报告四类过程性信息，因而不予公开的件数。', [
      paragraph(16, 2),
    ]),
    one(7, '7.属于行政执法案卷', '属于行政执法案卷里的信息，因而不予公开的件数。', [paragraph(16, 2)]),
    one(8, '8.属于行政查询事项', '工商、不动产登记资料等另有查询规定的，告知按那些规定查询的件数。', [
      usual(article(36, 7)),
    ]),
  ];
}

function unable(): readonly RowForm[] {
  const one = (n: number, label: string, explanation: string, articles: readonly ArticleLink[]) =>
    applicationRow(`unable.${n}`, label, explanation, { group: 'unable', articles });
  return [
    one(1, '1.本机关不掌握相关政府信息', '本机关没有这条信息的件数；通常包括检索后不存在的，以及不归本机关公开的。', [
      usual(article(36, 4)),
      usual(article(36, 5)),
    ]),
    one(2, '2.没有现成信息需要另行制作', '手头没有现成的，要另外加工、分析、汇总才能给出，因而没有提供的件数。', [
      article(38),
    ]),
    one(3, '3.补正后申请内容仍不明确', '要求申请人补正过，补正以后还是看不明白要什么信息的件数。', [
      article(30),
      paragraph(29, 2, 2),
    ]),
  ];
}

function reject(): readonly RowForm[] {
  const one = (n: number, label: string, explanation: string, articles: readonly ArticleLink[]) =>
    applicationRow(`reject.${n}`, label, explanation, { group: 'reject', articles });
  return [
    one(1, '1.信访举报投诉类申请', '名义上申请公开，实际上是信访、举报、投诉的件数。', [paragraph(39, 1)]),
    one(2, '2.重复申请', '同一申请人就已经答复过的内容再次申请，告知不重复处理的件数。', [article(36, 6)]),
    one(3, '3.要求提供公开出版物', '要公报、报刊、书籍一类公开出版物，告知获取途径的件数。', [paragraph(39, 2)]),
    one(4, '4.无正当理由大量反复申请', '申请的数量、频次明显超出合理范围，又说不出合理理由，因而不予处理的件数。', [
      article(35),
    ]),
    one(
      5,
      '5.要求行政机关确认或重新出具已获取信息',
      '申请人手里已经有这条信息，要求机关再确认一遍或者再出具一份的件数。条例没有专门条文。',
      [usual(article(2)), usual(article(38))],
    ),
  ];
}

/** The rows behind （六）: （七）总计 and 四、. */
export const rowsAfterOther: readonly RowForm[] = [
  applicationRow(
    'done',
    '（七）总计',
    '本年办出结果的件数，等于（一）至（六）各行之和；也等于新收加上年结转、减去结转下年度。',
    result,
  ),
  applicationRow(
    'carryOut',
    '四、结转下年度继续办理',
    '到年底还没有办完的件数；通常是仍在法定期限以内的，或者等待补正、征求意见的。明年年报的“二、上年结转”应当与它相同。',
    { articles: [article(33)] },
  ),
];
