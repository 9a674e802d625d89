import { HAN } from '../text/characters.ts';
import { type Triggered, triggers } from './triggers.ts';

/** Words with which an office reports to its superior, not to the public: 妥否，请批示. A list to be added to. */
export interface UpwardWords extends Triggered {
  /** Its first group is what is wrong, or the whole match where it has none. */
  readonly pattern: RegExp;
  /** What to write instead; undefined where nothing takes its place. */
  readonly better?: string;
}

/** Demands that the clause ends here: 请批示。 */
const CLAUSE_END = '(?=[，。；！,;!）)]|$)';
/** Who is asked: 请领导…, 请各位领导…, 请县政府…. */
const SUPERIOR = '(?:各位|各级|上级|县|市|区|镇|州|局|委|党组)?(?:领导(?:同志)?|党委|党组|政府|机关|主管部门)';
const ASKED = '批示|审示|核示|审议|审定|审阅|批复|指示|批准';

/** The words, in the order in which they are reported. */
export const UPWARD: readonly UpwardWords[] = [
  // 现将2024年工作情况汇报如下, 现汇报如下, 作如下汇报
  // Not 专题汇报如下水道改造, where 下水道 is another word.
  { pairs: '汇报', pattern: /汇报如下(?!水)/g, better: '报告如下' },
  { pairs: '汇报', pattern: /如下汇报/g, better: '如下报告' },
  { pairs: '特此', pattern: /特此汇报/g, better: '特此报告' },
  { pairs: '特此', pattern: /特此(?:呈报|上报|报请|请示)/g },
  {
    pairs: '妥否 当否 可否',
    pattern: new RegExp(
      `(?:以上[${HAN}]{0,6}[，,]?)?[妥当可]否[，,]?请[${HAN}]{0,6}?(?:批示|审示|核示|指示|批复|审议|审定)`,
      'g',
    ),
  },
  {
    pairs: '批示 审示 核示 审议 审定 审阅 批复 指示 批准',
    pattern: new RegExp(
      `(?<=^|[，。；！,;!\\s])(?:恭|敬|特|呈)?请(?:${SUPERIOR})?(?:予以?)?(?:${ASKED})${CLAUSE_END}`,
      'g',
    ),
  },
  {
    pairs: '指正 指导',
    pattern: new RegExp(
      `(?<=^|[，。；！,;!\\s])(?:以上汇报[，,]?)?(?:恭|敬)?请${SUPERIOR}(?:予以?)?(?:多多?)?(?:批评指正|指正|批评指导|指导)${CLAUSE_END}`,
      'g',
    ),
  },
  { pairs: '汇报', pattern: /(?:以上)?汇报(?:完毕|到此结束)/g },
];

/** The words that a text may hold, by a cheap test; the caller still has to match their patterns. */
export const upwardIn = triggers(UPWARD);
