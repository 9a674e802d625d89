import { describe, expect, test } from 'vitest';
import { decode } from '../../server/files/decode.ts';
import { gb18030Of } from '../fixtures/gb18030.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

const report = render(soundReport());
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const utf32 = (text: string, isLittle: boolean): Uint8Array => {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * 4));
  for (const [i, code] of codes.entries()) view.setUint32(i * 4, code, isLittle);
  return new Uint8Array(view.buffer);
};
/** Every run that is no ASCII as base64 of its UTF-16, between a plus and a minus. */
const utf7 = (text: string): Uint8Array =>
  utf8(
    text.replace(/[^\x00-\x7e]+/g, (run) => `+${Buffer.from(utf16(run, 'be')).toString('base64').replace(/=+$/, '')}-`),
  );
/** Written with the reader's own table turned round. */
const big5 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('big5');
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      pairs.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return new Uint8Array([...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (pairs.get(sign) ?? []))));
};
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const error = (bytes: Uint8Array): string | undefined => {
  const decoded = decode(bytes);
  return 'error' in decoded ? decoded.error : undefined;
};
const lost = (bytes: Uint8Array): number | undefined => {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text.split('\ufffd').length - 1 : undefined;
};
const bom = { utf8: [0xef, 0xbb, 0xbf], le: [0xff, 0xfe], be: [0xfe, 0xff] };

describe('a sound file', () => {
  test.each([
    ['UTF-8', utf8(report)],
    ['UTF-8 with a BOM', utf8(`\ufeff${report}`)],
    ['UTF-16 with a BOM', utf16(`\ufeff${report}`, 'be')],
    ['UTF-16', utf16(report, 'le')],
    ['GB18030', gb18030Of(report)],
    ['UTF-8 with signs of two and four bytes', utf8(`${report}\n·×°𠮷😀`.repeat(3))],
  ])('is read whole: %s', (_, bytes) => {
    expect(lost(bytes)).toBe(0);
  });

  test.each(['', '\ufeff', '县', 'a+b=c; x+abcd+efgh-1', 'A+AAAAAAAAAAAAAAAAAAAAAAAAAAAA=='])(
    'may be short, or of letters: %j',
    (text) => {
      expect(decode(utf8(text))).toEqual({ text: text.replace('\ufeff', '') });
    },
  );
});

describe('bytes that could not be read', () => {
  const withHalf = (text: string, write: (part: string) => Uint8Array, every: number): Uint8Array =>
    joined(
      ...Array.from({ length: Math.ceil(text.length / every) }, (_, i) => {
        const part = text.slice(i * every, (i + 1) * every);
        const at = part.search(/\p{Script=Han}/u);
        if (at < 0 || (i + 1) * every > text.length) return write(part);
        return joined(write(part.slice(0, at)), write(part.charAt(at)).subarray(0, -1), write(part.slice(at + 1)));
      }),
    );

  test('are few: they stand in the text as “�”', () => {
    expect(lost(withHalf(report, utf8, 900))).toBeGreaterThan(0);
    const once = gb18030Of(report);
    once[once.length - 3] = 0xff;
    expect(lost(once)).toBeGreaterThan(0);
  });

  test('are many: nothing is said of the text but that', () => {
    expect(error(withHalf(report, utf8, 30))).toContain('编码混杂，没有校核');
    expect(error(withHalf(report, utf8, 8))).toContain('编码混杂，没有校核');
    expect(error(utf8('�'.repeat(40) + report))).toBe(
      '编码混杂，没有校核：有 40 个字读不出。请用写它的软件打开，另存为 UTF-8 编码再校核',
    );
  });

  test.each([0.1, 0.3, 0.5, 0.7, 0.9])('UTF-8 up to %d of it, then GBK, or the other way round', (share) => {
    const at = Math.floor(report.length * share);
    const [one, two] = [report.slice(0, at), report.slice(at)];
    expect(error(joined(utf8(one), gb18030Of(two)))).toContain('编码混杂，没有校核');
    expect(error(joined(gb18030Of(one), utf8(two)))).toContain('编码混杂，没有校核');
  });
});

describe('what is written in no encoding of ours is said to be that', () => {
  const traditional =
    '青嵐縣水利局2024年政府資訊公開工作年度報告\r\n一、總體情況\r\n主動公開各類信息327條。\r\n'.repeat(5);
  test.each([
    ['UTF-32', utf32(report, true)],
    ['UTF-32', utf32(report, false)],
    ['UTF-32', utf32(`\ufeff${report}`, true)],
    ['UTF-32', utf32(`\ufeff${report}`, false)],
    ['UTF-7', utf7(report)],
    ['UTF-7', utf7(`\ufeff${report}`)],
    ['多半是 Big5', big5(traditional)],
    ['说是 UTF-8，内容却像 GB18030', joined(new Uint8Array(bom.utf8), gb18030Of(report))],
    ['说是 UTF-16LE，内容却像 UTF-8', joined(new Uint8Array(bom.le), utf8(report))],
    ['说是 UTF-16LE，内容却像 UTF-16BE', joined(new Uint8Array(bom.le), utf16(report, 'be'))],
    ['说是 UTF-16BE，内容却像 GB18030', joined(new Uint8Array(bom.be), gb18030Of(report))],
  ])('%s (%#)', (words, bytes) => {
    expect(error(bytes)).toContain(words);
    expect(error(bytes)).toMatch(/没有校核.*另存为 UTF-8 编码再校核$/);
  });
});
