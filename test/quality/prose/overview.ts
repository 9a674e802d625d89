import { Random } from '../random.ts';
import { application } from './application.ts';
import { type Context, claim, fill, parts, sentences, told } from './context.ts';
import { documents } from './figures.ts';
import { lawful } from './lawful.ts';
import { alikeOfApplications, publishedAlike } from './lookalikes.ts';
import * as pools from './pools.ts';
import { reckoned } from './reckoned.ts';
import { remedies } from './remedies.ts';

/** The first section's paragraphs, of which those of five aspects stand under heads of one style. */
export function overview(context: Context): readonly string[] {
  const { r } = context;
  const aspects = [
    active(context),
    application(context) + alikeOfApplications(context) + remedies(context),
    management(context),
    platform(context),
    safeguard(context),
  ];
  const lead = r.chance(0.75) ? [fill(context, r.pick(pools.leads))] : [];
  const style = r.weighted([
    [30, 'inline'],
    [14, 'colon'],
    [14, 'own-line'],
    [8, 'ordinal'],
    [6, 'ordinal-one'],
    [5, 'arabic'],
  ] as const);
  const suffix = r.pick(['情况', '方面', '', '情况', '工作情况']);
  const names = r.pick(pools.aspectNames);
  const name = (i: number): string =>
    names[i] + (names[i]?.startsWith('政府信息') === true && suffix === '' ? '情况' : suffix);
  const ordinal = (i: number): string => '一二三四五'[i] ?? '';
  switch (style) {
    case 'inline':
      return [...lead, ...aspects.map((text, i) => `（${ordinal(i)}）${name(i)}。${text}`)];
    case 'colon':
      return [...lead, ...aspects.map((text, i) => `（${ordinal(i)}）${name(i)}：${text}`)];
    case 'own-line':
      return [...lead, ...aspects.flatMap((text, i) => [`（${ordinal(i)}）${name(i)}`, text])];
    case 'arabic':
      return [...lead, ...aspects.map((text, i) => `${i + 1}.${name(i)}。${text}`)];
    case 'ordinal':
      return [...lead, ...aspects.map((text, i) => `${ordinal(i)}是${pools.efforts[i]}。${text}`)];
    default:
      return [lead.join('') + aspects.map((text, i) => `${ordinal(i)}是${pools.efforts[i]}。${text}`).join('')];
  }
}

function active(context: Context): string {
  const { r } = context;
  const total = r.int(20, 9000);
  const kinds = [...r.some(context.agency.topics, 2).map((topic) => `${topic}类`), '工作动态类', '其他'];
  const listed = r.chance(0.4) ? parts(context, total, kinds, '条', 'sum') : undefined;
  const where = fill(
    context,
    r.pick(['通过{site}门户网站', '{year}年，{self}通过网站、公告栏等渠道', '全年', '{self}全年累计']),
  );
  const count = claim('listed', total);
  const published =
    listed === undefined
      ? `${where}主动公开${r.pick(['政府信息', '各类政府信息', '政务信息', '各类信息'])}${count}条。`
      : `${where}主动公开${r.pick(['政府信息', '各类信息'])}${count}条，其中${listed}。`;
  const made = documents(context, 'norm', 0);
  const norm =
    context.edition === 2021 && made > 0 && r.chance(0.4)
      ? `${r.pick(['制发', '制定', '出台', '共制发', '新制定'])}行政规范性文件${told(context, 'norm.made', made)}件，${r.pick(['均同步公开解读材料。', '全部在规定时限内公开。', '均已在网站公布。'])}`
      : '';
  const decided = r.chance(0.3) ? decisions(context) : '';
  const alike = r.chance(0.5) ? reckoned(context) : '';
  const shown = r.chance(0.15) ? fill(context, r.pick(publishedAlike)) : '';
  return r.shuffle([published, norm, decided, alike, shown, sentences(context, pools.active, 1, 4)]).join('');
}

/** How many decisions of a kind were made; nothing where there were none. */
function decisions(context: Context): string {
  const { r } = context;
  const column = context.edition === 2021 ? 0 : 2;
  const said = (['license', 'penalty', 'coercion'] as const).filter((row) => documents(context, row, column) > 0);
  if (said.length === 0) return '';
  const row = r.pick(said);
  const name = { license: '行政许可', penalty: '行政处罚', coercion: '行政强制' }[row];
  const n = told(context, row, documents(context, row, column));
  return r.pick([
    `全年作出${name}决定${n}件，结果全部公示。`,
    `作出${name}决定${n}件，均在规定时限内公示。`,
    `全年共作出${name}决定${n}件，其中${r.pick(['网站公示', '政务平台公示'])}的逐件附有决定书。`,
  ]);
}

function management(context: Context): string {
  const { r } = context;
  const [repealed, valid] = [documents(context, 'norm', 1), documents(context, 'norm', 2)];
  const isTold = context.edition === 2021 && repealed + valid > 0 && r.chance(0.4);
  return r
    .shuffle([isTold ? stock(context, repealed, valid) : '', sentences(context, pools.management, 2, 4)])
    .join('');
}

/** What was repealed, by itself or with what lapsed, and what is valid. */
function stock(context: Context, repealed: number, valid: number): string {
  const { r } = context;
  const stays = `${r.pick(['现行有效行政规范性文件', '现行有效的行政规范性文件', '继续有效的行政规范性文件'])}${told(context, 'norm.valid', valid)}件`;
  if (repealed >= 2 && r.chance(0.6)) {
    const [one = 0, two = 0] = r.split(repealed, 2);
    const off = `${r.pick(['废止', '清理废止', '决定废止'])}${told(context, 'norm.off', one)}件`;
    const lapsed = `${r.pick(['宣布失效', '失效', '宣告失效'])}${told(context, 'norm.lapsed', two)}件`;
    const sign = r.pick(['、', '，']);
    const gone = (r.chance(0.6) ? [off, lapsed] : [lapsed, off]).join(sign);
    const changed = `修改${r.int(1, 9)}件`;
    return r.pick([
      `清理行政规范性文件，${gone}。`,
      `开展行政规范性文件清理，${gone}，${changed}。`,
      `对行政规范性文件进行全面清理，${changed}${sign}${gone}。`,
      `开展行政规范性文件清理，${gone}，${stays}。`,
      `清理行政规范性文件${r.int(30, 90)}件，拟保留${r.int(10, 29)}件，${gone}。`,
      `行政规范性文件清理结果为：${gone}。`,
    ]);
  }
  const gone = `${r.pick(['废止', '废止（失效）', '废止或宣布失效', '清理废止'])}`;
  // What lapsed in one figure with what was repealed may be in its cell or not: no slip of it can be known.
  const key = gone.includes('失效') ? 'norm.gone' : 'norm.repealed';
  return r.pick([
    `清理行政规范性文件，${gone}${told(context, key, repealed)}件，${stays}。`,
    `${r.pick(['全年', '经清理，'])}${gone}行政规范性文件${told(context, key, repealed)}件。`,
    `截至年底，${stays}，已全部集中公开。`,
    `截至{year}年底，继续有效的行政规范性文件${told(context, 'norm.valid', valid)}件，废止${told(context, 'norm.repealed', repealed)}件。`.replace(
      '{year}',
      String(context.year),
    ),
  ]);
}

function platform(context: Context): string {
  const { r } = context;
  const distractor = r.chance(0.35) ? fill(context, r.pick(pools.distractors)) : '';
  const aside = r.chance(0.35) ? fill(context, r.pick(pools.asides)) : '';
  return r.shuffle([sentences(context, pools.platform, 2, 4), distractor, aside]).join('') + quoted(context);
}

/** A sentence that quotes the law rightly, in every third report; by a chance of its own, so that all else is as it was without. */
function quoted(context: Context): string {
  const r = new Random([...context.agency.name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), context.year));
  return r.chance(0.35) ? fill({ ...context, r }, r.pick(lawful)) : '';
}

function safeguard(context: Context): string {
  const { r, agency } = context;
  const own = sentences(context, pools.safeguard, 1, 3);
  // Governments must report on assessment, public appraisal and accountability; others may.
  const rules = agency.kind !== 'department' && agency.kind !== 'office';
  const three =
    rules || r.chance(0.25)
      ? [pools.assessment, pools.appraisal, pools.accountability].map((pool) =>
          claim('duty', fill(context, r.pick(pool))),
        )
      : [];
  return own + three.join('');
}
