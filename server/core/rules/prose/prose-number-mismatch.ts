import type { CellTerm } from '../../claims/claim.ts';
import { isCourt } from '../../claims/lexicon/meaning.ts';
import { lines } from '../../finding.ts';
import { tableName } from '../../forms/naming.ts';
import { disagreementsOf } from '../../judgement/disagreements.ts';
import type { Disagreement } from '../../judgement/verdict.ts';
import { bothFixes, cellsOf, triedWords, valueWords } from '../../judgement/words.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'prose-number-mismatch',
  name: '文表不一致',
  group: 'prose',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '正文的数字与表格不一致',
  why: '同一件事，正文一个数、表格一个数，读者不知道该信哪个；公布前没有核对，属于内容不准确。',
  todo: '对照登记底册，看正文和表格哪一个对：正文错了改正文，表格错了改表格，并核对有关的合计。说法可以有几种算法的，只要合其中一种就不报。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责；粤办函〔2010〕249号；真实年报中的常见情形',
  *check(facts) {
    for (const disagreement of disagreementsOf(facts, 'prose-number-mismatch')) {
      const { claim, tried, with: others } = disagreement;
      // 共受理 8 件，其中新收 7 件: that they might be added up leaves no doubt in what each says.
      const meant = tried.filter(({ interpretation }) => claim.subject !== 'application' || !interpretation.together);
      const sure = claim.weight === 'sure' && meant.length === 1 && !isCourt(claim.subject);
      const summed = claim.parts.length > 1 ? `合计 ${valueWords(claim.value, claim)}` : '';
      const told = triedWords(tried, claim);
      const place = tableName(tried[0]?.interpretation.terms[0]?.table ?? 't3');
      yield {
        span: claim.parts.length > 1 ? claim.phrase : claim.number,
        severity: claim.weight === 'hint' ? 'info' : sure ? 'error' : 'warning',
        message: lines(
          `正文“${claim.words}”${summed}，${tried.length === 1 ? told[0] : `与${place}不符`}。`,
          tried.length > 1 && `${told.join('，')}，都不相等。`,
          claim.standings.length > 0 && `${claim.standings.map(({ says }) => says).join('，')}；口径不同的请写明。`,
          isCourt(claim.subject) && '当年新发生与当年审结的算法不同，也会不一致。',
          others.length > 0 && `正文另有 ${others.length} 处也这样写。`,
          '请核对后改正文或改表格。',
        ),
        formerly: { message: formerMessage(disagreement) },
        related: tried.slice(0, 1).flatMap(({ interpretation }) => cellsOf(facts, interpretation)),
        places: others.map(({ number, words }) => ({ span: number, message: `正文又说“${words}”` })),
        fixes: bothFixes(facts, claim, tried, others),
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。全年新收政府信息公开申请⟦5⟧件，上年结转1件。' },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。全年收到申请8件，办结8件，其中予以公开⟦三⟧件、部分公开1件。',
    },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。⟦线上收到4件、线下收到2件⟧。' },
    { in: '1', text: '一、总体情况\n（三）政府信息管理情况。制发行政规范性文件⟦3⟧件，现行有效６件。' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。作出行政许可决定36件、行政处罚决定⟦19⟧件；行政事业性收费⟦12.8万⟧元。',
    },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件。因政府信息公开被申请行政复议⟦2⟧件。' },
  ],
  good: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。全年新收到政府信息公开申请8件；线上6件、线下2件。' },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。共办理政府信息公开申请9件。',
      why: '新收 8 件加上年结转 1 件，是另一种合法的算法',
    },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。收到申请近10件。12345热线受理诉求6986件，办结6980件。',
      why: '概数不比；热线不是申请',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。发布现行有效政策文件156条，主动公开规章13件。',
      why: '政策文件不是规范性文件，公开数不是制发数',
    },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。较2023年的5件增加3件，同比增长60%。', why: '说的是上年' },
    { in: 't3', text: '（七）总计 6 1 0 0 1 0 9', why: '表三自己合不上，先报表三' },
  ],
});

/** 总计－尚未审结 was no meaning then, nor were several figures read as one. */
const isPendingLess = ({ column, sign }: CellTerm): boolean => column === 'pending' && sign < 0;

function formerMessage({ claim, tried: all, with: others }: Disagreement): string {
  const tried = all.filter(({ interpretation: { together, terms } }) => !together && !terms.some(isPendingLess));
  const summed = claim.parts.length > 1 ? `（${claim.parts.map(({ value }) => value).join('＋')}）` : '';
  const none = tried.length > 1 ? '，都不相等' : '';
  const doubt = isCourt(claim.subject) ? '（当年新发生与当年审结的算法不同，也会不一致）' : '';
  const again = others.length > 0 ? `正文另有 ${others.length} 处也这样写。` : '';
  return `正文“${claim.words}”说的是 ${valueWords(claim.value, claim)}${summed}，而${triedWords(tried, claim).join('，')}${none}${doubt}。${again}请核对后改正文或改表格。`;
}
