import { halfWidthDigits } from './characters.ts';

const HALF = /(?<![0-9]),|,(?![0-9])|[;:()]/g;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** The same text sign for sign, its marks in full width and its digits in half width: what is looked for is then written in one way. */
export const even = (text: string): string => halfWidthDigits(text).replace(HALF, (mark) => WIDE[mark] ?? mark);
