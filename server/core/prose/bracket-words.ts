import { CLAUSE_STOP, HAN_ORDINAL, SPACE } from '../text/characters.ts';
import type { BracketFault } from './bracket-faults.ts';
import { closerOf, inTitle, isOpener, isQuote, isRound, narrow, openerOf, type Sign } from './brackets.ts';

/** A fix of a fault, with edits by indices of the paragraph's text. */
export interface BracketFix {
  readonly title: string;
  readonly changes: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  readonly safe?: boolean;
  readonly preferred?: boolean;
}

/** Titles that every report cites, so that the place of a missing 》 or 《 is certain. */
const KNOWN_TITLE =
  '(?:中华人民共和国政府信息公开条例|政府信息公开条例|中华人民共和国政府信息公开工作年度报告格式|政府信息公开信息处理费管理办法|条例)';
const KNOWN_AFTER = new RegExp(`^${KNOWN_TITLE}`);
const KNOWN_BEFORE = new RegExp(`${KNOWN_TITLE}$`);
const YEAR_AFTER = /^(?:19|20)\d{2}/;
/** A numeral that has lost a bracket: （一主动公开. */
const NUMERAL_AFTER = new RegExp(`^[${HAN_ORDINAL}]{1,3}(?![${HAN_ORDINAL}])`);
const STOP_BEHIND = new RegExp(`^[${SPACE}]*、`);
const NUMERAL_BEFORE = new RegExp(`^[${HAN_ORDINAL}]{1,3}$`);
const PAUSE = new RegExp(String.raw`[${CLAUSE_STOP}\n]`);
const NAMES: Readonly<Record<string, string>> = {
  '《': '书名号',
  '〈': '单书名号',
  '“': '引号',
  '‘': '单引号',
  '「': '引号',
  '『': '引号',
};

/** A sign as messages show it: “（”, but 「“」. */
const shown = (sign: string): string => (/[“”‘’]/.test(sign) ? `「${sign}」` : `“${sign}”`);

const nameOf = (char: string): string => NAMES[isOpener(char) ? char : openerOf(char)] ?? '括号';

/** The message for a fault: what is wrong, and what to do. `text` is the paragraph's. */
export function messageFor(fault: BracketFault, text: string): string {
  const { from } = fault;
  switch (fault.kind) {
    case 'unclosed':
      return `${nameOf(from.char)}${shown(from.char)}没有对应的${shown(closerOf(from.char))}。请补上，或者删去多余的。`;
    case 'unopened':
      return `${nameOf(from.char)}${shown(from.char)}前面没有对应的${shown(openerOf(from.char))}。请补上，或者删去多余的。`;
    case 'mismatch':
      return `左边是${shown(from.char)}，右边是${shown(fault.to.char)}，不是同一种。请改成一样的${inTitle(text, from.at, fault.to.at) && !isRound(fault.to.char) ? '（书名号里面用单书名号〈〉）' : ''}。`;
    case 'nested':
      return `书名号里面再用书名号，不写${shown(`${from.char}…${fault.to.char}`)}。请改为单书名号〈…〉。`;
    case 'turned':
      return fault.wrong === 'to'
        ? `这里的${shown(fault.to.char)}方向反了。请改为${shown(closerOf(from.char))}。`
        : `这里的${shown(from.char)}方向反了。请改为${shown(openerOf(from.char))}。`;
    case 'swapped':
      return `${shown(from.char)}和${shown(fault.to.char)}的先后颠倒了。请对调。`;
  }
}

/** The fixes of a fault, the likeliest first; one that leaves no doubt is safe. `text` is the paragraph's. */
export function bracketFixes(fault: BracketFault, text: string): readonly BracketFix[] {
  const { from } = fault;
  switch (fault.kind) {
    case 'nested':
      return [pair(from, fault.to, '〈', true)];
    case 'turned': {
      const wrong = fault.wrong === 'to' ? fault.to : from;
      const right = fault.wrong === 'to' ? closerOf(from.char) : openerOf(from.char);
      return [
        { title: `把${shown(wrong.char)}改为${shown(right)}`, changes: [replace(wrong, right)], preferred: true },
      ];
    }
    case 'swapped':
      return [
        {
          title: `对调${shown(from.char)}和${shown(fault.to.char)}`,
          changes: [replace(from, fault.to.char), replace(fault.to, from.char)],
          preferred: true,
        },
      ];
    case 'mismatch':
      return mismatchFixes(text, from, fault.to);
    case 'unclosed':
      return isInNumber(text, from) ? [removal(from)] : [...closing(text, from), removal(from)];
    case 'unopened':
      return isInNumber(text, from) ? [removal(from)] : [...opening(text, from), removal(from)];
  }
}

function mismatchFixes(text: string, from: Sign, to: Sign): readonly BracketFix[] {
  const wide = '（';
  // Of one bracket in two widths, （…), Chinese text has the full one.
  if (isRound(from.char) && isRound(to.char)) return [pair(from, to, wide, true)];
  if (narrow(openerOf(to.char)) === narrow(from.char)) return [pair(from, to, from.char, true)];
  if (YEAR_AFTER.test(text.slice(from.at + 1)) && to.at === from.at + 5) return [pair(from, to, '〔', true)];
  const angles = '<《〈'.includes(narrow(from.char)) || '>》〉'.includes(narrow(to.char));
  if (angles && inTitle(text, from.at, to.at)) return [pair(from, to, '〈', true)];
  if (angles && !isRound(from.char) && !isRound(to.char)) return [pair(from, to, '《', false)];
  const choices = [...new Set([from.char, openerOf(to.char)])].map((char) => (char === '<' ? '《' : char));
  return choices.map((char) => pair(from, to, char === '(' && isQuote(to.char) ? wide : char, false));
}

function pair(from: Sign, to: Sign, open: string, safe: boolean): BracketFix {
  const changes = [replace(from, open), replace(to, closerOf(open))].filter(
    (change, i) => change.text !== (i === 0 ? from : to).char,
  );
  return {
    title: `改为${shown(`${open}…${closerOf(open)}`)}`,
    changes,
    ...(safe ? { safe: true, preferred: true } : {}),
  };
}

const replace = (sign: Sign, text: string) => ({ from: sign.at, to: sign.at + 1, text });

const removal = (sign: Sign): BracketFix => ({ title: `删去${shown(sign.char)}`, changes: [replace(sign, '')] });

/** Whether a sign stands between a heading's number and its stop, where no bracket can be: 四《、行政复议. */
const isInNumber = (text: string, { at }: Sign): boolean =>
  NUMERAL_BEFORE.test(text.slice(0, at).trim()) && STOP_BEHIND.test(text.slice(at + 1, at + 4));

/**
 * Puts the closing sign behind a title that is known, behind the year of a document's number, or before the next pause; nowhere
 * where nothing would stand between the two.
 */
function closing(text: string, open: Sign): readonly BracketFix[] {
  const rest = text.slice(open.at + 1);
  const close = closerOf(open.char);
  const known = open.char === '《' ? KNOWN_AFTER.exec(rest)?.[0].length : undefined;
  const year = open.char === '〔' && YEAR_AFTER.test(rest) ? 4 : undefined;
  const numeral = open.at === 0 && isRound(open.char) ? NUMERAL_AFTER.exec(rest)?.[0].length : undefined;
  const certain = known ?? year ?? numeral;
  const at = open.at + 1 + (certain ?? pauseIn(rest, open.char === '《'));
  if (text.slice(open.at + 1, at).trim() === '') return [];
  const before = text.slice(Math.max(open.at, at - 6), at);
  return [
    {
      title: `在“${before}”后面补上${shown(close)}`,
      changes: [{ from: at, to: at, text: close }],
      ...(certain !== undefined ? { preferred: true } : {}),
    },
  ];
}

/** The index of the first pause outside inner brackets, or of an outer closing sign. A title also ends at （. */
function pauseIn(rest: string, title: boolean): number {
  let depth = 0;
  for (let i = 0; i < rest.length; i++) {
    const char = rest.charAt(i);
    if (depth === 0 && (PAUSE.test(char) || (title && /[（(《]/.test(char)))) return i;
    if (isOpener(char)) depth++;
    else if (openerOf(char) !== '' && --depth < 0) return i;
  }
  return rest.length;
}

function opening(text: string, close: Sign): readonly BracketFix[] {
  if (isRound(close.char) && NUMERAL_BEFORE.test(text.slice(0, close.at))) {
    const open = openerOf(close.char);
    return [
      {
        title: `在“${text.slice(0, close.at)}”前面补上${shown(open)}`,
        changes: [{ from: 0, to: 0, text: open }],
        preferred: true,
      },
    ];
  }
  const known =
    close.char === '》' ? KNOWN_BEFORE.exec(text.slice(Math.max(0, close.at - 30), close.at))?.[0] : undefined;
  if (known === undefined) return [];
  const at = close.at - known.length;
  return [{ title: `在“${known}”前面补上“《”`, changes: [{ from: at, to: at, text: '《' }], preferred: true }];
}
