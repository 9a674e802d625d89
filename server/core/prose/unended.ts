import type { Passage } from '../syntax/passage.ts';
import type { Paragraph, Report } from '../syntax/tree.ts';
import { isContact } from '../syntax/web-chrome.ts';
import { DIGIT, HAN, HAN_ORDINAL } from '../text/characters.ts';
import { toHan } from '../text/han.ts';
import { isQuoted } from './quoted.ts';

/** A paragraph of prose that does not end as a sentence does. */
export interface Unended {
  readonly paragraph: Paragraph;
  /** It ends with a comma or the like, and no line goes on with it. */
  readonly brokenOff?: boolean;
  /** It ends with a semicolon, and no list goes on. */
  readonly halted?: boolean;
  /** Index of the English full stop that stands there; undefined where nothing does. */
  readonly dot: number | undefined;
}

const ENDED = /[。！？；：…!?;:][”’）》』」)】]*$/;
const HALTED = new RegExp(`[${HAN}0-9%％）)》”][；;]$`);
/** Ends in the middle of a sentence, mostly where a line was broken by accident. */
const GOES_ON = /[，、,（《“(]$/;
const BREAKS_OFF = new RegExp(`[${HAN}0-9][，、,]$`);
/** Styles of items that begin a sentence. Not 一是…, which may go on with the sentence of its lead-in. */
const ITEM: ReadonlySet<string> = new Set(['han-bracket', 'arabic-dot', 'arabic-bracket']);
const HAN_LAST = new RegExp(`[${HAN}${DIGIT}%％）)》”]$`);
const DOT = new RegExp(String.raw`(?<=[${HAN}）)》”%％])[.．](?=$|[${HAN}《“（]|(?:19|20)\d\d年)`, 'g');
const NUMERAL = new RegExp(String.raw`(?:^|[。；：\s])[${HAN_ORDINAL}]{1,3}$`);
const LABELLED = /^[^，。；,;]{2,12}[：:][^，。；,;]*$/;
const ADDRESS = /(?:https?:|www\.|@|\.(?:cn|com|org|gov))/i;
const INNER_STOP = /[，。；！？,;]/;
/** Shows that words without a comma are a sentence: they say what was done or not done. */
const SAYS =
  /^(?:本|我|全|20\d\d|今年|目前|无(?=.{5})|未|没有|不(?!足)|截至|经|已).{6,}|(?:未|没有|不存在|无需?)(?:收取|发生|收到|产生|发出|需要|出现|接到|其他)/;
/** Begins a new sentence, whatever the line above ends with: 2024年，…, 改进情况：…, 下一步，…. */
const BEGINS =
  /^(?:20\d\d年[^，。；：]{0,12}[，,]|(?:存在|主要|改进|整改|下一步|今后|针对|为此|此外)[^，。；：]{0,14}[：:，,])/;
/** A paragraph in brackets, which needs no full stop: （联系人：办公室，联系电话：…）. */
const IN_BRACKETS = /^[（(][^（()）]*[）)]$/;
/** Characters of the shortest paragraph that must end with a full stop. A guess that leaves out labels and names: 县水利局. */
const SHORTEST = 8;
const NAME_OR_DATE = /^[^，。；：]{2,30}(?:政府|局|委|委员会|办|办公室|厅|院|处|中心)$|^.{0,8}[年月].{0,8}日$/;

/**
 * Paragraphs of the prose sections that lack their full stop, or have an English one.
 *
 * @param ends of all paragraphs that `endsOf` has something to say of
 */
export function unendedParagraphs(report: Report, ends: ReadonlyMap<Paragraph, Ends>): readonly Unended[] {
  const found: Unended[] = [];
  const touched = new Set(Array.from(ends.keys(), ({ section }) => section));
  const sections = report.sections.filter((each) => (each.number === 1 || each.number > 4) && touched.has(each));
  for (const body of [report.preamble, ...sections.map(({ body }) => body)]) {
    body.forEach((paragraph, i) => {
      const own = ends.get(paragraph);
      if (!own) return;
      for (const dot of own.dots) found.push({ paragraph, dot });
      if (own.isEnded) return;
      if (isBrokenOff(paragraph, body[i + 1])) found.push({ paragraph, dot: undefined, brokenOff: true });
      else if (isHalted(paragraph, body[i + 1])) found.push({ paragraph, dot: undefined, halted: true });
      else if (isUnended(paragraph, body[i + 1])) found.push({ paragraph, dot: undefined });
    });
  }
  return found;
}

/** How the sentences of a paragraph end. */
export interface Ends {
  /** Indices of English full stops. */
  readonly dots: readonly number[];
  /** Whether its end is right whatever follows, or it is shorter than `SHORTEST`. */
  readonly isEnded: boolean;
}

/** How the sentences of a paragraph end; undefined where all ends are right whatever follows, as in most. */
export function endsOf({ text }: Passage): Ends | undefined {
  const dots = Array.from(text.matchAll(DOT), ({ index }) => index).filter(
    // No sentence ends inside a name: 《…公开条.例》.
    (at) => !NUMERAL.test(text.slice(Math.max(0, at - 4), at)) && !isQuoted(text, at),
  );
  const isEnded = text.length < SHORTEST || (ENDED.test(text) && !HALTED.test(text));
  return dots.length === 0 && isEnded ? undefined : { dots, isEnded };
}

/** Whether a paragraph ends with a comma or the like (…实行双人校对、) and a new item or nothing follows. */
const isBrokenOff = ({ slice: { text } }: Paragraph, next: Paragraph | undefined): boolean =>
  BREAKS_OFF.test(text) && (!next || ITEM.has(next.itemNumber?.style ?? ''));

/**
 * A paragraph that ends with a semicolon, and is not an item of a list that goes on: 1.…；⏎2.…。 or 一是…；⏎二是…。 is one; so may
 * be lines without numbers, and （一）…；⏎（二）…。 as long as no full stop stands within
 * the one or the other.
 */
function isHalted({ slice: { text }, itemNumber }: Paragraph, next: Paragraph | undefined): boolean {
  if (!HALTED.test(text)) return false;
  if (!next) return true;
  if (!next.itemNumber) return BEGINS.test(next.slice.text) || itemNumber?.style === 'han-bracket';
  if (next.itemNumber.style !== 'han-bracket') return next.itemNumber.ordinal === 1 && !LEADS_IN.test(text);
  // The item before may stand within the paragraph: …：（一）加强培训；⏎（二）….
  if (text.includes(`（${toHan(next.itemNumber.ordinal - 1)}）`, itemNumber?.end ?? 0)) return false;
  return itemNumber?.style !== 'han-bracket' || [text, next.slice.text].some((each) => INNER_FULL_STOP.test(each));
}

const INNER_FULL_STOP = /。(?=.)/;

/** A lead-in whose semicolon should be a colon; the list does follow: 采取以下措施；. */
const LEADS_IN = new RegExp(`(?:如下|以下[${HAN}]{0,4})[；;]$`);

/**
 * Whether a whole sentence stands behind a title and colon: a verb opens it, or it counts something.
 * （一）主动公开政府信息情况：利用电子屏、公告栏更新信息27次; not 责任单位：县水利局办公室.
 */
function saysUnderTitle(words: string): boolean {
  const colon = words.search(/[：:]/);
  const said = words.slice(colon + 1).trim();
  if (colon < 2 || colon > LONGEST_TITLE || said.length < SHORTEST) return false;
  return SAYS.test(said) || DOES.test(said) || (WORDS.test(said) && COUNTS.test(said));
}

/** Most characters of a title before its colon. Arbitrary but generous: 主动公开政府信息情况 has 10. */
const LONGEST_TITLE = 24;
const WORDS = new RegExp(`[${HAN}]{4}`);
const DOES = new RegExp(
  `^(?:通过|利用|依托|围绕|按照|严格|及时|定期|积极|认真|进一步|不断|持续|全面|深入|切实|主动|加强|完善|建立|健全|优化|强化|规范|落实|推进|推动|开展|组织|举办|公开|发布|公布|更新|编制|编发|印发|制定|修订|清理|收到|受理|办理|办结|答复|设立|设置|开设|配备|安排|明确|指定|做好|做到|实行|坚持|对[${HAN}]|将[${HAN}]|把[${HAN}])`,
);
const COUNTS = new RegExp(String.raw`[${DIGIT}]+\s*(?:人次|条|件|次|篇|份|期|项|个|场|处|家|户|名|人|%|％)$`);

function isUnended({ slice, itemNumber }: Paragraph, next: Paragraph | undefined): boolean {
  const { text } = slice;
  if (ENDED.test(text) || GOES_ON.test(text) || !HAN_LAST.test(text)) return false;
  // The next line may be the rest of this one.
  if (next && !next.itemNumber && !BEGINS.test(next.slice.text)) return false;
  const words = text.slice(itemNumber?.end ?? 0);
  const saysHere = itemNumber?.style === 'han-bracket' && saysUnderTitle(words);
  if (
    IN_BRACKETS.test(text) ||
    isContact(slice) ||
    (LABELLED.test(text) && !saysHere) ||
    ADDRESS.test(text.slice(-30)) ||
    NAME_OR_DATE.test(text)
  )
    return false;
  if (INNER_STOP.test(words) || saysHere) return true;
  // An item is a sentence where the next one ends as one: 1.本年度没有收费 beside 2.没有其他事项。
  return (
    SAYS.test(words) && (!itemNumber || (next?.itemNumber?.style === itemNumber.style && ENDED.test(next.slice.text)))
  );
}
