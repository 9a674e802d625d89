import type { Claim } from './claim.ts';
import { isCourt, type Subject } from './lexicon/meaning.ts';
import { claimOf } from './make.ts';
import { isMeasured } from './parts.ts';
import type { Reading } from './reading.ts';
import { plays } from './roles.ts';

/**
 * What the sentences of a paragraph give a figure of, or deny: compared or not, or only labelled with. 降低行政复议发生率 tells of no
 * review, 42 人申请公开 of no application, 配合县政府答复 7 件 of none of ours. Ask `reading.get(toldIn)`.
 */
export const toldIn = ({ sentences }: Reading): ReadonlySet<Subject> =>
  new Set(
    sentences.flatMap(({ slice, claims, apart, items }) => {
      const others = apart.filter(({ standings }) => standings.some(({ ofOthers }) => ofOthers));
      return [
        ...[...claims, ...apart]
          .filter(({ relation, topic }) => TELLS.has(relation) && !(relation === 'none' && topic === 'applicant'))
          .filter((claim) => !others.includes(claim))
          .flatMap(({ subject, interpretations }) => [
            subject,
            // 行政复议、行政诉讼案件 3 件: both.
            ...interpretations.flatMap(({ terms }) => terms.map(({ row }) => row).filter(isCourt)),
          ]),
        ...items
          .filter(({ figure }) => figure.unit !== PERSONS && !claimOf({ slice }, others, figure))
          .flatMap(({ words }) => words.flatMap((word) => (plays(word, 'subject') ? word.meaning.of : []))),
      ];
    }),
  );

/** 42 人申请公开 tells how many asked, and not how often. */
const PERSONS = '人';

/** 均获维持 and 零败诉 tell how cases ended, 均为自然人 who applied, and not how many there were. */
const TELLS: ReadonlySet<Claim['relation']> = new Set<Claim['relation']>(['equals', 'none', 'yoy']);

/** Whether a paragraph counts anything as applications are counted: 全年共 8 件, 5 人次. Ask `reading.get(countsCases)`. */
export const countsCases = ({ sentences }: Reading): boolean =>
  sentences.some(({ items }) => items.some(({ figure: { unit } }) => isMeasured(unit)));
