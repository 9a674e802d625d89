import { distance } from '../fold.ts';
import { docNumbers } from '../prose/docnum.ts';
import { DECREE, KNOWN_DOCUMENTS, type KnownDocument, OLD_DECREE } from '../prose/known-documents.ts';
import type { Slice } from '../slice.ts';
import { defineRule, type Finding } from './rule.ts';

/** A cheap look before the closer ones. */
const MAY_CITE = /格式|管理办法|有关事项|国令|国务院令/;
const ALIKE = 3;
const BRACKET_BEFORE = /[（(\s，,]{0,2}(?:以下简称[^，,。]{0,12}[，,])?$/;
/** 《国务院办公厅关于印发〈…〉的通知》 */
const OUTER_BEFORE = /^(?:国务院办公厅(?:政府信息与政务公开办公室)?|国办(?:公开办)?)?(?:关于印发)?[〈《<(（]?/;
const OUTER_AFTER = /[〉》>)）]?(?:的通知)?$/;
const COUNTRY = '中华人民共和国';
const DECREE_CITED =
  /政府信息公开条例[》”]?[（(][^（()）]{0,30}?(?:国务院令|国令)第?([0-9]{2,4})号|政府信息公开条例[》”]?[（(]第?([0-9]{2,4})号国务院令/g;

export default defineRule({
  id: 'docnum-known',
  group: 'typography',
  severity: 'warning',
  fix: 'safe',
  title: '常用文件的文号或标题写错',
  why: '这几份文件每份年报都要引用，文号写错，依据就不成立。',
  todo: '改成正确的文号和标题。',
  source: '国办公开办函〔2021〕30号、〔2019〕60号、〔2019〕61号；国办函〔2020〕109号；国务院令第711号',
  *check({ report }) {
    for (const { slice, kind } of report.paragraphs) {
      if (kind === 'closing' || kind === 'heading' || !MAY_CITE.test(slice.text)) continue;
      yield* numbered(slice);
      yield* decrees(slice);
    }
  },
  bad: [
    {
      in: 'preamble',
      text: '根据年报格式（⟦国办发〔2021〕30号⟧）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办函〔2021〕3号⟧）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开条例》（国务院令第⟦771⟧号）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（⟦国办发〔2020〕109号⟧）和《⟦政府信息公开处理费管理办法⟧》（国办函〔2020〕109号），未收取信息处理费。',
    },
  ],
  good: [
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开条例》（国令第711号）、年报格式（国办公开办函〔2021〕30号）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）、《青岚县农村供水工程管理办法》（青政规〔2022〕3号）和国办发〔2021〕30号文件，未收取信息处理费。',
      why: '别的文件有自己的文号',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照县政府办公室转发的年度报告格式（青政办〔2022〕6号），未收取信息处理费。',
      why: '转发的文件用转发机关的文号',
    },
  ],
});

function* numbered(slice: Slice): Iterable<Finding> {
  const { text } = slice;
  for (const { from, to, office, year, number } of docNumbers(text)) {
    if (!office.startsWith('国')) continue;
    const before = text.slice(Math.max(0, from - 90), from).replace(BRACKET_BEFORE, '');
    const written = `${office}〔${year}〕${number}号`;
    const called = KNOWN_DOCUMENTS.find((each) => each.called.test(before));
    if (called && called.number !== written) {
      // The notice of 2019 in place of the form of 2021 is told as an outdated basis.
      if (KNOWN_DOCUMENTS.some((each) => each.number === written) || /试行/.test(before.slice(-12))) continue;
      const span = slice.spanOf(from, to);
      yield {
        span,
        message: `“${called.title.replace(COUNTRY, '')}”的文号是${called.number}，这里写成了“${text.slice(from, to)}”。请改正。`,
        fixes: [
          { title: `改为“${called.number}”`, edits: [{ span, text: called.number }], safe: true, preferred: true },
        ],
      };
      continue;
    }
    const owner = KNOWN_DOCUMENTS.find((each) => each.number === written);
    if (owner) yield* titled(slice, before.length + Math.max(0, from - 90), owner);
  }
}

/** The title 《…》 that ends at `end`, where it is nearly that of the document whose number follows. */
function* titled(slice: Slice, end: number, { title }: KnownDocument): Iterable<Finding> {
  const { text } = slice;
  if (text.charAt(end - 1) !== '》') return;
  const open = text.lastIndexOf('《', end - 2);
  if (open < 0 || end - open > 80) return;
  const whole = text.slice(open + 1, end - 1);
  const notice = title.endsWith('通知');
  const lead = (notice ? /^(?:国务院办公厅(?:政府信息与政务公开办公室)?)?/ : OUTER_BEFORE).exec(whole)?.[0].length ?? 0;
  const rest = whole.slice(lead);
  const own = notice ? rest : rest.replace(OUTER_AFTER, '');
  const right = own.startsWith(COUNTRY) ? title : title.replace(COUNTRY, '');
  const far = distance(own, right, ALIKE);
  if (far === 0 || far > ALIKE || own === '') return;
  const span = slice.spanOf(open + 1 + lead, open + 1 + lead + own.length);
  yield {
    span,
    message: `文件标题“${own}”写错了。请改为“${right}”。`,
    fixes: [{ title: `改为“${right}”`, edits: [{ span, text: right }], safe: true, preferred: true }],
  };
}

function* decrees(slice: Slice): Iterable<Finding> {
  for (const match of slice.text.matchAll(DECREE_CITED)) {
    const number = match[1] ?? match[2] ?? '';
    if (number === DECREE || number === OLD_DECREE || match[0].includes(`第${OLD_DECREE}号`)) continue;
    const at = match.index + match[0].lastIndexOf(number);
    const span = slice.spanOf(at, at + number.length);
    yield {
      span,
      message: `《政府信息公开条例》是国务院令第${DECREE}号，这里写成了第${number}号。请改正。`,
      fixes: [{ title: `改为“${DECREE}”`, edits: [{ span, text: DECREE }], safe: true, preferred: true }],
    };
  }
}
