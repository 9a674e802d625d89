import { SPACE } from '../text/characters.ts';

/* Instructions of the prescribed form to whoever fills it in, which must be gone from a report. */

const PART = '(?:该|此|本|这一|以上|以下|上述)(?:一)?(?:部分|项|表)(?:内容|情况)?';
const AS_TABLE = '以表格';
const NOTE = `${PART}(?:均|应|应当|须|需|需要|要|统一)?${AS_TABLE}(?:的)?(?:形式|方式)(?:进行)?(?:报告|填报|呈现|体现|报送|表述|列示|填写|公布)`;
const BELOW = `(?:[。，,；;：:]?[${SPACE}\\t]*(?:具体)?(?:表格|格式|情况)?(?:如下|见下)(?:表)?)?`;
const OPEN = '[（(〔［\\[【]';
const CLOSE = '[）)〕］\\]】]';

/** The form's own remark on its tables, with the brackets around it, if any: 该部分以表格形式报告。表格如下：. */
export const TEMPLATE_TEXT = new RegExp(
  `${OPEN}\\s*${NOTE}${BELOW}[。：:]?\\s*${CLOSE}|${NOTE}${BELOW}[。：:；;，,]?`,
  'g',
);

/** Whether `TEMPLATE_TEXT` can match at all; a cheap test for words without which it cannot. */
export const mayHoldTemplate = (text: string): boolean => text.includes(AS_TABLE);

/** The beginning of a paragraph of instructions: 填表说明：…. */
export const FILLING_NOTE = /^[（(〔［[【]?\s*(?:填(?:表|报|写)|格式|编写|写作|模板)(?:说明|要求|提示)\s*[：:]/;

const ONLY_TEMPLATE = new RegExp(`^\\s*(?:${TEMPLATE_TEXT.source})\\s*$`);

/** Whether a text is nothing but such instructions. */
export const isTemplateText = (text: string): boolean => ONLY_TEMPLATE.test(text);
