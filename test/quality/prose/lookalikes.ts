import { type Context, fill } from './context.ts';
import { count, group } from './figures.ts';

/*
 * Right sentences with the words of the tables in them and figures that are no figure of the tables: slogans, other
 * measures, a part picked out, a narrower scope, other years, other offices, other business. Nothing in them is a claim.
 */

/** 一件 and 一个 that count nothing. */
const slogans: readonly string[] = [
  '坚持办结一件申请、解决一个问题。',
  '做到受理一件、答复一件、满意一件。',
  '每收到一件申请，即与申请人沟通一次。',
  '落实“收到一件、登记一件、办结一件”的要求。',
  '以“答复一件申请、化解一起争议”为目标，提高答复质量。',
  '推动由“办结一件申请”向“完善一项制度”转变。',
  '一件申请建立一个档案，全程留痕。',
  '坚持“一件一档”，规范申请材料归档。',
  '确保不因一件答复引发一起行政复议。',
  '力求办理一件、规范一类、提升一片。',
  '收到一件申请就研究一次答复口径。',
];

/** Figures of another measure than applications and cases have. */
const measures: readonly string[] = [
  '对行政复议、行政诉讼2类案件逐案分析原因。',
  '建立申请、复议、诉讼3本台账，逐项销号。',
  '围绕政府信息公开申请答复开展{2-6}轮复盘。',
  '制定政府信息公开申请答复文书模板{4-9}种。',
  '细化依申请公开工作措施5项。',
  '组织政府信息公开申请办理专题培训{2-5}期。',
  '对{3-6}类常见申请逐类明确答复口径。',
  '由{2-5}名法律顾问参与政府信息公开申请答复审核。',
  '政府信息公开申请平均办理用时{5-12}个工作日。',
  '规范受理、审核、答复等{4-7}个环节，提高申请办理质量。',
  '接听依申请公开咨询电话{20-90}次。',
  '举办行政复议应诉培训{1-3}场，参训{20-60}人次。',
];

/** What only names reviews and law suits. */
export const namesRemedies: readonly string[] = [
  '积极防范化解行政争议，降低行政复议、行政诉讼发生率。',
  '加强答复前的合法性审查，努力减少行政复议和行政诉讼。',
  '妥善应对政府信息公开行政复议、行政诉讼，从中查找工作不足。',
  '注重源头预防，有效避免因答复不当引发行政复议、诉讼。',
  '依法保障申请人申请行政复议、提起行政诉讼的权利。',
];

/** Other years, other offices, other business. */
const elsewhere: readonly string[] = [
  '整理{last}年度政府信息公开申请档案{10-90}件。',
  '对{last}年答复的政府信息公开申请{10-90}件开展“回头看”。',
  '学习借鉴岚湖{level}做法，该{level}全年办结政府信息公开申请{20-90}件，无一纠错。',
  '据上级通报，全省共收到政府信息公开申请{4000-9000}件。',
  '受理低保申请{10-90}件，均在网上公示。',
  '办理证照申领{100-900}件，即时办结{90-99}件。',
  '信访窗口受理信访事项{10-90}件，办结{5-9}件。',
  '12345热线转办工单{100-900}件，办结{90-99}件。',
  '网站“我要咨询”栏目收到留言{30-90}条，答复{10-29}条。',
];

/** What is published is not what is decided. */
export const publishedAlike: readonly string[] = [
  '公开行政处罚信息{20-90}条。',
  '公示行政许可信息{20-900}条、行政处罚信息{10-90}条。',
  '公开行政许可、行政处罚“双公示”信息{100-900}条。',
  '公布行政强制信息{2-9}条。',
  '发布现行有效政策文件{20-90}条。',
  '更新行政许可事项办事指南{20-90}项。',
  '转载上级行政规范性文件{3-30}件。',
];

/** A word before the label that picks some out, or says the contrary; {n} of those that there are. */
const modified: readonly string[] = [
  '首次答复{n}件，均附法律依据。',
  '其中口头答复{n}件，书面记录在案。',
  '简易办结{n}件。',
  '提前办结{n}件。',
  '当日办结{n}件。',
  '当场答复{n}件。',
  '经法制机构审核后重新答复{n}件。',
  '非重复申请{n}件。',
  '延期答复{n}件，均告知申请人理由。',
  '经补正后办结{n}件。',
  '其中提前答复{n}件。',
];

/** The contrary of 予以公开; {n} of those that were not disclosed. */
const undisclosed: readonly string[] = [
  '未予公开{n}件，均说明了理由。',
  '未予以公开的{n}件逐件告知救济渠道。',
  '不准予公开{n}件。',
  '对不同意公开的{n}件逐件说明理由。',
];

/** Less than the whole government. */
const narrower: readonly string[] = [
  '{level}政府办公室代表{level}政府受理政府信息公开申请{n}件。',
  '其中以{level}政府名义答复{n}件。',
  '{level}政府办公室收到政府信息公开申请{n}件。',
  '{level}本级受理政府信息公开申请{n}件。',
  '{level}政府办公室代{level}政府办理政府信息公开申请{n}件。',
  '向{level}政府提出的政府信息公开申请{n}件，由{level}政府办公室统一登记。',
];

/** The most that are picked out of many: few are answered twice or on the spot. */
const FEW = 12;

/** An office that is part of the government that reports. */
const members: readonly string[] = [
  '{level}住建局受理政府信息公开申请{n}件，办理量居各部门首位。',
  '其中{level}公安局答复{n}件。',
  '{level}自规局、{level}人社局共收到政府信息公开申请{n}件。',
];

/** An office of the same name, of another place or above. */
const namesakes: readonly string[] = [
  '岚湖{namesake}全年收到政府信息公开申请{20-90}件，其分级审核的做法值得借鉴。',
  '据了解，岚湖{namesake}未收到政府信息公开申请。',
  '岚湖{namesake}办结政府信息公开申请{20-90}件，双方交流了答复经验。',
];

/** At most one such sentence about applications and cases. */
export function alikeOfApplications(context: Context): string {
  const { r, agency } = context;
  if (r.chance(0.45)) return '';
  const done = count(context, 'done');
  const [namesake = ''] = agency.kind === 'department' ? agency.shorts : [];
  const closed = group(context, 'deny') + group(context, 'unable');
  const bounded = (pool: readonly string[], most: number): (() => string) => {
    return () => fill(context, r.pick(pool)).replace('{n}', String(r.int(1, Math.min(most, FEW))));
  };
  const free = (pool: readonly string[]): (() => string) => {
    return () => fill(context, r.pick(pool));
  };
  return r.weighted([
    [4, free(slogans)],
    [4, free(measures)],
    [4, free(namesRemedies)],
    [4, free(elsewhere)],
    // Not all of them, or nobody would say it of some.
    [done > 2 ? 5 : 0, bounded(modified, done - 1)],
    [closed > 1 ? 2 : 0, bounded(undisclosed, closed)],
    [agency.kind === 'government' && done > 2 ? 8 : 0, bounded(narrower, done - 1)],
    [agency.kind === 'government' && done > 2 ? 3 : 0, bounded(members, done - 1)],
    [namesake.startsWith(agency.level) ? 2 : 0, () => free(namesakes)().replace('{namesake}', namesake)],
  ])();
}
