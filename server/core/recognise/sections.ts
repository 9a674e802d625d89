import type { Seen } from './seen.ts';

const HEADINGS: readonly RegExp[] = [
  /^.{0,16}总体情况$|^概述$/,
  /^(?:行政机关)?主动公开(?:政府信息)(?:的)?情况$|^主动公开情况$/,
  /^(?:行政机关)?(?:收到|受理)(?:和|与|及)?(?:处理|办理)?政府信息公开申请(?:的)?情况$/,
  /^.{0,12}行政复议.{0,6}行政诉讼.{0,8}$/,
  /^.{0,14}存在(?:的)?(?:主要)?(?:问题|不足)(?:及|和|与|、|以及)?.{0,10}$/,
  /^(?:其他|其它)(?:需要|应当|应)?(?:报告)?(?:的)?(?:事项|情况)$|^需要报告的其他事项$/,
];
const NUMBERING = /^(?:第?[一二三四五六]部分|[一二三四五六1-6][、.．,，:：])[、.．,，:：]?/;

/** Which of the six headings a line is, 1…6 by its words; 0 where it is none. Takes words without blanks, see `squeeze`. */
export function headingNumber(words: string): number {
  // Leave room: the longest title known has 26 characters.
  if (words.length > 44) return 0;
  const numbering = NUMBERING.exec(words);
  const title = (numbering ? words.slice(numbering[0].length) : words).replace(/[：:。]$/, '');
  // Without a number, （一）存在的问题 and a sentence's end must not pass for a heading.
  if (!numbering && (title.length > 26 || /^[（(\d]/.test(title))) return 0;
  if (/[。，；,;|]/.test(title)) return 0;
  return HEADINGS.findIndex((heading) => heading.test(title)) + 1;
}

/** Characters or figures under a heading that make it a section: 无。 is two, and a whole text. */
const MIN_UNDER = 2;
/** Characters under the first heading that make a draft of which only that section is written: a sentence. The exact size does not matter. */
const MIN_DRAFT = 40;

/** Whether three headings have something under them; under a title two will do, or a first section with a sentence in it. */
export function hasSections(seen: Seen): boolean {
  let filled = 0;
  for (const amount of seen.under.values()) if (amount >= MIN_UNDER) filled++;
  if (filled >= 3) return true;
  return seen.titles.size > 0 && (filled >= 2 || (seen.under.get(1) ?? 0) >= MIN_DRAFT);
}
