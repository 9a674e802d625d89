import type { Span } from './span.ts';

/*
 * Some PDFs give the signs of radicals for the characters that look the same: ⼀ (U+2F00) for 一, ⻅ (U+2EC5) for 见, and
 * compatibility ideographs. Each is one UTF-16 unit, and so is what it stands for, so that every offset stays as it is.
 */

const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const LOOKALIKES = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/** Radicals, each with its character behind it, that `normalize('NFKC')` leaves as they are or turns into a traditional form. */
const RADICALS =
  '\u2f3e户\u2fad青⺁厂⺇几⺟母⺠民⺬示⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const characters: ReadonlyMap<string, string> = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, i) => [RADICALS.charAt(2 * i), RADICALS.charAt(2 * i + 1)]),
);

function characterOf(sign: string): string {
  const known = characters.get(sign) ?? sign.normalize('NFKC');
  return known.length === 1 ? known : sign;
}

/**
 * A command for a terminal: `ESC [ 31 m` (red), `ESC ] 0;… BEL` (the window's title). None of its signs may be read as a bracket, a
 * figure or a letter. Up to 200 signs, so that one that is never closed costs nothing; real titles are far shorter.
 */
const COMMANDS =
  /(?:\u001b\[|\u009b)[0-9;?]*[A-Za-z]?|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\r\n]{0,200}(?:\u0007|\u001b\\|\u009c)/g;
const COMMAND_BEGINS = /\u001b[[\]]|[\u009b\u009d]/;

/** Replaces lookalikes by their characters (⻅ → 见), and each sign of a terminal's command by one that nobody sees. No offset changes. */
export function legible(text: string): string {
  const spelled = LOOKALIKE.test(text) ? text.replace(LOOKALIKES, characterOf) : text;
  return COMMAND_BEGINS.test(spelled)
    ? spelled.replace(COMMANDS, (command) => '\u001b'.repeat(command.length))
    : spelled;
}

/** The lookalikes in a text, each with its place and the character that `legible` reads in its place. */
export const illegibleIn = (text: string): readonly { readonly span: Span; readonly plain: string }[] =>
  LOOKALIKE.test(text)
    ? [...text.matchAll(LOOKALIKES)].flatMap(({ index, 0: sign }) =>
        characterOf(sign) === sign ? [] : [{ span: { start: index, end: index + 1 }, plain: characterOf(sign) }],
      )
    : [];
