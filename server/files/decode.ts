import { countLost, isRubbish } from '../core/text/lost.ts';

/** What a file's bytes say: text, or in words for the user why they are no text. */
export type Decoded = { readonly text: string } | { readonly error: string };

/** Tried in this order where there is no BOM; of equally good readings the first is taken. */
const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
/**
 * The share of `ordinary` characters from which bytes count as text in an encoding. A text has nearly all; what is read in the wrong
 * encoding, or is no text, clearly fewer. The exact size does not matter.
 */
const readable = 0.9;
/** Tell the encoding by this much of a file, so that a long one is not decoded once for each encoding: more than most whole reports. */
const sampleBytes = 64 * 1024;

/**
 * Reads a file written in UTF-8, UTF-16 (either order), GBK or GB18030, with a BOM or without. As in an editor, the BOM is not part
 * of the text. Bytes that cannot be read become “�”; where they are many (see `isRubbish`), the result is an error. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const foreign = foreignEncoding(bytes);
  if (foreign) return { error: `${foreign}，没有校核；${saveAgain}` };
  const marked = markedEncoding(bytes);
  if (marked) return underMark(marked, bytes);
  const kind = knownKind(bytes);
  if (kind) return { error: kind };
  if (!bytes.includes(0)) {
    const text = strictly('utf-8', bytes);
    if (text !== undefined && !isGarbage(text)) return whole(text);
    if (isBig5(bytes.subarray(0, sampleBytes))) return { error: `多半是 Big5（繁体）编码，没有校核；${saveAgain}` };
    if (isBlend(bytes)) return { error: `${mixed}：有的地方是 UTF-8，有的地方是 GBK。${saveAgain}` };
  }
  const encoding = likeliest(bytes.subarray(0, sampleBytes));
  if (!encoding) return { error: '不是文本文件（二进制内容），无法校核' };
  return whole(new TextDecoder(encoding).decode(bytes));
}

const mixed = '编码混杂，没有校核';
const saveAgain = '请用写它的软件打开，另存为 UTF-8 编码再校核';

/** Refuses a text of which too much is lost. */
const whole = (text: string): Decoded =>
  isRubbish(text) ? { error: `${mixed}：有 ${countLost(text)} 个字读不出。${saveAgain}` } : { text };

/** Reads bytes as their BOM says, unless they clearly read better otherwise: then the BOM is wrong, and the user is told. */
function underMark(marked: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(marked).decode(bytes);
  const sample = bytes.subarray(0, sampleBytes);
  // Bytes that read as UTF-8 are UTF-8. In UTF-16 nearly any bytes give characters, so ask whether they are ordinary ones.
  const isSound = marked === 'utf-8' ? !isRubbish(text) : readableShare(text.slice(0, sampleBytes)) >= readable;
  if (text === '' || isSound) return whole(text);
  const inside = likeliest(sample.subarray(marked === 'utf-8' ? 3 : 2));
  if (!inside || inside === marked) return whole(text);
  const [says, is] = [marked, inside].map((name) => name.toUpperCase());
  return { error: `开头的标记（BOM）说是 ${says}，内容却像 ${is}，没有校核；${saveAgain}` };
}

/** Names an encoding that neither editors nor browsers read. */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  if (isUtf32(sample)) return '是 UTF-32 编码';
  return isUtf7(sample) ? '是 UTF-7 编码' : undefined;
}

/** Four bytes a character, the highest 0 and the next at most 16 (Unicode ends at U+10FFFF), in either order; with a BOM or without. */
function isUtf32(bytes: Uint8Array): boolean {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return false;
  const all = (high: 0 | 3, next: 1 | 2): boolean => {
    for (let at = 0; at < bytes.length; at += 4) {
      if (bytes[at + high] !== 0 || (bytes[at + next] ?? 0) > 0x10) return false;
    }
    return true;
  };
  return all(3, 2) || all(0, 1);
}

/** `+ZeVnLGz7UqE-`: Chinese in UTF-7 is base64 of its UTF-16 between `+` and `-`. Ten such characters, so that a `+` in code does not count. */
function isUtf7(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte === 0 || byte > 0x7e)) return false;
  const words = new TextDecoder().decode(bytes).matchAll(/\+([A-Za-z0-9+/]{3,})/g);
  const text = [...words].map(([, word = '']) => fromUtf7(word)).join('');
  return text.length >= 10 && readableShare(text) >= readable && /\p{Script=Han}/u.test(text);
}

function fromUtf7(word: string): string {
  const bytes = atob(word.slice(0, word.length - (word.length % 4 === 1 ? 1 : 0)));
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  }
  return text;
}

/** Words of a report's first page, in traditional and in simplified characters. */
const TRADITIONAL = /政府|公開|年度|報告|資訊|條例|主動/g;
const SIMPLIFIED = /政府|公开|年度|报告|信息|条例|主动/;

/** Whether bytes are Big5. Read as GBK they give characters too, so ask for words: two traditional ones, and no simplified one. */
function isBig5(sample: Uint8Array): boolean {
  const words = new Set(new TextDecoder('big5').decode(sample).match(TRADITIONAL));
  return words.size >= 2 && !SIMPLIFIED.test(new TextDecoder('gb18030').decode(sample));
}

/** A byte that is no ASCII. */
const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80;

/** A byte that continues a character of UTF-8 (10xxxxxx). */
const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** The length of the UTF-8 character at an index, if it is one of three bytes (Chinese, full-width signs) or four; else 0. */
function wideInUtf8(bytes: Uint8Array, at: number): 0 | 3 | 4 {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xe2 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let k = 1; k < length; k++) if (!isTrail(bytes[at + k])) return 0;
  return length;
}

/**
 * The share of non-ASCII bytes outside UTF-8 above which a file counts as a blend. Below it, UTF-8 is merely damaged here and there.
 * The exact size does not matter: a pasted piece of GBK is a paragraph, not a few bytes.
 */
const mostDamaged = 0.05;
/** The share of bytes that GBK may have looking like UTF-8 by chance. Generous: in real GBK hardly any do. */
const byChance = 0.01;

/**
 * Whether a file is partly UTF-8 and partly GBK, as when two were put together. Two characters of UTF-8 in a row, or one that
 * stands alone, are hardly ever GBK by chance.
 */
function isBlend(bytes: Uint8Array): boolean {
  let utf8 = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; ) {
    if (!isHigh(bytes[at])) {
      at++;
      continue;
    }
    let end = at;
    let characters = 0;
    for (let wide = wideInUtf8(bytes, at); wide > 0; wide = wideInUtf8(bytes, end)) {
      end += wide;
      characters++;
    }
    const isAlone = !isHigh(bytes[at - 1]) && !isHigh(bytes[end]);
    const isUtf8 = characters > 1 || (characters === 1 && isAlone);
    if (isUtf8) utf8 += end - at;
    else others++;
    at = isUtf8 ? end : at + 1;
  }
  const all = utf8 + others;
  return utf8 > all * byChance && others > all * mostDamaged;
}

/** The encoding that a byte order mark names. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

const WORD_XML = /^\s*<\?xml[^>]*>\s*<\?mso-application\s/;
const ARCHIVE = /^(?:From:|MIME-Version:)[\s\S]*multipart\/related/i;

/** Recognises files that people take for texts by their first bytes, and says what to do with them. */
function knownKind(bytes: Uint8Array): string | undefined {
  const starts = (...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return '是 Word、Excel、WPS 等办公文档或压缩包，请另存为纯文本（.txt）再校核';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return '是旧版 Word、Excel 文档，请另存为纯文本（.txt）再校核';
  if (starts(0x25, 0x50, 0x44, 0x46)) return '是 PDF 文件，请先把文字复制或另存为纯文本（.txt）再校核';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return '是图片（二进制内容），要先识别成文字才能校核';
  const head = String.fromCharCode(...bytes.subarray(0, 400));
  if (head.startsWith('{\\rtf')) return '是 RTF 文档，请用 Word 或 WPS 打开，另存为纯文本（.txt）再校核';
  if (WORD_XML.test(head)) return '是 Word 存成的 XML 文档，请另存为纯文本（.txt）再校核';
  if (ARCHIVE.test(head)) return '是网页归档（.mht），请打开后另存为网页（.html）或纯文本（.txt）再校核';
  return undefined;
}

/** Decodes bytes; undefined where one of them does not belong to the encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding in which the largest share is readable; undefined where that is too small in each. */
function likeliest(sample: Uint8Array): string | undefined {
  let best: { encoding: string; share: number } | undefined;
  for (const encoding of encodings) {
    const share = readableShare(new TextDecoder(encoding).decode(sample));
    if (share >= readable && share > (best?.share ?? 0)) best = { encoding, share };
  }
  return best?.encoding;
}

/** Han (the rare ones too), CJK and general punctuation, frames and signs, full-width forms, printable ASCII, emoji. */
const ordinary =
  /[\t\n\f\r\x20-\x7e\u00a0-\u00ff\u2010-\u26ff\u3000-\u303f\u3200-\u4dbf\u4e00-\u9fff\ufe30-\ufe4f\uff01-\uffe5\u{1f300}-\u{1faff}\u{20000}-\u{323af}]/gu;

const readableShare = (text: string): number => (text.match(ordinary)?.join('').length ?? 0) / Math.max(1, text.length);

/** Whether more than one character in a hundred is a control character, which a text has not; a few may stand in any file. */
const isGarbage = (text: string): boolean =>
  (text.match(/[\x00-\x08\x0e-\x19\x1c-\x1f]/g)?.length ?? 0) > text.length / 100;
