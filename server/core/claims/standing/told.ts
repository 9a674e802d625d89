import type { Word } from '../lexer.ts';
import type { Standing } from './standing.ts';

/* Standings that the reader finds while it reads, and no row of data could. */

const standing = (name: string, says: string): Standing => ({ name, says });

/** 上半年收到 3 件, 2021 年收到 5 件 */
export const ANOTHER_TIME = standing('another-time', '说的不是报告年度全年');
/** 未受理 3 件 */
export const DENIED = standing('denied', '前面有“未、没有”一类的字');
/** 16 件答复稿, 3 件办理不及时 */
export const CUT_SHORT = standing('cut-short', '后面还有没认出的字，数的也许是别的东西');
/** 废止 31 件（其中废止 24 件）, 有效 15 件，其中印发 6 件 */
export const DIVISION = standing('division', '是前面那个数的一部分');
/** 上年结转的 74 件中，予以公开 20 件 */
export const OF_LEFT = standing('of-left', '说的是结转的那些申请的结果，表里没有单列');
/** 延期答复 3 件 */
export const SOME = standing('some', '只说了其中一部分');
/** 县教育局收到 3 件 */
export const ANOTHERS = standing('another', '说的不是本机关全部');
/** 网上 5 件 */
export const ONE_CHANNEL = standing('channel', '只说了一种渠道');
/** 未收到信函申请 */
export const NONE_OF_SOME = standing('none-of-some', '只说没有其中的一部分');
/** 线上 65 件，办结 62 件；线下…: added up before it is compared */
export const ONE_GROUP = standing('group', '只说了其中一组，各组同类的数加起来才比');
/** 受理 12 件，答复 7 件，不予处理 4 件，撤回 1 件 */
export const ONE_KIND = standing('kind', '和并列的各类合起来正好是总数，只是其中一类');

/** 办结一件、满意一件 */
export const SLOGAN = standing('slogan', '是口号里的“一件”，不是件数');
/** 局机关收到 3 件, 县政府本级收到 21 件 */
export const NARROWER = standing('narrower', '说的只是机关本级或办公室一家，口径与表格不同');

/** What the words of a label say that leave nothing of it to compare: 首次答复 6 件, 未予公开 2 件. */
export const limited = (words: readonly Word[]): readonly Standing[] =>
  words.flatMap(({ meaning }) =>
    meaning.role === 'narrows' || meaning.role === 'turns' ? [standing(meaning.role, meaning.says)] : [],
  );
