import type { Agency } from '../../facts/agency/agency.ts';
import { levelOf } from '../../facts/agency/level.ts';
import { fits, ownUnit } from '../../facts/agency/mismatch.ts';
import { brief } from '../../finding.ts';
import { isQuoted } from '../../prose/quoted.ts';
import { type OwnWord, placedWords, type SelfWord, selfWordsIn } from '../../prose/self.ts';
import type { Passage } from '../../syntax/passage.ts';
import { clauseAt, sentenceAt } from '../../syntax/sentences.ts';
import type { Report } from '../../syntax/tree.ts';
import { HAN, HAN_ORDINAL } from '../../text/characters.ts';
import { defineRule, type Finding, type Gathered, type SeenAgency } from '../rule.ts';

const PORTAL = /市(?:人民)?政府(?:门户)?网站/g;
/** What stands before 市 where no city is named: 2023年市政府…, 通过市政府…. */
const UNNAMED = new RegExp(`(?:^|[^${HAN}、]|[年月日度在对由从过将把用托于与的])$`);
/** Words that show that the superior's site is meant: it asks, checks, reprints, or is named beside one's own. */
const OF_SUPERIOR = /上级|部署|要求|印发|转[发载]|链接|报送|推送|抽查|检查|通报|集约|统建|迁移|[、和及与](?:县|区|旗)/;
const EVERY_COUNTY =
  /各(?:[县区旗市](?:[（(][市县区旗、]{1,5}[）)]|[市县区]{1,2}|、[市县区](?:、[市县区])?))(?!域|直|级|委)/g;
const FROM_ABOVE = /全?(?:省|国)|市(?:委|政府|级|里)|全市|自治区|印发|下发|转发|联合|先进/;
/** Words behind 我市 where it acts itself; not 我市的统一部署, which a bureau may write. */
const ACTS =
  /^我[市州盟省](?:坚持|认真|全面|深入|严格|持续|积极|扎实|高度|切实|政府信息公开|政务公开|主动公开|共|累计|收到|受理|新收)/;

export default defineRule({
  id: 'level-mismatch',
  name: '层级不符',
  group: 'wording',
  scope: 'gathered',
  kinds: ['prose'],
  sees: ['agency'],
  severity: 'warning',
  fix: 'none',
  title: '用语与本机关的层级不符',
  why: '县的年报写“市政府门户网站改版”、局的年报自称“我镇”，多半是照抄别的机关而没有改，最容易被通报为内容雷同、敷衍塞责。',
  todo: '改成本机关、本级的说法；确实说的是上级，写出上级的名称。',
  source: '国办公开办函〔2021〕30号列明追责的“内容雷同、敷衍塞责”；真实年报中的差错',
  gather(passage, { agency }): Gathering | undefined {
    if (!agency) return undefined;
    const strange = passage.get(selfWordsIn).filter((each) => isStrange(each, passage.text, agency));
    if (agency.kind === 'other') return strange.length > 0 ? { strange, portals: [], counties: [] } : undefined;
    const level = levelOf(agency);
    const isCounty = level === 'county' && ownUnit(agency) !== '市';
    const portals = isCounty ? portalsIn(passage) : [];
    const counties = isCounty || level === 'township' ? countiesIn(passage) : [];
    return strange.length + portals.length + counties.length > 0 ? { strange, portals, counties } : undefined;
  },
  *check(gathered, { agency, report }) {
    if (!agency) return;
    yield* foreignSelf(
      gathered.flatMap(({ paragraph, part }) => placedWords(paragraph, part.strange)),
      report,
      agency,
    );
    yield* portals(gathered, agency);
    yield* counties(gathered, agency);
  },
  bad: [
    {
      in: '1',
      text: '一、总体情况\n（四）政府信息公开平台建设情况。2024年⟦市政府门户网站⟧全新改版上线，不断完善网站功能。',
    },
    { in: '1', text: '一、总体情况\n2024年，⟦我镇⟧认真做好政府信息公开工作，主动公开信息152条。' },
    { in: '1', text: '一、总体情况\n2024年，⟦我市⟧认真做好政府信息公开工作，主动公开信息152条。' },
    { in: '1', text: '一、总体情况\n2024年，⟦我委⟧认真做好政府信息公开工作，主动公开信息152条。' },
    { in: '5', text: '五、存在的主要问题及改进情况\n⟦各县（市、区）⟧公开不够及时，将逐月督促。' },
    {
      in: 'report',
      text: '澜坪镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n2024年，我镇主动公开信息15条。⟦我局⟧举办培训1期，⟦各县（市、区）⟧积极参加。\n二、主动公开政府信息情况\n',
    },
  ],
  good: [
    { in: '1', text: '一、总体情况\n按市政府办公室部署，县政府门户网站改版，我局配合调整专栏3个。' },
    {
      in: '1',
      text: '一、总体情况\n在市、县政府门户网站公开信息152条；云汀市政府门户网站转载12条。',
      why: '写明了是上级的网站',
    },
    { in: '1', text: '一、总体情况\n按照上级要求，市政府门户网站抽查发现的3个问题已整改。', why: '说的是上级的检查' },
    { in: '1', text: '一、总体情况\n我局围绕我县水利建设和我市水网规划公开信息152条。', why: '局可以称所在的县、市' },
    {
      in: '1',
      text: '一、总体情况\n按照市政府印发的方案，各县（市、区）统一公开目录，我局公开152条。',
      why: '转述上级的部署',
    },
    { in: '1', text: '一、总体情况\n开展“我镇的水”主题宣传，公开信息152条。', why: '引号里的不是自称' },
  ],
});

/** Whether this office cannot call itself so: 我镇 of a bureau. */
function isStrange(word: OwnWord, text: string, agency: SeenAgency): boolean {
  const fit = fits(agency, word.of);
  return fit === 'no' || (fit === 'above' && isItsOwn(word, text));
}

/** Finds words that the office cannot call itself (我镇 of a bureau), each once at its first place. */
function* foreignSelf(words: readonly SelfWord[], report: Report, agency: Agency): Iterable<Finding> {
  const wrong = new Map<string, SelfWord[]>();
  const autonomous = words.some(({ of }) => of === '区') && report.text.includes('自治区');
  for (const each of words) {
    // 我区 in a county's report may be the autonomous region.
    if (each.of === '区' && autonomous) continue;
    const list = wrong.get(each.word);
    if (list) list.push(each);
    else wrong.set(each.word, [each]);
  }
  for (const [word, [first, ...others]] of wrong) {
    if (!first) continue;
    yield {
      span: first.span,
      message: `这里自称“${word}”，与${brief(agency.name)}不合。可能是从别处抄来的。请核对。`,
      places: others.map(({ span }) => ({ span, message: `自称“${word}”` })),
    };
  }
}

/** Whether the word is the subject of a sentence of the report: 2024年，我市坚持…. */
function isItsOwn({ at }: OwnWord, text: string): boolean {
  const clause = clauseAt(text, at);
  return clause.from === at && ACTS.test(text.slice(at, at + 12)) && /年度?$|^$/.test(lead(text, at));
}

/** The title of a part before the word: （一）建设政府网站：. */
const HEAD = new RegExp(String.raw`^\s*(?:[（(][${HAN_ORDINAL}][）)])?[^年]{0,16}[。：:]`);

/** The sentence before the word, without its comma: 2024年. */
function lead(text: string, at: number): string {
  const { from } = sentenceAt(text, at);
  return text
    .slice(from, at)
    .replace(/[，,：:]\s*$/, '')
    .replace(HEAD, '');
}

/** Words of a paragraph that only some offices can write. */
interface Gathering {
  /** 我镇 of a bureau. */
  readonly strange: readonly OwnWord[];
  readonly portals: readonly Words[];
  readonly counties: readonly Words[];
}

/** Words of a paragraph with their index. */
interface Words {
  readonly index: number;
  readonly words: string;
}

/** Government websites of a paragraph that are named without a place. */
function portalsIn({ text }: Passage): readonly Words[] {
  if (!text.includes('网站')) return [];
  return Array.from(text.matchAll(PORTAL), ({ index, 0: words }) => ({ index, words })).filter(({ index }) => {
    if (!UNNAMED.test(text.slice(0, index)) || isQuoted(text, index)) return false;
    const clause = clauseAt(text, index);
    const before = clauseAt(text, Math.max(0, clause.from - 1));
    return !OF_SUPERIOR.test(clause.text) && !/上级|部署|要求/.test(before.text);
  });
}

function countiesIn({ text }: Passage): readonly Words[] {
  if (!text.includes('各')) return [];
  return Array.from(text.matchAll(EVERY_COUNTY), ({ index, 0: words }) => ({ index, words })).filter(
    ({ index }) => !isQuoted(text, index) && !FROM_ABOVE.test(sentenceAt(text, index).text),
  );
}

function* portals(gathered: readonly Gathered<Gathering>[], agency: Agency): Iterable<Finding> {
  for (const { paragraph, part } of gathered) {
    for (const { index, words } of part.portals) {
      yield {
        span: paragraph.slice.spanOf(index, index + words.length),
        message: `这是${brief(agency.name)}的年报，写的却是“${words}”。请核对是不是本级政府的网站；说的是上级的，请写出上级的名称。`,
        formerly: {
          message: `这是${agency.name}的年报，写的却是“${words}”。请核对是不是本级政府的网站；说的是上级的，请写出上级的名称。`,
        },
      };
    }
  }
}

function* counties(gathered: readonly Gathered<Gathering>[], agency: Agency): Iterable<Finding> {
  for (const { paragraph, part } of gathered) {
    for (const { index, words } of part.counties) {
      yield {
        span: paragraph.slice.spanOf(index, index + words.length),
        message: `${brief(agency.name)}下面没有县、区，却写了“${words}”。可能是从上级的年报抄来的。请核对。`,
        formerly: {
          message: `这是${agency.name}的年报，下面没有县、区，却写了“${words}”，可能是从上级的年报抄来的。请核对。`,
        },
      };
    }
  }
}
