/** What a file's bytes say: text, or in the user's words why they are no text. */
export type Decoded = { readonly text: string } | { readonly error: string };

/** Tried in this order where there is no BOM; of equally good readings the first is taken. */
const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
/** Fewer signs than this share are letters, punctuation or digits: it is no text in that encoding. */
const readable = 0.9;
/** The beginning tells the encoding; the rest of a long file need not be read five times for it. */
const sampleBytes = 64 * 1024;

/**
 * Reads a file written in UTF-8, UTF-16 (either order), GBK or GB18030, with a BOM or without. As in an editor, the BOM is
 * not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes) };
  const kind = knownKind(bytes);
  if (kind) return { error: kind };
  if (!bytes.includes(0)) {
    const text = strictly('utf-8', bytes);
    if (text !== undefined && !isGarbage(text)) return { text };
  }
  const encoding = likeliest(bytes.subarray(0, sampleBytes));
  if (!encoding) return { error: '不是文本文件（二进制内容），无法校核' };
  return { text: new TextDecoder(encoding).decode(bytes) };
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

/** Files that people take for texts, told by their first bytes. */
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

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding in which the bytes read best, if they read well in any. */
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

/** Control characters that no text has; a few are forgiven. */
const isGarbage = (text: string): boolean =>
  (text.match(/[\x00-\x08\x0e-\x19\x1c-\x1f]/g)?.length ?? 0) > text.length / 100;
