import type { Reading } from '../../claims/reading.ts';
import { countsCases, toldIn } from '../../claims/told.ts';
import { holdsPlaceholder, missingNumbers } from '../../prose/blanks.ts';
import { textOf } from '../../prose/body.ts';
import { defineRule } from '../rule.ts';

const ABOUT_APPLICATIONS = /申请/;
/** Whether a paragraph gives a figure of applications, or denies that there were any, or counts what it does not name. */
const tells = (reading: Reading): boolean => reading.get(toldIn).has('application') || reading.get(countsCases);

export default defineRule({
  id: 'overview-application-no-data',
  name: '依申请无件数',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  incomplete: true,
  title: '“依申请公开”小节没有任何件数',
  why: '读者要从这里知道一年收到多少申请、怎样办结；只写做法不写件数，等于没有报告。',
  todo: '写明新收、办结、结转的件数，与表三一致；一件也没有的，写明“未收到政府信息公开申请”。',
  source: '国办公开办函〔2021〕30号：内容不全面、敷衍塞责的要追责；真实年报中的常见情形',
  *check({ section, table, readings }) {
    const overview = section(1);
    if (!overview) return;
    for (const { head, title, paragraphs } of overview.subsections()) {
      if (!ABOUT_APPLICATIONS.test(head.text)) continue;
      const own = new Set(paragraphs);
      if (readings().some(({ paragraph, reading }) => own.has(paragraph) && tells(reading))) continue;
      const text = textOf(paragraphs);
      // Leave a missing figure to its own rule: 收到申请件, 收到申请××件.
      if (holdsPlaceholder(text) || missingNumbers(text).length > 0) continue;
      const received = table('t3')?.number('new', 'T');
      const hint = received === undefined ? '' : `表三填的新收是 ${received} 件，`;
      yield {
        span: title,
        message: `这一小节写依申请公开，却没有任何件数，也没有说未收到申请。${hint}请写明收到和办理的件数，没有就写“未收到政府信息公开申请”。`,
      };
    }
  },
  bad: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n⟦（二）依申请公开⟧：强化主动公开，紧盯热点，在20个工作日内按第三十三条办理。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n⟦（二）依申请公开⟧：规范受理流程，全年没有一件申请逾期，未发生因依申请公开引发的行政复议。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n2024年，我局公开信息152条，新收申请8件，上年结转1件，办结8件，结转下年度1件。\n一是加强信息管理，清理文件7件。\n二是规范依申请公开，完善办理流程。\n三是加强平台建设和监督保障，举办培训2期。',
      why: '“二是”是列举的一点，不是小节，件数在前面已经写了',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n（二）依申请公开：没有单位或个人申请公开。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n（二）依申请公开：全年依申请公开数为“0”。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n（二）依申请公开：不存在依申请公开情形。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n（二）依申请公开：无公民、法人和其他组织向本单位提出政府信息公开申请。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n（二）依申请公开：全年共有5人次申请公开信息。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n（二）依申请公开：全年新收8件，均按期答复。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开：公开信息152条。\n（二）依申请公开：全年未收到公民、法人或其他组织的申请。\n（三）信息管理：清理文件7件。\n（四）平台建设：调整专栏3个。\n（五）监督保障：举办培训2期。',
    },
  ],
});
