import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/core/claims/claim.ts';
import { definition, references } from '../../server/core/index.ts';
import { Judge } from '../../server/core/judgement/judge.ts';
import { diagnose, read } from '../fixtures/findings.ts';
import { caret } from '../fixtures/marks.ts';
import { render } from '../fixtures/render.ts';
import { type Model, type Overrides, soundReport, withCell } from '../fixtures/sound.ts';

/*
 * What is read out of a sentence, and what must not be. Many provinces, many habits; the sentences are invented.
 */

/** A sentence and the claims read from it, in order: `topic=value`, `~` before an approximate value, else the relation. */
type Row = readonly [sentence: string, claims: string];

function claimsIn(
  head: string,
  sentence: string,
  agency: 'department' | 'government' = 'department',
): readonly Claim[] {
  const text = render(
    soundReport({
      agency,
      sections: { 1: { paragraphs: [head + sentence] }, 5: { paragraphs: ['无。'] }, 6: { paragraphs: ['无。'] } },
    }),
  );
  return read(text).facts?.claims() ?? [];
}

function said(claim: Claim): string {
  const { relation, topic, approximate, value, unit } = claim;
  const counted = relation === 'equals' || relation === 'yoy';
  const about = relation === 'equals' ? topic : `${relation} ${topic}`;
  return counted ? `${about}=${approximate ? '~' : ''}${value}${unit}` : about;
}

const ofApplications: readonly Row[] = [
  ['2024年，我局共收到政府信息公开申请12件，均已按期答复。', 'new=12件'],
  ['全年新收政府信息公开申请1,204件，上年度结转36件。', 'new=1204件 carryIn=36件'],
  ['本年度共受理依申请公开事项３件。', 'new=3件'],
  ['全年收到公民、法人和其他组织提出的政府信息公开申请二十三件。', 'new=23件'],
  [
    '共收到政府信息公开申请9件（含上年结转1件），办结8件，结转下年度继续办理1件。',
    'new=9件 carryIn=1件 done=8件 carryOut=1件',
  ],
  ['收到8件政府信息公开申请，其中网络申请5件、信函申请2件、当面申请1件。', 'new=8件'],
  ['通过网络收到申请5件、通过信函收到申请3件。', 'new=8件'],
  ['线上 65 件、线下 9 件。', 'new=74件'],
  ['收到申请74件，其中线上65件、线下9件，均在法定期限内答复。', 'new=74件'],
  ['全年收到政府信息公开申请数量为8件，答复率100%。', 'new=8件'],
  ['依申请公开数量：8件。', 'new=8件'],
  ['全年共收到政府信息公开申请，合计8件。', 'new=8件'],
  ['按申请人类别分，自然人申请6件，法人或其他组织申请2件。', 'applicant=6件 applicant=2件'],
  ['8件申请均为自然人提出。', 'applicant=8件'],
  ['收到申请8件，均为自然人申请。', 'new=8件 applicant=8件'],
  ['按办理结果分：予以公开4件，部分公开1件，不予公开1件，无法提供2件。', 'open=4件 partial=1件 deny=1件 unable=2件'],
  ['其中4件予以公开、1件部分公开、1件不予公开、2件无法提供。', 'open=4件 partial=1件 deny=1件 unable=2件'],
  ['予以公开、部分公开、不予公开分别为4件、1件、1件。', 'open=4件 partial=1件 deny=1件'],
  ['予以公开和部分公开共5件，因不掌握相关政府信息无法提供2件。', 'open+partial=5件 unable=2件'],
  ['无法提供6件，均为本机关不掌握。', 'unable=6件 unable.1=6件'],
  [
    '本机关不掌握2件、没有现成信息需要另行制作1件、补正后申请内容仍不明确1件。',
    'unable.1=2件 unable.2=1件 unable.3=1件',
  ],
  ['属于国家秘密1件，保护第三方合法权益2件，属于行政执法案卷1件。', 'deny.1=1件 deny.4=2件 deny.7=1件'],
  ['不予处理3件，其中信访举报投诉类申请2件、重复申请1件。', 'reject=3件 reject.1=2件 reject.2=1件'],
  ['作其他处理2件，申请人主动撤回1件。', 'other=2件'],
  ['1件申请结转至下年度办理。', 'carryOut=1件'],
  ['2023年结转1件，结转至2025年继续办理2件。', 'carryIn=1件 carryOut=2件'],
  ['结转2件。', 'carryOut=2件'],
  ['上年结转的1件已全部办结。', 'carryIn=1件'],
  ['上年结转1件，已全部办结。', 'carryIn=1件'],
  ['除结转下年度的1件外，其余均已办结。', 'carryOut=1件'],
  ['全部按时办结，办结率100%。', 'all-closed carryOut all-closed carryOut'],
  ['按时办结率100%。', ''],
  ['均按期答复。', ''],
  ['全年未收到政府信息公开申请。', 'none new'],
  ['2024年度未收到任何形式的依申请公开申请，未发生行政复议、行政诉讼。', 'none new none review none litigation'],
  ['没有公民、法人或其他组织向我局申请公开政府信息。', 'none new'],
  ['未收到申请。', 'none new'],
  ['收到政府信息公开申请0件。', 'new=0件'],
  [
    '因政府信息公开工作被申请行政复议2件，维持1件、纠正1件；行政诉讼1件，尚未审结。',
    'review=2件 review.uphold=1件 review.correct=1件 litigation=1件',
  ],
  ['全年因政府信息公开引发行政复议7件，均获维持。', 'review=7件 all-upheld review.uphold'],
  ['行政复议、行政诉讼均为0件。', 'review=0件 litigation=0件'],
  ['行政复议、行政诉讼各1件。', 'review=1件 litigation=1件'],
  ['全年无因政府信息公开引发的行政复议和行政诉讼。', 'none review none litigation'],
  ['行政复议和行政诉讼均未发生。', 'none review none litigation'],
  ['保持政府信息公开行政复议、行政诉讼零败诉。', 'uncorrected review.correct uncorrected litigation.correct'],
  ['未经复议直接起诉2件，复议后起诉1件。', 'direct=2件 after=1件'],
  ['收到行政复议申请2件，其中结果维持1件，尚未审结1件。', 'review=2件 review.uphold=1件 review.pending=1件'],
  ['12345热线共受理各类诉求6986件，按时办结6985件。', ''],
  ['县长信箱办理群众来信35件，答复35件。', ''],
  ['承办人大代表建议12件、政协提案9件，均已办结。', ''],
  ['全年办理许可申请360件，办结358件。', ''],
  ['较2023年的5件增加3件。', ''],
  ['同比增长20%，比上年增加3件。', ''],
  ['2023年收到申请5件，2024年收到申请8件。', 'new=8件'],
  ['上半年收到政府信息公开申请3件。', ''],
  ['截至2025年1月10日，结转的1件已办结。', ''],
  ['收到政府信息公开申请80余件。', 'new=~80件'],
  ['收到政府信息公开申请近10件，办结10件左右。', 'new=~10件 done=~10件'],
  ['县教育局收到政府信息公开申请3件。', ''],
  ['收到涉及征地拆迁的政府信息公开申请3件。', ''],
  ['有3件申请答复超期。', ''],
  ['受理并办结政府信息公开申请8件。', 'done=8件'],
  ['加上上年结转，共办理政府信息公开申请9件。', 'handled=9件'],
  ['对1件补正后仍不明确的申请予以告知。', 'unable.3=1件'],
  ['根据《条例》第三十三条，在20个工作日内答复。', ''],
  ['没有现成信息。', ''],
  ['无正当理由大量反复申请1件。', 'reject.4=1件'],
  ['无超期答复情况，无一起投诉。', ''],
  ['收到依申请公开政府信息3条。', 'new=3条'],
  ['2024年我局依申请公开信息1条。', 'new=1条'],
  ['区政府收到政府信息公开申请8件，其中镇街道收到3件、区级部门收到5件。', 'new=8件'],
  ['全年依申请公开答复8件。', 'done=8件'],
  ['受理申请8件（其中新收7件，上年结转1件），办结8件。', 'new=8件 new=7件 carryIn=1件 done=8件'],
  ['政府信息公开申请办结8件，其中依法公开4件。', 'done=8件 open=4件'],
  ['全年共收到各类政府信息公开申请8件，同比下降20%，其中网上申请5件、信函申请3件。', 'new=8件'],
  ['共接到依申请公开4个，均已依法按时答复。', 'new=4个'],
  ['今年以来，我局共收到依申请公开8宗，已答复8宗，答复率100%。', 'new=8宗 done=8宗'],
  ['2024年度我街道接收政府信息公开申请八件，较上年减少两件。', 'new=8件'],
  [
    '本年度收到的8件申请中，4件予以公开，1件部分公开，2件因本机关不掌握而无法提供，1件不予公开。',
    'new=8件 open=4件 partial=1件 unable=2件 deny=1件',
  ],
  ['申请总量8件，其中商业企业申请1件，律师事务所申请1件，自然人申请6件。', 'applicant=1件 applicant=1件 applicant=6件'],
  ['办结政府信息公开申请8件（含上年结转1件），按期办结率100%。', 'done=8件 carryIn=1件'],
  [
    '收到申请9件，其中新收8件、上年结转1件；全年办结8件，1件结转下年度继续办理。',
    'new=9件 new=8件 carryIn=1件 done=8件 carryOut=1件',
  ],
  [
    '办理结果：予以公开4件；部分公开1件；不予公开1件（涉及第三方合法权益）；无法提供2件（不掌握1件、需另行制作1件）。',
    'open=4件 partial=1件 deny=1件 unable=2件 unable.1=1件 unable.2=1件',
  ],
  ['同意公开4件、同意部分公开1件、不同意公开1件、告知不存在2件。', 'open=4件 partial=1件 deny=1件 unable.1=2件'],
  ['答复申请人8件，其中属于主动公开范围告知获取途径2件。', 'done=8件'],
  [
    '全年未接收到公民、法人或其他组织的政府信息公开申请，也未发生因政府信息公开引起的行政复议和行政诉讼案件。',
    'none new none review none litigation',
  ],
  ['未发生行政复议、行政诉讼情况。', 'none review none litigation'],
  ['没有因依申请公开被提起行政诉讼。', 'none litigation'],
  ['未因政府信息公开工作被申请行政复议或提起行政诉讼。', 'none review none litigation'],
  ['全年未收到依申请公开信息，无结转。', 'none new none carryOut'],
  ['政府信息公开申请为0件。', 'new=0件'],
  ['我局2024年依申请公开为零。', 'new=0'],
  ['本年度依申请公开事项零件。', 'new=0件'],
  ['截至2024年12月31日，共受理申请8件，已全部办结。', 'new=8件 all-closed carryOut'],
  ['申请人主动撤回2件，重复申请1件，逾期未补正1件。', 'reject.2=1件 other.1=1件'],
  ['发生行政复议案件1起，复议机关维持1起；未发生行政诉讼案件。', 'review=1起 review.uphold=1起 none litigation'],
  [
    '因信息公开被提起行政诉讼3件，其中未经复议直接起诉2件（结果维持1件、尚未审结1件），复议后起诉1件。',
    'litigation=3件 direct=2件 direct.uphold=1件 direct.pending=1件 after=1件',
  ],
  ['行政复议2件，结果纠正1件，其他结果1件。', 'review=2件 review.correct=1件 review.other=1件'],
  ['行政诉讼均胜诉。', 'all-upheld litigation.uphold'],
  ['无一件被纠错。', ''],
  ['行政复议纠错0件。', 'review.correct=0件'],
  ['全年接听咨询电话230个，答复网民留言45条，受理政府信息公开申请8件。', 'new=8件'],
  ['办理市长信箱来信36件，依申请公开8件。', 'new=8件'],
  ['受理公租房申请120件，办结118件。', ''],
  ['每月通报申请办理情况1次，全年组织培训2次。', ''],
  ['延长答复期限2件，补正告知3件。', ''],
  ['第三季度收到申请2件。', ''],
  ['近三年共收到申请35件。', ''],
  ['2022年、2023年分别收到申请5件、6件。', ''],
  ['与去年的10件相比减少2件。', ''],
  ['申请量由2023年的10件下降到8件。', ''],
  ['申请内容主要涉及征地补偿3件、城乡规划2件。', ''],
  ['按时办结申请8件，办结率100%。', 'done=8件 all-closed carryOut'],
  ['共收到申请8件，1件正在办理中，7件已办结。', 'new=8件 carryOut=1件 done=7件'],
  ['8件申请全部依法按时办结。', 'done=8件'],
  ['均已依法依规办结并答复申请人。', 'all-closed carryOut'],
  ['其余7件均已办结。', 'done=7件'],
  ['做到件件有答复、事事有回音。', ''],
  ['收到政府信息公开申请共计 8 件、答复 8 件。', 'new=8件 done=8件'],
  ['收到依申请公开申请材料3份。', ''],
  ['收到政府信息公开申请办理满意度问卷12份。', ''],
  ['制作申请答复文书模板3份。', ''],
  ['自然人6件、法人或其他组织2件。', 'applicant=6件 applicant=2件'],
  ['申请人为自然人的6件，为法人或其他组织的2件。', 'applicant=6件 applicant=2件'],
  ['通过政府网站依申请公开系统受理5件、当面受理2件、邮寄受理1件。', 'new=8件'],
  ['网络申请5件，信函申请2件，当面申请1件，共8件。', 'new=8件'],
  ['受理申请8件全部办结。', 'new=8件 all-closed carryOut'],
  ['收到申请8件，均予以公开。', 'new=8件 open=8件'],
  ['同意公开4件、告知不存在2件。', 'open=4件 unable.1=2件'],
];

const ofOthers: readonly Row[] = [
  ['全年制发行政规范性文件2件，废止1件，现行有效6件。', 'norm.made=2件 norm.repealed=1件 norm.valid=6件'],
  ['制定出台规范性文件3份并全部公开。', 'norm.made=3份'],
  ['公开行政规范性文件30件。', ''],
  ['主动公开规章13件。', ''],
  ['发布现行有效政策文件156条。', ''],
  ['清理行政规范性文件50件，其中继续有效30件、废止15件、修改5件。', 'norm.valid=30件 norm.repealed=15件'],
  ['现行有效的行政规范性文件共有6件。', 'norm.valid=6件'],
  ['作出行政许可决定36件、行政处罚决定9件、行政强制0件。', 'license=36件 penalty=9件 coercion=0件'],
  ['办理行政许可事项1,236件。', 'license=1236件'],
  ['公开行政处罚信息9条。', 'penalty=9条'],
  ['行政事业性收费12.5万元。', 'fee=125000元'],
  ['全年未制发行政规范性文件。', 'none norm.made'],
  ['未收到政府信息公开申请。', 'none new'],
  ['共收到信息公开申请3件，全部办结。', 'new=3件 all-closed carryOut'],
  ['全年开展规范性文件解读5件。', ''],
  ['发布规范性文件解读材料4份。', ''],
  ['未收取信息处理费。', 'none infoFee'],
  ['全年收取信息处理费380元。', 'infoFee=380元'],
  ['发出收费通知2件，收取信息处理费共计200元。', 'notice=2件 infoFee=200元'],
  ['因政府信息公开引起的行政诉讼1件，为未经复议直接起诉的结果维持件。', 'litigation=1件 direct.uphold=1件'],
  ['行政许可处理决定约1.2万件。', 'license=~12000件'],
  ['全年作出行政处罚决定1.2万件。', 'penalty=12000件'],
];
describe('in a part about applications', () => {
  test.each(ofApplications)('%s', (sentence, expected) => {
    expect(claimsIn('（二）依申请公开情况。', sentence).map(said).join(' ')).toBe(expected);
  });
});

describe('in another part', () => {
  test.each(ofOthers)('%s', (sentence, expected) => {
    expect(claimsIn('（三）政府信息管理情况。', sentence).map(said).join(' ')).toBe(expected);
  });
});

test('figures of a whole county are its government’s, and no bureau’s', () => {
  const sentence =
    '2024年，全县各级行政机关共收到政府信息公开申请215件（其中县政府本级32件，各部门120件，各乡镇63件）。';
  const head = '（二）依申请公开情况。';
  expect(claimsIn(head, sentence, 'government').map(said)).toEqual(['new=215件']);
  expect(claimsIn(head, sentence, 'department').map(said)).toEqual([]);
});

test.each([
  ['收到申请８件，办结1，204件。', ['８', '1，204']],
  ['收到 政府 信息公开申请 12 件。', ['12']],
  ['受理申请二十三件。', ['二十三']],
])('marks the figure as it is written in %s', (sentence, figures) => {
  const head = '（二）依申请公开情况。';
  const text = render(soundReport({ sections: { 1: { paragraphs: [head + sentence] } } }));
  const claims = read(text).facts?.claims() ?? [];
  const own = claims.filter(({ topic }) => topic === 'new' || topic === 'done').slice(0, figures.length);
  expect(own.map(({ number }) => text.slice(number.start, number.end))).toEqual(figures);
});

describe('a figure and its cell', () => {
  const overview = (sentence: string): Overrides => ({
    sections: { 1: { paragraphs: [`（二）依申请公开情况。${sentence}`] } },
  });

  test.each([
    ['全年新收申请‸8件。', ['8']],
    ['予以公开和部分公开共‸5件。收到申请8件。', ['4', '1']],
    ['收到申请8件，不予公开‸1件。', ['0', '0', '0', '1', '0', '0', '0', '0']],
    ['收到申请8件，未发生行政‸诉讼。', ['0', '0']],
    ['12345热线受理诉求‸6986件。', []],
  ])('lead to each other: %s', (marked, cells) => {
    const { text, offset } = caret(render(soundReport(overview(marked))));
    const opened = read(text);
    const found = definition(opened, offset);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(cells);
    for (const cell of found) {
      const back = references(opened, cell.start);
      expect(back.some(({ start, end }) => start <= offset && offset <= end)).toBe(true);
    }
  });

  test('leave each other alone while the table itself does not balance', () => {
    const text = render(withCell(soundReport(overview('新收申请8件，办结8件。')), 't3', 'done', 'T', '9'));
    const opened = read(text);
    expect(opened.diagnoses().filter(({ id }) => id.startsWith('prose-'))).toEqual([]);
    const facts = opened.facts;
    if (!facts) throw new Error('no facts');
    const done = facts.claims().find(({ topic }) => topic === 'done');
    expect(done && new Judge(facts).judge(done, facts.claims())).toEqual({ kind: 'open', why: 'imbalance' });
  });
});

test('as many closed as came in new, beside what is left over, is told as one thing', () => {
  // 新收 54、上年结转 2、办结 55、结转 1, as in a real report that said 按时办结 54.
  const figures: Readonly<Record<string, string>> = { new: '54', carryIn: '2', open: '55', done: '55', carryOut: '1' };
  const t3 = Object.fromEntries(
    ['new', 'carryIn', 'open', 'partial', 'deny.4', 'unable.1', 'done', 'carryOut'].map((row) => {
      const figure = figures[row] ?? '0';
      return [row, [figure, '0', '0', '0', '0', '0', figure]];
    }),
  );
  const sentence = '新收政府信息公开申请54件，上年结转2件，按时办结54件，结转下年度继续办理1件。';
  const model = soundReport({ tables: { t3 }, sections: { 1: { paragraphs: [`（二）依申请公开情况。${sentence}`] } } });
  const found = diagnose(render(model));
  expect(found.map(({ id }) => id).filter((id) => /prose|closed/.test(id))).toEqual(['all-closed-vs-carry']);
});

describe('one mistake is one finding', () => {
  const told = (paragraphs: readonly string[], change: (model: Model) => Model = (model) => model) => {
    const text = render(change(soundReport({ sections: { 1: { paragraphs } } })));
    const found = diagnose(text);
    return { text, found: found.filter(({ severity }) => severity !== 'info') };
  };

  test('where two paragraphs say what the table does not', () => {
    const { text, found } = told(
      [
        '（一）主动公开情况。我局制发行政规范性文件2件，通过网站公开信息152条。',
        '（二）依申请公开情况。全年新收政府信息公开申请8件，被申请行政复议1件。',
        '（三）政府信息管理情况。全年制发行政规范性文件二件，废止1件，现行有效6件。',
        '（四）平台建设情况。调整网站专栏3个。',
        '（五）监督保障情况。举办培训2期，纳入年度考核。',
      ],
      (model) => withCell(model, 't2', 'norm', 'made', '3'),
    );
    expect(found.map(({ id }) => id)).toEqual(['prose-number-mismatch']);
    expect(found[0]?.message).toContain('正文另有 1 处也这样写');
    const [prose, table] = found[0]?.fixes ?? [];
    expect(prose?.edits.map(({ span, text: put }) => [text.slice(span.start, span.end), put])).toEqual([
      ['2', '3'],
      ['二', '三'],
    ]);
    expect(table?.edits.map(({ span, text: put }) => [text.slice(span.start, span.end), put])).toEqual([['3', '2']]);
  });

  test('where a share is reckoned from the figure that is wrong', () => {
    const { found } = told(['（二）依申请公开情况。全年收到政府信息公开申请15件，其中征地类2件，占25%。']);
    expect(found.filter(({ id }) => id.startsWith('prose-')).map(({ id }) => id)).toEqual(['prose-number-mismatch']);
  });

  test('and the table can be mended as well as the sentence, by the likeliest meaning', () => {
    const { found } = told(['（二）依申请公开情况。全年收到政府信息公开申请5件。']);
    const [mismatch] = found.filter(({ id }) => id === 'prose-number-mismatch');
    expect(mismatch?.fixes.map(({ title }) => title)).toEqual([
      '把正文的数字改为 8（同表三“本年新收”）',
      '把正文的数字改为 9（同表三“本年新收＋上年结转”）',
      '把表三“本年新收”的 8 改为 5（有关的合计也要一并改）',
    ]);
  });

  test('and what is said again of a figure does not change that figure', () => {
    const { text, found } = told(['（二）依申请公开情况。全年收到政府信息公开申请8件，均予以公开。']);
    const [mismatch] = found.filter(({ id }) => id === 'prose-number-mismatch');
    expect(mismatch && text.slice(mismatch.span.start, mismatch.span.end)).toBe('均予以公开');
    expect(mismatch?.fixes.map(({ title }) => title)).toEqual(['把表三“予以公开”的 4 改为 8（有关的合计也要一并改）']);
  });
});
