import { selfMentions } from '../facts/preamble.ts';
import { sameOffice } from '../facts/same-office.ts';
import type { Agency } from '../facts.ts';
import { defineRule } from './rule.ts';

const LACKS_SUBJECT = /^(?:政府)?公开/;
/** 主动公开工作年报, 依申请公开工作年报: another document. */
const OTHER_DOCUMENT = /(?:主动|申请)$/;

export default defineRule({
  id: 'agency-name-inconsistent',
  group: 'structure',
  severity: 'warning',
  fix: 'none',
  title: '前言里的机关名称或文种名与标题不一致',
  why: '同一份年报里机关名称前后不同，多半是照抄别的单位或机构改名后没有改全；文种名写漏字，也会被当作差错。',
  todo: '核对机关全称和文种名，前言与标题写成一样的。',
  source: '公文通行规范；真实年报中的差错',
  *check({ report, agency }) {
    for (const mention of selfMentions(report.preamble, agency?.name)) {
      if (agency && mention.agency && !sameOffice(agency.name, mention.agency.text)) {
        yield {
          span: mention.agency.span,
          message: `前言写的是“${mention.agency.text}”，标题写的是“${agency.name}”，请核对机关全称，两处写成一样。`,
          related: [asTitled(agency)],
        };
      }
      const { text } = mention.name;
      const lead = report.text.slice(Math.max(0, mention.name.span.start - 4), mention.name.span.start).trimEnd();
      if (!LACKS_SUBJECT.test(text) || OTHER_DOCUMENT.test(lead)) continue;
      const lacks = text.startsWith('政府') ? '信息' : '政府信息';
      yield {
        span: mention.name.span,
        message: `前言把文种名写成了“${text}”，少“${lacks}”${lacks.length === 2 ? '二' : '四'}字，应与标题一致。`,
      };
    }
  },
  bad: [
    {
      in: 'preamble',
      text: '根据有关规定，现公布⟦青岚县水务局⟧2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。',
    },
    { in: 'preamble', text: '现公布2024年度青岚县水利局⟦公开工作年度报告⟧。统计期限为2024年1月1日至12月31日。' },
    {
      in: 'preamble',
      text: '现将⟦云汀市财政局⟧2024年政府信息公开工作情况报告如下。统计期限为2024年1月1日至12月31日。',
    },
  ],
  good: [
    {
      in: 'preamble',
      text: '现公布我局2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。',
      why: '“我局”是通行的简称',
    },
    {
      in: 'preamble',
      text: '现公布县水利局2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。',
      why: '省去地名的简称不算',
    },
    {
      in: 'preamble',
      text: '现公布云汀市青岚县水利局2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。',
      why: '加上级地名不算',
    },
    {
      in: 'preamble',
      text: '根据青岚县人民政府办公室《关于编制2024年政府信息公开工作年度报告的通知》要求，编制本报告。统计期限为2024年1月1日至12月31日。如有疑问，请与青岚县水利服务中心联系。',
      why: '通知的发文机关和联系单位本来就可以不同',
    },
  ],
});

const asTitled = (agency: Agency) => ({ span: agency.slice.span, message: `标题里的机关名称：${agency.name}` });
