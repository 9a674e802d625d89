import type { Agency } from '../../facts/agency/agency.ts';
import { mayStandFor, type OwnNames, ownNames } from '../../facts/agency/names.ts';
import { strangersIn } from '../../facts/narrators.ts';
import { selfMentions } from '../../facts/preamble.ts';
import type { Paragraph } from '../../syntax/tree.ts';
import { HAN } from '../../text/characters.ts';
import { distance, fold } from '../../text/fold.ts';
import { unspaced } from '../../text/unspaced.ts';
import { defineRule, type Finding } from '../rule.ts';

const LACKS_SUBJECT = /^(?:政府)?公开/;
const EDITOR = /由([^，。；：、由《》]{4,40}?)(?:负责)?(?:组织)?(?:编制|编写|编撰)(?!委|办)/g;
/** What stands before the name of another document (主动公开工作年报, 依申请公开工作年报), or of one with a doubled character (政府信息公公开). */
const OTHER_DOCUMENT = /(?:主动|申请|信息.)$/;

export default defineRule({
  id: 'agency-name-inconsistent',
  name: '名称不一致',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '前言、落款里的机关名称或文种名与标题不一致',
  why: '同一份年报里机关名称前后不同，多半是照抄别的单位或机构改名后没有改全；文种名写漏字，也会被当作差错。',
  todo: '核对机关全称和文种名，前言、落款与标题写成一样的。',
  source: '公文通行规范；真实年报中的差错',
  *check({ report, agency, section }) {
    const own = agency && ownNames(agency);
    if (agency && own) yield* mistypedEditors(report.preamble, agency, own);
    if (agency && own) yield* mistypedSignature(report.paragraphs, agency, own);
    for (const mention of selfMentions(report.preamble, agency?.name)) {
      if (agency && own && mention.agency && !mayStandFor(mention.agency.text, own)) {
        yield {
          span: mention.agency.span,
          message: `前言写的是“${mention.agency.text}”，标题写的是“${agency.name}”。请核对机关全称，两处写成一样。`,
          formerly: {
            message: `前言写的是“${mention.agency.text}”，标题写的是“${agency.name}”。请核对机关全称，两处写成一样。`,
          },
          related: [asTitled(agency)],
        };
      }
      const { text } = mention.name;
      const lead = report.text.slice(Math.max(0, mention.name.span.start - 4), mention.name.span.start).trimEnd();
      if (!LACKS_SUBJECT.test(text) || OTHER_DOCUMENT.test(lead)) continue;
      const lacks = text.startsWith('政府') ? '信息' : '政府信息';
      yield {
        span: mention.name.span,
        message: `前言把文种名写成了“${text}”，少“${lacks}”${lacks.length === 2 ? '二' : '四'}字。请改得与标题一致。`,
      };
    }
    if (!agency) return;
    for (const number of [1, 5, 6] as const) {
      for (const stranger of strangersIn(report, section(number), agency)) {
        yield {
          span: stranger.span,
          message: `这里写的是“${stranger.text}”做了什么，不是本机关。这是${agency.name}的年报，像是照抄别的单位留下的。请核对并改正。`,
          formerly: {
            message: `这是${agency.name}的年报，这里写的却是“${stranger.text}”做了什么，像是照抄别的单位留下的。请核对并改正。`,
          },
          related: [asTitled(agency)],
        };
      }
    }
  },
  bad: [
    {
      in: 'report',
      text: '青岚县人力资源和社会保障局2024年政府信息公开工作年度报告\n一、总体情况\n2024年，⟦云岭县人社局⟧未收到政府信息公开申请。\n二、主动公开政府信息情况\n',
    },
    { in: 'preamble', text: '本报告由⟦青岚县水和局⟧编制。统计期限为2024年1月1日至12月31日。' },
    {
      in: 'preamble',
      text: '根据有关规定，现公布⟦青岚县水务局⟧2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。',
    },
    { in: 'preamble', text: '现公布2024年度青岚县水利局⟦公开工作年度报告⟧。统计期限为2024年1月1日至12月31日。' },
    { in: 'preamble', text: '现公布⟦青岚县水和局⟧2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n本年度未收取信息处理费。\n⟦青岚县水和局⟧\n2025年1月20日',
    },
    {
      in: 'preamble',
      text: '现将⟦云汀市财政局⟧2024年政府信息公开工作情况报告如下。统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '1',
      text: '一、总体情况\n2024年，⟦青岚县林业局⟧认真落实《条例》，公开信息152条。\n（一）主动公开情况。全年公开信息152条。\n（二）依申请公开情况。新收申请8件，上年结转1件，办结8件，结转下年度1件。\n（三）政府信息管理情况。清理规范性文件7件。\n（四）政府信息公开平台建设情况。调整网站专栏3个。\n（五）监督保障情况。举办培训2期，接受社会评议。',
    },
  ],
  good: [
    {
      in: 'report',
      text: '青岚县人力资源和社会保障局2024年政府信息公开工作年度报告\n一、总体情况\n全年县人社局未收到政府信息公开申请。2024年，青岚县人社局认真落实《条例》，公开信息152条。\n二、主动公开政府信息情况\n',
      why: '本机关的通行简称',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n青岚县水利局未收取信息处理费。青岚县人民政府高度重视公开工作。云汀市青岚县水利局办公室积极培训。云汀市水务局积极指导我局工作。',
      why: '本机关的全称、上级政府、内设的办公室',
    },
    {
      in: 'preamble',
      text: '本报告由青岚县水利局办公室编制。统计期限为2024年1月1日至12月31日。',
      why: '编制的科室不是机关',
    },
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

/** Finds a mistyped name of who wrote the report (由青岚县水和局编制); quite another office may have written it. */
function* mistypedEditors(preamble: readonly Paragraph[], agency: Agency, own: OwnNames): Iterable<Finding> {
  for (const paragraph of preamble) {
    const words = unspaced(paragraph.slice);
    for (const match of words.text.matchAll(EDITOR)) {
      const far = slipsBetween(match[1] ?? '', agency.name, own);
      if (far === 0) continue;
      const start = match.index + match[0].indexOf(match[1] ?? '');
      yield {
        span: words.spanOf(start, start + (match[1] ?? '').length),
        message: `前言写的是“${match[1] ?? ''}”，标题是“${agency.name}”。只差 ${far} 个字。请核对机关全称，两处写成一样。`,
        formerly: {
          message: `前言写的是“${match[1]}”，标题写的是“${agency.name}”，只差 ${far} 个字。请核对机关全称，两处写成一样。`,
        },
        related: [asTitled(agency)],
      };
    }
  }
}

const SIGNATURE = new RegExp(String.raw`^[${HAN}（）()\s]{4,40}$`);
/** Paragraphs at the end among which signature and date are looked for. Arbitrary but generous: a web page may leave lines behind them. */
const LAST = 8;

/** Finds a mistyped signature: 青岚县水和局 above the date. */
function* mistypedSignature(paragraphs: readonly Paragraph[], agency: Agency, own: OwnNames): Iterable<Finding> {
  for (const { kind, slice } of paragraphs.slice(-LAST)) {
    if (kind === 'heading' || kind === 'title' || !SIGNATURE.test(slice.text)) continue;
    const far = slipsBetween(slice.text, agency.name, own);
    if (far === 0) continue;
    yield {
      span: slice.span,
      message: `落款写的是“${slice.text}”，标题是“${agency.name}”。只差 ${far} 个字。请核对机关全称，两处写成一样。`,
      formerly: {
        message: `落款写的是“${slice.text}”，标题写的是“${agency.name}”，只差 ${far} 个字。请核对机关全称，两处写成一样。`,
      },
      related: [asTitled(agency)],
    };
  }
}

/**
 * By how many characters a name differs from the title's: at most two and a quarter of its length, else it is another office's.
 * 0 where it means the same office, or another one.
 */
function slipsBetween(named: string, titled: string, own: OwnNames): number {
  const [a, b] = [fold(named), fold(titled)];
  const limit = Math.min(2, Math.floor(b.length / 4));
  const far = distance(a, b, limit);
  return far > limit || mayStandFor(named, own) ? 0 : far;
}

const asTitled = (agency: Agency) => ({ span: agency.slice.span, message: `标题里的机关名称：${agency.name}` });
