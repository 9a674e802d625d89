import { placeOf } from '../../facts/agency/level.ts';
import { usesForm } from '../../facts/agency/office.ts';
import { agencyKind } from '../../facts/agency/read.ts';
import { type MangledName, mangledName } from '../../facts/mangled-name.ts';
import type { Facts } from '../../facts/model.ts';
import { selfMentions } from '../../facts/preamble.ts';
import { documentName, titleBody } from '../../facts/title.ts';
import { insertBefore } from '../../syntax/layouts/insert.ts';
import { DIGIT, HAN } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import { insertion, joined, span, type TextEdit } from '../../text/span.ts';
import { unspaced } from '../../text/unspaced.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

const PROPER = '政府信息公开工作年度报告';

export default defineRule({
  id: 'title-elements',
  name: '标题不全',
  group: 'structure',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '标题缺机关名称、年份或“政府信息公开工作年度报告”',
  why: '标题要让人一眼看出是哪个机关、哪一年的什么报告；缺一样，归档、检索和汇总都会出错。',
  todo: '把标题写成“机关名称＋年份＋政府信息公开工作年度报告”，可以分两行。',
  source: '公文通行规范；真实年报中的常见差错',
  *check(facts) {
    const { title } = facts.report;
    if (!title) {
      const fix = newTitle(facts);
      yield {
        span: facts.anchor,
        about: 'title',
        formerly: { span: facts.formerAnchor, about: undefined },
        severity: 'warning',
        message: `没有标题行，只有正文。请在最前面补上标题：机关名称＋年份＋“${PROPER}”。`,
        ...(fix ? { fixes: [fix] } : {}),
      };
      return;
    }
    // Leave offices that publish by other rules, whose report has another name: 青岚县第一中学2024年信息公开年度报告.
    if (facts.agency && !usesForm(facts.agency)) return;
    // Leave a part that stands twice to `title-doubled-part`: 政府信息公开政府信息公开工作年度报告.
    const isDoubled = DOUBLED_NAME.test(unspaced(title.slice).text);
    const mangled = isDoubled ? undefined : mangledName(title);
    const name = mangled ? undefined : documentName(title.slice);
    const wording = isDoubled
      ? []
      : (mangled?.faults ?? (name ? wordingFaults(name, hasYearWord(facts)) : [`缺“${PROPER}”`]));
    const missing = [title.agency ? '' : '机关名称', title.year ? '' : '年份'].filter(Boolean);
    const bare = missing.length === 0 && wording.length === 0 ? bareYear(facts) : undefined;
    if (bare) yield bare;
    if (missing.length === 0 && wording.length === 0) return;
    const faults = [...(missing.length > 0 ? [`缺${missing.join('和')}`] : []), ...wording];
    const isSlight =
      missing.length === 0 && wording.length === 1 && (wording[0] === LACKS_WORK || wording[0] === TURNED);
    const finding: Finding = {
      span:
        missing.length === 0 ? (name ?? mangled?.slice ?? titleBody(title.slice)).span : titleBody(title.slice).span,
      message: `标题${faults.join('，')}。请按“机关名称＋年份＋${PROPER}”来写。`,
      ...(isSlight ? { severity: 'warning' } : {}),
    };
    const rest = name ?? mangled?.slice;
    const fix = rest && mend(facts, rest, mangled);
    yield fix ? { ...finding, fixes: [fix] } : finding;
  },
  bad: [
    { in: 'title', text: '⟦2024年政府信息公开年度报告⟧' },
    { in: 'title', text: '⟦2024年政府信息公开工作年度报告⟧' },
    { in: 'title', text: '⟦青岚县水利局政府信息公开工作年度报告⟧' },
    { in: 'title', text: '⟦青岚县人民政府信息公开工作年度报告⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦政府信息公开年度报告⟧' },
    { in: 'title', text: '青岚县水利局\n2024年⟦政府信息公开年度报告⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦政府信息公开工作年报⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦政府信息公开年度工作报告⟧' },
    { in: 'title', text: '青岚县水利局2024年度⟦政府信息公开工作报告⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦信息公开工作年度报告⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦工作年度报告⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦政府公开工作年度报告⟧' },
    { in: 'title', text: '青岚县水利局\n2024年⟦政府信息公开工作⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦政府信公开工作年度报告⟧' },
    { in: 'title', text: '2024年青岚县水利局⟦政府信息公工作年度报告⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦政府信息公开工作告年度报⟧' },
    { in: 'title', text: '青岚县水利局2024年⟦政府信息公开作工年度告报⟧' },
    { in: 'title', text: '青岚县水利局⟦2024⟧政府信息公开工作年度报告' },
    {
      in: 'report',
      text: '⟦现公布青岚县⟧水利局2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。\n一、总体情况\n我局认真做好政府信息公开工作。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将加以改进。\n六、其他需要报告的事项\n本年度未收取信息处理费。\n',
    },
  ],
  good: [
    { in: 'title', text: '青岚县水利局2024年政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局\n2024年政府信息公开工作年度报告', why: '标题可以断成两行，合起来看' },
    { in: 'title', text: '青岚县水利局2024年政府信息公开\n工作年度报告', why: '断在词中间也合起来看' },
    { in: 'title', text: '2024年青岚县水利局政府信息公开工作年度报告', why: '年份在前也可以' },
    { in: 'title', text: '青岚县水利局政府信息公开工作2024年度报告', why: '年份放在中间，各样都在' },
    { in: 'title', text: '青岚县第一中学2024年信息公开年度报告', why: '学校、医院、公司另有规定，不用这个文种名' },
  ],
});

/** A word of the document's name that stands twice. Not 政府, which is right twice: 人民政府政府信息公开. */
const DOUBLED_NAME = /(政府信息公开|信息公开|年度报告|工作年度|年度|工作|报告)\1/;

const LACKS_WORK = '少“工作”二字';
const TURNED = '把“工作年度报告”写成了“年度工作报告”';

const YEAR_LEFT_BLANK = new RegExp(String.raw`[${DIGIT}_＿]{2}\s*年`);
const GOES_ON = new RegExp(String.raw`^度?\s*[${HAN}]`);

/** The finding for a year without 年: 青岚县水利局2024政府信息公开…. */
function bareYear({ report: { title, text } }: Facts): Finding | undefined {
  if (!title?.year || !GOES_ON.test(text.slice(title.year.span.end, title.year.span.end + 4))) return undefined;
  if (/^\s*年/.test(text.slice(title.year.span.end, title.year.span.end + 4))) return undefined;
  return {
    span: title.year.span,
    severity: 'warning',
    message: `标题里的“${title.year.value}”后面少了“年”字。请补上。`,
    fixes: [{ title: '补上“年”', edits: [insertion(title.year.span.end, '年')], preferred: true }],
  };
}

/** Whether 年度 stands with the year, where it does not belong: 2024年度政府信息公开工作报告. */
const hasYearWord = ({ report: { title, text } }: Facts): boolean =>
  title?.year !== undefined && /^\s*年\s*度/.test(text.slice(title.year.span.end, title.year.span.end + 8));

/** What is wrong with the document's name, each in words for the message. */
function wordingFaults(name: Slice, hasYear: boolean): readonly string[] {
  const { text } = name;
  const faults: string[] = [];
  if (!text.startsWith('政府信息公开')) faults.push(`把“政府信息公开…”写成了“${text}”`);
  if (!text.includes('工作')) faults.push(LACKS_WORK);
  if (text.includes('年度工作')) faults.push(TURNED);
  if (text.endsWith('年报')) faults.push('把“年度报告”简写成“年报”');
  else if (!text.includes('年度')) faults.push(hasYear ? '“年度”放错了位置，应在“报告”前面' : '少“年度”二字');
  return faults;
}

/** A fix that adds a title, where the preamble names the office and the year. */
function newTitle({ report, year, anchor }: Facts): Fix | undefined {
  const mention = selfMentions(report.preamble, undefined).find(({ agency }) => agency);
  const value = mention?.year?.value ?? year?.value;
  if (!mention?.agency || PLACE.test(mention.agency.text) || value === undefined) return undefined;
  const words = `${mention.agency.text}${value}年${PROPER}`;
  const line = { text: words, markdown: `# ${words}`, html: `<h1>${words}</h1>` }[report.format];
  const first = report.preamble[0]?.slice.span ?? anchor;
  return { title: `加上标题“${words}”`, edits: [insertBefore(report, first, line)] };
}

/** One fix for everything that is missing, if the report itself says every part. */
function mend(facts: Facts, name: Slice, mangled: MangledName | undefined): Fix | undefined {
  const { title } = facts.report;
  if (!title) return undefined;
  const edits: TextEdit[] = [];
  let added = '';
  if (!title.agency) {
    const agency = agencyElsewhere(facts);
    if (agency === undefined) return undefined;
    edits.push(insertion(titleBody(title.slice).span.start, agency));
    added += agency;
  }
  if (!title.year) {
    // Offer none where a damaged year stands there: 20__年, 20245年.
    if (!facts.year || YEAR_LEFT_BLANK.test(title.slice.text)) return undefined;
    const year = `${facts.year.value}年`;
    const shared = title.agency !== undefined && title.agency.span.end > name.span.start;
    edits.push(shared ? insertion(name.at(2), `${year}政府`) : insertion(name.span.start, year));
    added += year;
  }
  edits.push(...(mangled?.edits ?? wordingEdits(facts, name)));
  if (edits.length === 0) return undefined;
  const named = mangled || !name.text.includes('情况') ? `把文种名改为“${PROPER}”` : '改正标题的文种名';
  const doing = added === '' ? named : `给标题补上“${added}”${mangled ? `，${named}` : ''}`;
  return { title: doing, edits: joined(edits), preferred: true };
}

function wordingEdits(facts: Facts, name: Slice): TextEdit[] {
  const { text } = name;
  const edits: TextEdit[] = [];
  if (text.startsWith('信息公开')) edits.push(insertion(name.span.start, '政府'));
  if (text.startsWith('政务公开')) edits.push({ span: name.spanOf(0, 4), text: '政府信息公开' });
  const subject = text.indexOf('公开') + 2;
  if (!text.includes('工作')) edits.push(insertion(name.spanOf(subject - 1, subject).end, '工作'));
  const turned = text.indexOf('年度工作');
  if (turned >= 0) edits.push({ span: name.spanOf(turned, turned + 4), text: '工作年度' });
  const end = text.length - 2;
  if (text.endsWith('年报')) edits.push({ span: name.spanOf(end, end + 2), text: '年度报告' });
  else if (!text.includes('年度')) edits.push(insertion(name.at(end), '年度'), ...withoutSecond(facts));
  return edits;
}

/** Edits that remove a second 年度: 2024年度…年度报告. */
function withoutSecond(facts: Facts): TextEdit[] {
  const year = facts.report.title?.year;
  if (!year) return [];
  const after = /^\s*年\s*度/.exec(facts.report.text.slice(year.span.end, year.span.end + 8))?.[0];
  if (after === undefined) return [];
  const end = year.span.end + after.length;
  return [{ span: span(end - 1, end), text: '' }];
}

/** A place without an office (青岚县): a person must say which one reports. */
const PLACE = /[省市县区州盟旗镇乡]$/;

/** Kinds of offices that a signature may be taken for; other words (无, 谢谢大家, 其他办) are no office's name. */
const OFFICES: ReadonlySet<string> = new Set(['government', 'township', 'street', 'office', 'department']);

const NAME_ALONE = new RegExp(`^[${HAN}]{4,30}$`);

/** The office that the preamble names, else the signature. */
function agencyElsewhere(facts: Facts): string | undefined {
  const named = selfMentions(facts.report.preamble, undefined).find(({ agency }) => agency)?.agency;
  if (named && !PLACE.test(named.text)) return named.text;
  const signature = facts.report.paragraphs.find(
    ({ kind, slice }, i, { length }) =>
      (kind === 'closing' || (kind === 'prose' && i >= length - 4)) &&
      NAME_ALONE.test(slice.text) &&
      OFFICES.has(agencyKind(slice.text)) &&
      placeOf(slice.text) !== undefined,
  );
  return signature?.slice.text;
}
