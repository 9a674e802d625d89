import type { Form } from '../forms/form.ts';
import type { Claim, Interpretation } from './claim.ts';
import {
  interpretationOfRows,
  interpretationOfT2,
  interpretationsOfCases,
  interpretationsOfCourt,
  interpretationsOfVerbs,
} from './interpretations.ts';
import { labelWords, type Noun, type Words } from './label-words.ts';
import type { Word } from './lexer.ts';
import { isCourt, type Subject, type Verb } from './lexicon/meaning.ts';
import { isLimit } from './roles.ts';

/** What a label is about where its own words do not say it. */
export interface Surroundings {
  readonly form: Form;
  /** The nearest thing named before in the sentence, else what the paragraph is about. */
  readonly subject: Subject | 'foreign' | undefined;
  /** Applications were named in the sentence, or the paragraph is about them. */
  readonly applications: boolean;
  /** What was done with the documents or decisions named before: 作出…许可 36 件、处罚 9 件 */
  readonly verb: Verb | undefined;
  /** Behind 其中: a part of what was named. */
  readonly partial: boolean;
  /** What was counted last as a whole (`new`, `handled`, `done`), of which this may be a part. */
  readonly total: string | undefined;
  /** The rows of the outcome that was counted last, of which an applicant's figure may be. */
  readonly outcome: readonly string[];
  /** Of whose applications it is where its own words do not say it. */
  readonly among: Among | undefined;
}

/** Some applicants, of whose applications figures are told. */
export interface Among {
  /** Of table 3. */
  readonly columns: readonly string[];
  /** 自然人申请中，… leaves no doubt; behind 自然人申请 8 件，企业申请 2 件 figures may be of the last or of all. */
  readonly sure: boolean;
}

/** The position of a figure in its sentence, as far as it decides what the figure means. */
export interface Standing {
  /** What the figure before was about. */
  readonly counted: Subject | undefined;
  /** Of which cases the sentence has counted all; `court` is reviews and law suits in one figure. */
  readonly cases: readonly (Subject | 'court')[];
  /** 申请 8 件 opens its clause: all of them. */
  readonly leads: boolean;
  /** 作出行政处罚的 380 件: those of them that were. */
  readonly such: boolean;
}

/** What a label says: which figure of the report, in which of its possible meanings. */
export interface Label {
  readonly topic: string;
  readonly subject: Subject;
  readonly interpretations: readonly Interpretation[];
  readonly weight: Claim['weight'];
}

/** Reads the words of a label; undefined where they mean nothing in the tables, or it is not clear what. */
export function readLabel(words: readonly Word[], around: Surroundings, standing?: Standing): Label | undefined {
  // What words say that leave nothing to compare is its standing.
  const said = labelWords(words.filter((word) => !isLimit(word)));
  const { among } = around;
  if (!among || !isWhole(said.applicants)) return labelOf(said, around, standing);
  const own = labelOf({ ...said, applicants: among.columns }, { ...around, outcome: [] }, standing);
  if (among.sure || own?.subject !== 'application') return own;
  const whole = labelOf(said, around, standing);
  if (!whole) return undefined;
  return { ...whole, interpretations: [...whole.interpretations, ...own.interpretations], weight: 'likely' };
}

/** Whether columns of table 3 are all applicants. */
const isWhole = ([first]: readonly string[]): boolean => first === 'T';

function labelOf(label: Words, around: Surroundings, standing: Standing | undefined): Label | undefined {
  if (label.foreign) return undefined;
  const nouns = label.nouns;
  const last = nouns.at(-1);
  const subjects = last?.of ?? (around.subject && around.subject !== 'foreign' ? [around.subject] : []);
  const [known] = subjects;
  // 撤销 of an application is its applicant's, of a decision the court's.
  const judged = label.verdicts.length > 0 && isCourt(known);
  if (!judged && (label.results.length > 0 || label.carry)) return ofResult(label, nouns.length, subjects, around);
  if (label.verdicts.length > 0) return ofVerdict(label, nouns, subjects, standing);
  const [subject] = subjects;
  if (subject === undefined) return undefined;
  if (isCourt(subject)) return ofCourt(label, nouns, subjects, standing);
  if (subject === 'application') return ofApplication(label, last, around, standing);
  return ofT2(label, subject, last?.loose === true, around, standing);
}

function ofResult(label: Words, nouns: number, subjects: readonly Subject[], around: Surroundings): Label | undefined {
  const { form, applications } = around;
  const each = label.results;
  if (label.unsure || (!applications && !subjects.includes('application'))) return undefined;
  // 受理事项 1260 件，结转 2 件: what was named last was no application, and anything can be carried over.
  if (around.subject === 'foreign' && nouns === 0 && each.flat().every((row) => row.startsWith('carry')))
    return undefined;
  const columns = label.applicants;
  if (each.length === 0) {
    const interpretations = [
      ...interpretationOfRows(form, ['carryOut'], columns),
      ...interpretationOfRows(form, ['carryIn'], columns),
    ];
    return { topic: 'carryOut', subject: 'application', interpretations, weight: 'likely' };
  }
  // 因不掌握无法提供 1 件: the same thing said twice; 予以公开和部分公开 5 件: both together. The last word weighs most.
  const { reason } = label;
  // 新收和上年结转的申请共 52 件: both together.
  if (label.verbs.includes('receiveNew') && each.flat().join() === 'carryIn') {
    const interpretations = interpretationOfRows(form, ['new', 'carryIn'], columns);
    return {
      topic: isWhole(columns) ? 'handled' : 'applicant',
      subject: 'application',
      interpretations,
      weight: 'sure',
    };
  }
  const single = (reason ? [reason] : [...each].reverse()).flatMap((rows) => interpretationOfRows(form, rows, columns));
  const rows = [...new Set(each.flat())];
  // 因属于国家秘密不予公开 1 件: a row and its group are not added up.
  const nested = rows.some((row) => rows.some((other) => other.startsWith(`${row}.`)));
  const together = each.length > 1 && !nested ? interpretationOfRows(form, rows, columns) : [];
  const topic = each.at(-1)?.join('+') ?? '';
  return {
    topic,
    subject: 'application',
    interpretations: [...single, ...together],
    weight: each.length > 1 ? 'likely' : 'sure',
  };
}

function ofVerdict(
  label: Words,
  nouns: Words['nouns'],
  subjects: readonly Subject[],
  standing: Standing | undefined,
): Label | undefined {
  const subject = nouns.length > 1 ? undefined : subjects[0];
  const columns = label.verdicts.at(-1) ?? [];
  if (subject === undefined || subjects.length > 1 || !isCourt(subject)) return undefined;
  const told = nouns.length === 0 ? (standing?.cases ?? []) : [];
  // 复议、诉讼案件 57 件，20 件尚在审理: of both, which one figure counts.
  if (told.at(-1) === 'court')
    return {
      topic: `court.${columns[0]}`,
      subject,
      interpretations: interpretationsOfCourt('court', columns),
      weight: 'likely',
    };
  // 直接起诉 28 件、复议后起诉 55 件，败诉 4 件: of the two together, where the verdict names neither.
  const both = nouns.length === 0 && (subject === 'direct' || subject === 'after');
  const own = [
    ...interpretationsOfCourt(subject, columns),
    ...(both ? interpretationsOfCourt('litigation', columns) : []),
    // 行政复议 2 件、行政诉讼 1 件，维持 3 件: of the last, or of both.
    ...(told.includes('review') && subject !== 'review' ? interpretationsOfCourt('court', columns) : []),
  ];
  // 驳回 18 件、撤诉 2 件: a kind of other outcomes may be fewer than their cell holds.
  const kind = columns[0] === 'other' && own.length > 1;
  const interpretations = kind ? own.map((each) => ({ ...each, atMost: true }) as const) : own;
  return { topic: `${subject}.${columns[0]}`, subject, interpretations, weight: 'likely' };
}

/** Verbs of cases of review that may be said of the organ that decides them. */
const OTHER_ROLE: ReadonlySet<Verb> = new Set(['handle', 'close', 'answer', 'repeal', 'make', 'valid']);

function ofCourt(
  label: Words,
  nouns: Words['nouns'],
  subjects: readonly Subject[],
  standing: Standing | undefined,
): Label | undefined {
  if (nouns.some(({ loose }) => loose) || (nouns.length === 0 && label.verbs.length === 0)) return undefined;
  const courts = [...new Set(nouns.flatMap(({ of }) => of).filter(isCourt))];
  // 行政诉讼中未经复议直接起诉 3 件: of those only.
  const kinds = courts.filter((each) => each !== 'litigation' || !courts.some(isSuit));
  const concluded = label.verbs.includes('conclude');
  // 行政复议、行政诉讼案件合计 268 件，其中已审结 231 件: of both, which one figure counts.
  const both = concluded && nouns.length === 0 && standing?.cases.at(-1) === 'court';
  const all = both ? (['review', 'litigation'] as const) : kinds.length > 0 ? kinds : subjects;
  const subject = all.at(-1) ?? 'review';
  const suffered = nouns.at(-1)?.suffered === true;
  // 办理行政复议 68 件 may be decided by us; law suits, and both in one figure, are not. 被申请行政复议 8 件，审结 6 件: of those.
  const named =
    nouns.length > 0 ? suffered || kinds.some((each) => each !== 'review') : concluded && standing?.counted === subject;
  if (!named && label.verbs.some((verb) => OTHER_ROLE.has(verb))) return undefined;
  const topic = all.length < 2 ? subject : 'court';
  const interpretations = interpretationsOfCases(all);
  return {
    topic: concluded ? `${topic}.closed` : topic,
    subject,
    interpretations: concluded ? interpretations.toReversed() : interpretations,
    weight: 'likely',
  };
}

const isSuit = (subject: Subject): boolean => subject === 'direct' || subject === 'after';

function ofApplication(
  label: Words,
  noun: Noun | undefined,
  around: Surroundings,
  standing: Standing | undefined,
): Label | undefined {
  const { form, partial, total } = around;
  const full = noun?.full === true;
  if (!full && !around.applications) return undefined;
  const columns = label.applicants;
  const verbs = label.verbs.filter((verb) => VERBS_OF_APPLICATIONS.has(verb));
  const whole = isWhole(columns);
  // 提供申请表 200 份
  if (noun?.paper && verbs.length === 0) return undefined;
  const done = verbs.some((verb) => verb === 'close' || verb === 'answer');
  const news = verbs.includes('receiveNew');
  if (label.opens && partial) return opened(form);
  // 其中受理 5 件: which of them nothing in the table tells; nor how many of those closed were new.
  if (whole && partial && (news === done || total === 'done')) return undefined;
  if (verbs.length === 0 && whole && !full && !standing?.leads) return undefined;
  const said: readonly Verb[] = verbs.length > 0 ? verbs : whole || total !== 'done' ? ['accept'] : ['close', 'accept'];
  // 结转下年度 4 件，其中自然人 3 件: of those, or else of all.
  const ofOutcome = whole || around.outcome.length === 0 ? [] : interpretationOfRows(form, around.outcome, columns);
  const interpretations = [...ofOutcome, ...interpretationsOfVerbs(form, said, columns)];
  // 新收的 8 件中办结 7 件: those left from last year are not among them.
  const ofNew = done && whole && partial && total === 'new' ? interpretationOfRows(form, ['done', '-carryIn']) : [];
  const topic = whole ? (done ? 'done' : verbs.includes('handle') ? 'handled' : 'new') : 'applicant';
  return {
    topic,
    subject: 'application',
    interpretations: [...interpretations, ...ofNew],
    weight: ofOutcome.length > 0 ? 'likely' : 'sure',
  };
}

/** 答复 8 件，其中公开 4 件: in full, or in part too. */
const opened = (form: Form): Label => ({
  topic: 'open',
  subject: 'application',
  interpretations: [...interpretationOfRows(form, ['open']), ...interpretationOfRows(form, ['open', 'partial'])],
  weight: 'likely',
});

const VERBS_OF_APPLICATIONS: ReadonlySet<Verb> = new Set([
  'receiveNew',
  'receive',
  'add',
  'accept',
  'handle',
  'close',
  'answer',
]);

/** What was done with documents, in the columns of table 2. */
const COLUMN_OF: Partial<Record<Verb, string>> = {
  make: 'made',
  issue: 'made',
  // 新增规范性文件 9 件
  add: 'made',
  repeal: 'repealed',
  valid: 'valid',
};

/** What names all there is of a subject; of documents, all that one of the verbs was done with. */
export function labelsOfAll(form: Form, subject: Subject, verbs: readonly Verb[]): readonly Label[] {
  const label = (topic: string, interpretations: readonly Interpretation[]): Label[] => [
    { topic, subject, interpretations, weight: 'sure' },
  ];
  if (subject === 'application') return label('new', interpretationOfRows(form, ['new']));
  if (isCourt(subject)) return label(subject, interpretationsOfCourt(subject, ['total']));
  if (subject === 'infoFee' || subject === 'notice') return label(subject, []);
  if (subject !== 'norm' && subject !== 'regulation')
    return label(subject, interpretationOfT2(form, subject, subject === 'fee' ? 'amount' : 'decisions'));
  const columns = verbs.flatMap((verb) => COLUMN_OF[verb] ?? []);
  return columns.flatMap((column) => label(`${subject}.${column}`, interpretationOfT2(form, subject, column)));
}

function ofT2(
  label: Words,
  subject: Subject,
  loose: boolean,
  around: Surroundings,
  standing: Standing | undefined,
): Label | undefined {
  const { form, partial } = around;
  const nouns = label.nouns.length;
  // 废止 7 件，现有规范性文件 164 件: named anew, it is not about those.
  const anew = nouns > 0 && standing?.counted === subject;
  const verbs = label.verbs.length > 0 || !around.verb || anew ? label.verbs : [around.verb];
  const verb = verbs.findLast((each) => COLUMN_OF[each] !== undefined);
  const [all] = labelsOfAll(form, subject, verb ? [verb] : []);
  if (subject === 'infoFee' || subject === 'notice') return all;
  if (nouns > 1) return undefined;
  if (subject === 'fee') return all;
  if (subject !== 'norm' && subject !== 'regulation') {
    // 公示行政许可 36 件、行政处罚 9 件: so many were published, of whatever year.
    if (!all || (label.verbs.length === 0 && verbs.includes('publish'))) return undefined;
    const news = loose || verbs.includes('publish') || verbs.includes('accept') || verbs.includes('receive');
    const said = verbs.includes('decide') || (nouns > 0 && verbs.includes('handle'));
    const weight = news || standing?.such ? 'hint' : said ? 'sure' : verbs.includes('close') ? 'likely' : 'hint';
    return { ...all, weight };
  }
  // By itself nobody can tell whether the table counts it: 失效 2 件.
  if (!verb && verbs.includes('lapse'))
    return { topic: `${subject}.lapsed`, subject, interpretations: [], weight: 'likely' };
  // 有效规范性文件 15 件，其中本局印发 9 件: of whatever year.
  if (!all || (partial && verb === 'issue')) return undefined;
  // 制定的 11 件规范性文件: of this year, or all that are in force.
  const ever = standing?.such && all.topic.endsWith('.made') ? interpretationOfT2(form, subject, 'valid') : [];
  const weak =
    partial || ever.length > 0 || verb === 'issue' || verb === 'add' || (verbs.includes('publish') && verb === 'make');
  return { ...all, interpretations: [...all.interpretations, ...ever], weight: weak ? 'likely' : 'sure' };
}
