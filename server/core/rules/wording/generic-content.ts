import type { Passage } from '../../syntax/passage.ts';
import type { Paragraph, Report, Section } from '../../syntax/tree.ts';
import { DIGIT, HAN_FIGURE } from '../../text/characters.ts';
import { defineRule } from '../rule.ts';

/** Offices that are not named: 多数部门, 部分地区. */
const ANYBODY =
  /(?:各级(?:政府(?:部门|机关)|行政机关|部门|机关|政府)|(?:部分|一些|有的|不少|个别|多数|大多数|绝大多数|许多|很多)(?:地区|地方|部门|单位|机关|地方政府|行政机关))/g;
/** Words of an office about itself. */
const ITSELF =
  /我(?:省|市|县|区|州|盟|旗|镇|乡|街道|局|委|办|厅|中心|单位|机关|院|校|所|处|们)|本(?:机关|单位|局|委|办|厅|镇|乡|街道|县|市|区|级)|全(?:省|市|县|区|州|镇|乡|局|委|办|街道|系统|年|校|院)|(?:^|[，。；\n年])(?:[省市县区镇乡])?(?:人民政府|政府|管委会|街道|医院|学校|公司|中心)(?!部门|机关|信息|网站)/;
/** Phrases about unnamed offices that make an overview generic; a single one may be about others. A guess. */
const LEAST = 2;
/** Things done that can be checked: a meeting, a training, a notice board, a named file. */
const MEASURE =
  /举办|召开|印发|制定|出台|编制|修订|设置|设立|设有|开设|开通|建成|建立|新增|调整|配备|明确[^，。]{0,12}(?:科|股|室|办|人)|责任(?:科|股|处)室|专人|培训|公开栏|查阅|公众号|显示屏|LED|led|网站|专栏|专区|栏目|台账|清单|目录|指南|窗口|大厅|热线|信箱|电话|问卷|评议|检查|考核|抽查|《/;
/** A figure that is no year. */
const FIGURE = new RegExp(
  `(?<![${DIGIT}])(?!(?:19|20)[0-9]{2}年)[${DIGIT}]+|[${HAN_FIGURE}]{1,8}(?:条|件|次|期|个|份|篇|场|项|人)`,
);
/** Characters of an overview from which a figure or a thing done is expected. A guess: it has room for one from there on. */
const SHORTEST = 60;

export default defineRule({
  id: 'generic-content',
  name: '内容空泛',
  group: 'wording',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '总体情况不像在说本机关',
  why: '通篇是“各级政府部门”“部分地区”，或者没有一个数、没有一件具体的事，换个机关的名字也成立，容易被认定为敷衍塞责。',
  todo: '写本机关本年做了什么：公开了多少条、办了多少件、开了什么会、建了什么栏目。',
  source: '国办公开办函〔2021〕30号列明追责的“敷衍塞责”；真实年报中的差错',
  *check({ section, agency, report }) {
    const overview = section(1);
    if (!overview) return;
    const body = overview.body.filter(({ kind }) => kind === 'prose');
    const first = anybodyIn(report, overview);
    const name = agency?.name ?? '';
    const speaksOfItself = (): boolean =>
      body.some(({ passage }) => passage.get(saysItself) || (name !== '' && passage.text.includes(name)));
    if (first && !speaksOfItself()) {
      yield {
        span: first.span,
        message: `总体情况说的是“${first.words}”等别的机关，没有说到本机关。请写本机关本年做了什么、公开和办理了多少。`,
      };
    } else if (isLong(body) && !body.some(({ passage }) => passage.get(isSpecific))) {
      yield {
        span: overview.heading.slice.span,
        message: '总体情况没有一个数，也没有一件具体的事。请写本机关本年公开了多少条、办了多少件、采取了什么措施。',
        incomplete: true,
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n⟦多数部门⟧能按时答复，部分地区建设了平台，各级政府部门逐步重视信息公开。' },
    {
      in: '1',
      text: '⟦一、总体情况⟧\n2024年，我局高度重视政府信息公开，加强组织领导，提高思想认识，坚持公开为常态、不公开为例外，不断提升公开的质量和水平，切实保障群众的知情权、参与权和监督权，取得了较好的成效。',
    },
  ],
  good: [
    { in: '1', text: '一、总体情况\n本局按时答复 6 件，督促部分单位补齐信息，多数部门按时公开。', why: '说的是本机关' },
    {
      in: '1',
      text: '一、总体情况\n2024年，我局高度重视政府信息公开，加强组织领导，提高思想认识，坚持公开为常态、不公开为例外，在办事大厅设置查阅点，由办公室专人负责更新公开栏，方便群众查看。',
      why: '没有数，但有具体的措施',
    },
  ],
});

const saysItself = ({ text }: Passage): boolean => ITSELF.test(text);
const isSpecific = ({ text }: Passage): boolean => FIGURE.test(text) || MEASURE.test(text);

/** Whether the paragraphs have `SHORTEST` characters, line ends between them included. */
function isLong(body: readonly Paragraph[]): boolean {
  let length = -1;
  for (const { passage } of body) {
    length += passage.text.length + 1;
    if (length >= SHORTEST) return true;
  }
  return false;
}

/** The first phrase about unnamed offices, if there are at least `LEAST`. */
function anybodyIn({ passages }: Report, overview: Section) {
  const found = passages
    .gather(anybody)
    .filter(({ paragraph }) => paragraph.section === overview && paragraph.kind === 'prose')
    .flatMap(({ paragraph, part }) =>
      part.map(({ index, words }) => ({ words, span: paragraph.slice.spanOf(index, index + words.length) })),
    );
  return found.length >= LEAST ? found[0] : undefined;
}

function anybody({ text }: Passage) {
  const found = Array.from(text.matchAll(ANYBODY), ({ index, 0: words }) => ({ index, words }));
  return found.length > 0 ? found : undefined;
}
