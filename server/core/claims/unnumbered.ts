import type { Form } from '../forms/form.ts';
import {
  interpretationOfRows,
  interpretationOfT2,
  interpretationsOfCourt,
  interpretationsOfVerbs,
} from '../judgement/interpretations.ts';
import type { Claim } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import { type Label, readLabel } from './labels.ts';
import { isCourt, type Subject } from './lexicon/meaning.ts';
import { makeClaim, makeLabel, type Place } from './make.ts';
import { type Denial, denialIn } from './none.ts';
import { hasRole, isWord } from './roles.ts';
import { limited } from './standing/told.ts';
import { type Whole, wholeIn } from './whole.ts';

/** Claims of a clause without a figure: none, all, or the figure before once more. */
export function claimsWithoutFigure(
  place: Place,
  discourse: Discourse,
  form: Form,
  clause: Clause,
  before: {
    readonly named: Clause | undefined;
    readonly last: Claim | undefined;
    /** Whether the words of the clause up to a place are about another agency. */
    readonly another: (from: number) => boolean;
  },
): readonly Claim[] {
  const source = place.slice.text;
  const denial = denialIn(clause, before.named, source);
  if (denial) {
    if (before.another(denial.from)) return [];
    const relation = denial.uncorrected ? 'uncorrected' : 'none';
    return denied(denial, discourse, form).map((label) =>
      makeClaim(place, relation, label, undefined, denial.from, denial.to),
    );
  }
  const { last } = before;
  const cases = last !== undefined && last.topic === last.subject && isCourt(last.subject);
  const whole = wholeIn(clause, source, cases);
  if (whole) {
    if (before.another(whole.from)) return [];
    return wholes(whole, discourse, form, last).map((label) =>
      makeClaim(place, whole.relation, label, undefined, whole.from, whole.to),
    );
  }
  return last ? apposition(place, discourse, clause, last) : allPersons(place, discourse, form, clause);
}

function denied({ subjects, rows, column, uncorrected }: Denial, discourse: Discourse, form: Form): readonly Label[] {
  if (uncorrected) {
    const named = subjects.filter(isCourt);
    const of: readonly Subject[] =
      named.length > 0 ? named : discourse.court ? [discourse.court] : ['review', 'litigation'];
    return of.map((each) => makeLabel(`${each}.correct`, each, interpretationsOfCourt(each, ['correct']), 'likely'));
  }
  if (rows.length > 0) {
    if (!discourse.applications) return [];
    return rows.map((row) => {
      const either = row === 'carry' ? ['carryOut', 'carryIn'] : [row];
      const interpretations = either.flatMap((each) => interpretationOfRows(form, [each], ['T']));
      return makeLabel(either[0] ?? row, 'application', interpretations);
    });
  }
  return subjects.flatMap((subject): readonly Label[] => {
    if (subject === 'application')
      return [makeLabel('new', subject, interpretationsOfVerbs(form, ['receiveNew'], ['T']))];
    if (isCourt(subject)) return [makeLabel(subject, subject, interpretationsOfCourt(subject, ['total']))];
    if (subject === 'infoFee' || subject === 'notice') return [makeLabel(subject, subject, [])];
    if (subject === 'fee') return [makeLabel('fee', subject, interpretationOfT2(form, subject, 'amount'))];
    const decided = DECISIONS.has(subject) ? 'decisions' : undefined;
    const interpretations = column || decided ? interpretationOfT2(form, subject, decided ?? column ?? '') : [];
    return interpretations.length > 0 ? [makeLabel(`${subject}.${column}`, subject, interpretations)] : [];
  });
}

const DECISIONS: ReadonlySet<Subject> = new Set(['license', 'penalty', 'coercion']);
const OTHERS_CLOSED = /^(?:carryIn|review|litigation|direct|after)/;

function wholes(
  { relation, subjects }: Whole,
  discourse: Discourse,
  form: Form,
  last: Claim | undefined,
): readonly Label[] {
  if (relation === 'all-closed') {
    // 上年结转 1 件，已全部办结 is about that one.
    if (discourse.subject !== 'application' || !discourse.applications || (last && OTHERS_CLOSED.test(last.topic)))
      return [];
    return [makeLabel('carryOut', 'application', interpretationOfRows(form, ['carryOut'], ['T']), 'likely')];
  }
  const named = subjects.filter(isCourt);
  const of = named.length > 0 ? named : discourse.court ? [discourse.court] : [];
  return of.map((each) => makeLabel(`${each}.uphold`, each, interpretationsOfCourt(each, ['uphold']), 'likely'));
}

const OPENS: ReadonlySet<string> = new Set(['all', 'is', 'result']);
const SAYS: ReadonlySet<string> = new Set(['result', 'applicant', 'verdict']);

/** 无法提供 6 件，均为本机关不掌握: says the figure before again. */
function apposition(place: Place, discourse: Discourse, { tokens, words }: Clause, last: Claim): readonly Claim[] {
  // 申请人均为自然人
  const first = tokens.find((token) => !isWord(token) || token.meaning.role !== 'neutral');
  if (!first || !isWord(first) || !OPENS.has(first.meaning.role)) return [];
  // 上年结转 1 件…，答复结果为无法提供: one of them says nothing of all.
  if (last.topic === 'carryIn' || last.topic === 'carryOut') return [];
  if (last.relation !== 'equals' || last.approximate || last.parts.length > 1) return [];
  // 其中企业 4 件、个人 5 件，全部予以公开: all nine are meant, not the five.
  if (last.topic === 'applicant' && hasRole(words, 'result')) return [];
  if (words.length !== tokens.length || !words.some(({ meaning }) => SAYS.has(meaning.role))) return [];
  if (limited(words).length > 0) return [];
  const end = words.at(-1)?.to ?? first.to;
  if (words.some((word, i) => word.to !== (words[i + 1]?.from ?? end))) return [];
  // Of outcomes only 全部予以公开 opens a clause about all of them.
  if (first.meaning.role === 'result' && first.meaning.rows[0] !== 'open') return [];
  const label = readLabel(words, { ...discourse.around, partial: false });
  if (!label) return [];
  const phrase = place.slice.spanOf(first.from, end);
  // What is said again is no figure to be mended here.
  const again = { ...last, ...label, weight: 'likely', phrase, number: phrase } as const;
  return [{ ...again, words: place.slice.text.slice(first.from, end) }];
}

/** 申请人均为自然人: no organisation among them. */
function allPersons(place: Place, discourse: Discourse, form: Form, { tokens, words }: Clause): readonly Claim[] {
  if (!discourse.applications || discourse.part || words.length !== tokens.length) return [];
  const at = words.findIndex(({ meaning }) => meaning.role === 'is' || meaning.role === 'all');
  if (at < 0) return [];
  const [opening, persons, ...rest] = words.slice(at);
  if (!opening || !persons) return [];
  const { meaning } = persons;
  if (meaning.role !== 'applicant' || meaning.columns.join('') !== 'N') return [];
  const said = place.slice.text.slice(opening.from, opening.to);
  if (!ALL_ARE.test(said) || [...words.slice(0, at), ...rest].some((word) => !SILENT.has(word.meaning.role))) return [];
  const label = makeLabel(
    'applicant',
    'application',
    interpretationsOfVerbs(form, ['receiveNew'], ORGANISATIONS),
    'likely',
  );
  return [makeClaim(place, 'none', label, undefined, words[0]?.from ?? opening.from, persons.to)];
}

const ALL_ARE = /[均都皆全]/;
const SILENT: ReadonlySet<string> = new Set(['neutral', 'present']);
const ORGANISATIONS = ['C', 'R', 'S', 'L', 'O'];
