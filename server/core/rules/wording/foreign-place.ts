import type { Agency } from '../../facts/agency/agency.ts';
import { type Place, placeOf, placesIn, type Unit } from '../../facts/agency/level.ts';
import type { Facts } from '../../facts/model.ts';
import { isQuoted } from '../../prose/quoted.ts';
import { TERMS } from '../../prose/word-edges.ts';
import type { Passage } from '../../syntax/passage.ts';
import { sentenceAt } from '../../syntax/sentences.ts';
import { HAN } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import { defineRule, type Finding } from '../rule.ts';

/** Names of an office's own site or account behind a place: 县人民政府门户网站. */
const OWN_SITE =
  /(?:人民)?政府(?:门户)?网站|门户网站|(?:人民政府)?(?:政务新媒体|微信公众号|微信公众平台|政务微博|政务公开(?:专栏|专区|平台)|信息公开专栏)/g;
/** Verbs for work on one's own site; a sentence without one is about something else. */
const DOES =
  /发布|公开|公布|公示|刊登|刊载|设置|设立|开设|新设|增设|维护|更新|改版|升级|上线|建设|运行|推送|上传|专栏|调整/;
/** Words that show that another place is meant: 赴云岭县学习, 云岭县网站转载. */
const AS_ANOTHER =
  /赴|前往|学习|借鉴|参观|考察|调研|交流|对口|协作|帮扶|支援|结对|联合|合作|共建|兄弟|周边|邻近|邻县|毗邻|转载|转发|来自|迁入|划入|划归|合并|更名|改名|原(?:属|为|名)|撤销|撤并|互查|抽查|通报|获奖|各县|各区/;
/** Words right before a name that join it to another. */
const JOINED = /(?:[与和及、同跟原]|以及|包括|其中)$/;
/** Words behind which a place's name begins. */
const NAME_BEGINS =
  /^.*(?:在|于|通过|依托|利用|运用|借助|经由|登录|打开|访问|充分发挥|发挥|结合|对|把|将|由|从|的|向|到|上|及时|我[局委办厅县区镇乡]|本[局委办厅县区镇乡]|[年月日度])/;
/**
 * Verbs that stand before 县 in the place of a name: 调整县政府网站专栏, 完善县政府网站. No list has them all; so where no word leads
 * in the name, only 人民政府 or nearly the own name counts.
 */
const VERBS: ReadonlySet<string> = new Set([
  ...TERMS,
  ...'运维 管好 用好 建好 办好 改造 改进 改善 对接 接入 并入 迁移 关停 清理 巡查 监测 检测 自查 抽查 严管 新建 扩建 重建 开通 启用'.split(
    ' ',
  ),
]);
/** The last characters of the units in `BESIDE`. */
const UNITS = '县区旗镇乡道';
/** Characters of the shortest name with its unit: two and 县. Shorter ones are words of many others. */
const SHORTEST = 3;
/** Characters before a site that are searched for its place. Arbitrary but generous: 云汀市青岚县澜坪镇 has nine. */
const REACH = 18;
/** Units that are compared: offices confuse places beside theirs, and may well name the city or province above. */
const BESIDE: ReadonlySet<Unit> = new Set<Unit>(['县', '区', '旗', '镇', '乡', '街道']);

export default defineRule({
  id: 'foreign-place',
  name: '别处的名称',
  group: 'wording',
  scope: 'gathered',
  kinds: ['prose'],
  sees: [],
  severity: 'warning',
  fix: 'suggest',
  title: '本机关的网站、专栏写成了别处的',
  why: '说自己的网站、公众号、专栏，却写了同一级另一个地方的名字，多半是照抄别处的年报没有改，最容易被通报为内容雷同。',
  todo: '改成本地的名称；确实说的是别处的，写明是学习、交流、转载。',
  source: '国办公开办函〔2021〕30号列明追责的“内容雷同、不准确”；真实年报中的差错',
  gather: (passage) => namesSite(passage) || undefined,
  *check(gathered, facts) {
    const { agency } = facts;
    const own = agency ? ownPlaces(facts, agency) : [];
    if (own.length === 0) return;
    for (const { paragraph } of gathered) yield* strangersIn(paragraph.slice, own);
  },
  bad: [
    { in: '1', text: '一、总体情况\n（一）主动公开情况。全年在⟦青岗县⟧人民政府门户网站公开信息152条。' },
    { in: '1', text: '一、总体情况\n（四）平台建设情况。⟦云岭县⟧人民政府网站公开专栏改版，新设栏目3个。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。我局通过云汀市⟦云岭县⟧政务公开专栏发布信息152条。' },
    {
      in: 'report',
      text: '青岚县澜坪镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n2024年，我镇通过⟦云岭县⟧人民政府网站公开信息15条，在⟦岚湖镇⟧微信公众号发布信息20条。\n二、主动公开政府信息情况\n',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。在青岚县人民政府门户网站公开信息152条，云汀市政府网站转载12条。',
    },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。赴云岭县学习云岭县政府网站公开专栏的做法。', why: '学习交流' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。澜坪镇政务公开专栏公开信息12条。', why: '下级的镇' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。在云汀市政务公开平台公开信息152条。', why: '上级的市' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。与云岭县政府网站共建专题，公开信息12条。',
      why: '与别处一起做的',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。县政府门户网站、乡镇政务公开专栏公开信息152条。',
      why: '没有写地名',
    },
  ],
});

/** The places that the office is in, by the title or a township's own text. */
function ownPlaces({ report }: Facts, agency: Agency): readonly Place[] {
  const own = placesIn(agency.name).filter(({ name, unit }) => name !== '' && BESIDE.has(unit));
  const [only] = own;
  if (!only || own.length > 1 || only.level !== 'township') return own;
  // Take the county from 澜坪镇's own text: 青岚县澜坪镇.
  const written = new RegExp(`([${HAN}]{2,5}[县区旗])${only.name}${only.unit}`).exec(report.text)?.[1];
  const county = written && placeOf(written.replace(NAME_BEGINS, ''));
  return county && county.name.length > 1 ? [county, only] : own;
}

const namesSite = ({ text }: Passage): boolean => /网站|公众号|公众平台|新媒体|微博|专栏|专区|平台/.test(text);

const WORDS_BEFORE = new RegExp(`[${HAN}]*$`);

function* strangersIn(slice: Slice, own: readonly Place[]): Iterable<Finding> {
  const { text } = slice;
  for (const { index, 0: site } of text.matchAll(OWN_SITE)) {
    const before = WORDS_BEFORE.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? '';
    // Most sites are named without a place: 通过县政府网站.
    if (!UNITS.includes(before.at(-1) ?? '')) continue;
    const named = before.replace(NAME_BEGINS, '');
    if (named.length < SHORTEST) continue;
    const places = placesIn(`${named}${site}`);
    const place = places.at(-1);
    if (!place || place.name.length < 2 || VERBS.has(place.name.slice(0, 2))) continue;
    const like = own.find(({ unit, level }) => unit === place.unit && level === place.level);
    if (!like || like.name === place.name || place.name.endsWith(like.name)) continue;
    const from = index - place.unit.length - place.name.length;
    if (text.slice(from, index) !== place.name + place.unit || isQuoted(text, from)) continue;
    const sentence = sentenceAt(text, index).text;
    if (!DOES.test(sentence.replace(site, '')) || AS_ANOTHER.test(sentence)) continue;
    if (JOINED.test(text.slice(0, index - named.length))) continue;
    const span = slice.spanOf(from, index);
    const [written, right] = [place.name + place.unit, like.name + like.unit];
    const isNear = place.name.length === like.name.length && differences(place.name, like.name) === 1;
    const isLed = named.length < before.length || places.length > 1;
    if (!isNear && !isLed && !site.startsWith('人民政府')) continue;
    yield {
      span,
      message: `写的是“${written}”，本机关在${right}。\n说的是自己的${/网站/.test(site) ? '网站' : '栏目、账号'}，却写了别处的地名${isNear ? '，只差一个字' : '，像是从别处抄来的'}。\n请核对并改正。`,
      ...(isNear && { fixes: [{ title: `改为“${right}”`, edits: [{ span, text: right }] }] }),
    };
  }
}

const differences = (a: string, b: string): number => [...a].filter((sign, i) => sign !== b.charAt(i)).length;
