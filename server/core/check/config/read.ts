import { type Node, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type Severity, severities } from '../../finding.ts';
import { rules } from '../../rules/index.ts';
import { span } from '../../text/span.ts';
import {
  type Acceptance,
  type Config,
  type Deadlines,
  kinds,
  levels,
  type MonthDay,
  noConfig,
  profiles,
  type RuleSetting,
  ruleSettings,
} from './config.ts';
import { readJson } from './json.ts';
import { mostProblems } from './limits.ts';
import {
  choice,
  type Entry,
  entries,
  nearest,
  type Problem,
  type Report,
  shortened,
  spanOf,
  textOf,
  unknownKey,
} from './node.ts';

export type { Problem } from './node.ts';

/** The keys of a configuration. */
export const configKeys = ['rules', 'profile', 'agency', 'deadlines', 'accepted'] as const;
/** The keys of an acceptance; `text`, `by` and `date` are for people only. */
export const acceptanceKeys = ['rule', 'fingerprint', 'file', 'reason', 'text', 'by', 'date'] as const;

/** What a configuration decides, and what is wrong with it. */
export interface ReadConfig {
  readonly config: Config;
  /** In reading order. */
  readonly problems: readonly Problem[];
  /** Why nothing of the file counts, in the user's words, if so; also among `problems`. */
  readonly refused?: string;
}

/**
 * Reads a configuration: JSON with comments and trailing commas. Never throws: what cannot be read is a problem with its place
 * in `text`, and the rest counts. Of a text larger or deeper than `limits.ts` allows nothing counts. Linear in the text.
 */
export function readConfig(text: string): ReadConfig {
  try {
    return read(text);
  } catch (error) {
    // A bug of ours costs this configuration, not those of other folders.
    return refusedConfig(`读的时候出错：${error instanceof Error ? error.message : String(error)}`);
  }
}

function read(text: string): ReadConfig {
  const json = readJson(text);
  if ('refused' in json) return refusedConfig(json.refused);
  const problems: Problem[] = [];
  const counts = new Map<Severity, number>();
  const report: Report = (at, severity, message, help) => {
    const before = counts.get(severity) ?? 0;
    counts.set(severity, before + 1);
    problems.push({ span: spanOf(at), severity, message: message + (before < mostProblems ? (help?.() ?? '') : '') });
  };
  problems.push(...syntaxProblems(text, json.errors));
  const config = json.root ? readRoot(json.root, report) : noConfig;
  return { config, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** A configuration that decides nothing, with the reason as its only problem. */
export const refusedConfig = (why: string): ReadConfig => ({
  config: noConfig,
  problems: [{ span: span(0, 0), severity: 'error', message: `读不了这个文件，没有用上：${why}` }],
  refused: why,
});

function readRoot(root: Node, report: Report): Config {
  let config = noConfig;
  for (const entry of entries(root, '整个文件', report)) {
    if (entry.key === 'rules') config = { ...config, rules: readRules(entry.value, report) };
    else if (entry.key === 'profile') {
      const profile = choice(entry, profiles, report);
      if (profile) config = { ...config, profile };
    } else if (entry.key === 'agency') config = { ...config, agency: readAgency(entry.value, report) };
    else if (entry.key === 'deadlines') config = { ...config, deadlines: readDeadlines(entry.value, report) };
    else if (entry.key === 'accepted') config = { ...config, accepted: readAccepted(entry.value, report) };
    else if (entry.key !== '$schema') unknownKey(entry, configKeys, report);
  }
  return config;
}

function readRules(node: Node, report: Report): Config['rules'] {
  const read: [string, RuleSetting][] = [];
  for (const entry of entries(node, '“rules”', report)) {
    knownRule(entry.key, entry.at, report);
    const setting = choice(entry, ruleSettings, report);
    if (setting) read.push([entry.key, setting]);
  }
  return Object.fromEntries(read);
}

const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

function knownRule(id: string, at: Node, report: Report): void {
  if (ids.has(id)) return;
  report(at, 'warning', `没有代号是“${shortened(id)}”的规则。`, () => {
    const meant = nearest(id, [...ids]);
    return meant ? `您是不是要写“${meant}”？` : '代号见规则表。';
  });
}

function readAgency(node: Node, report: Report): Config['agency'] {
  let agency: Config['agency'] = {};
  for (const entry of entries(node, '“agency”', report)) {
    if (entry.key === 'level') {
      const level = choice(entry, levels, report);
      if (level) agency = { ...agency, level };
    } else if (entry.key === 'kind') {
      const kind = choice(entry, kinds, report);
      if (kind) agency = { ...agency, kind };
    } else unknownKey(entry, ['level', 'kind'], report);
  }
  return agency;
}

function readDeadlines(node: Node, report: Report): Partial<Deadlines> {
  let deadlines: Partial<Deadlines> = {};
  for (const entry of entries(node, '“deadlines”', report)) {
    const { key } = entry;
    if (key !== 'department' && key !== 'government') {
      unknownKey(entry, ['department', 'government'], report);
      continue;
    }
    const day = readDay(entry, report);
    if (day) deadlines = { ...deadlines, [key]: day };
  }
  return deadlines;
}

const MONTH_DAY = /^(\d{1,2})-(\d{1,2})$/;
/** Days of the months. The 29th of February is left out, since most years would have no such deadline. */
const LONGEST = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function readDay({ key, value }: Entry, report: Report): MonthDay | undefined {
  const [, month, day] = MONTH_DAY.exec(String(value.value)) ?? [];
  const read = { month: Number(month), day: Number(day) };
  if (read.day >= 1 && read.day <= (LONGEST[read.month - 1] ?? 0)) return read;
  report(value, 'error', `“${key}”应当是某月某日，写成 "月-日"，例如 "01-20"。`);
  return undefined;
}

function readAccepted(node: Node, report: Report): readonly Acceptance[] {
  if (node.type !== 'array') {
    report(node, 'error', '“accepted”应当写成 [ … ]。');
    return [];
  }
  return (node.children ?? []).flatMap((each) => readAcceptance(each, report) ?? []);
}

function readAcceptance(node: Node, report: Report): Acceptance | undefined {
  if (node.type !== 'object') {
    report(node, 'error', '每一条接受应当写成 { … }。');
    return undefined;
  }
  const read = new Map<string, string>();
  for (const entry of entries(node, '每一条接受', report)) {
    if (!acceptanceKeys.some((key) => key === entry.key)) {
      unknownKey(entry, acceptanceKeys, report);
      continue;
    }
    const text = textOf(entry, report);
    if (text !== undefined) read.set(entry.key, text);
    if (entry.key === 'rule' && text !== undefined) knownRule(text, entry.value, report);
  }
  const rule = read.get('rule');
  const fingerprint = read.get('fingerprint');
  const reason = read.get('reason')?.trim() ?? '';
  if (!rule || !fingerprint) {
    report(node, 'error', '这一条接受缺少“rule”或“fingerprint”，不起作用。请在编辑器里用“在这里接受”重新生成。');
    return undefined;
  }
  if (reason === '') report(node, 'warning', '这一条接受没有写理由（“reason”）。请补上，以后的人才知道为什么。');
  return { rule, fingerprint, file: read.get('file'), reason, span: spanOf(node) };
}

/** The problem of an acceptance whose finding is gone; reported in the configuration, not in the report. */
export const unusedProblem = ({ rule, span }: Acceptance): Problem => ({
  span,
  severity: 'info',
  message: `这里接受的问题（${rule}）在报告里已经没有了，可以删去这一条。`,
});

/** The problems that are reported of a file: the most severe, at most `mostProblems`, in reading order, and how many more there are. */
export function toldProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= mostProblems) return problems;
  const graver = severities.flatMap((severity) => problems.filter((each) => each.severity === severity));
  const told = new Set(graver.slice(0, mostProblems));
  const [first] = graver.slice(mostProblems);
  const rest = problems.length - told.size;
  return [
    ...problems.filter((each) => told.has(each)),
    { span: first?.span ?? span(0, 0), severity: 'info', message: `另有 ${rest} 处没有列出，请先改好列出的。` },
  ];
}

/** The first syntax error, in a clerk's words; the others often follow from it. */
function syntaxProblems(text: string, errors: readonly ParseError[]): readonly Problem[] {
  const [first] = errors;
  if (!first) return [];
  const words = SYNTAX[printParseErrorCode(first.error)] ?? '写法有误';
  const start = Math.min(first.offset, text.length);
  const end = Math.min(start + Math.max(first.length, 1), text.length);
  return [
    { span: span(start, end), severity: 'error', message: `${words}。能读懂的部分照常起作用，请改正后再看一遍。` },
  ];
}

const SYNTAX: Readonly<Record<string, string>> = {
  CommaExpected: '这里之前少了一个英文逗号',
  ColonExpected: '这里之前少了一个英文冒号',
  ValueExpected: '这里少了冒号后面的内容',
  PropertyNameExpected: '这里应当是引号里的名称',
  CloseBraceExpected: '少了一个 }',
  CloseBracketExpected: '少了一个 ]',
  EndOfFileExpected: '最外面的 { } 之后还有多余的内容',
  UnexpectedEndOfComment: '注释没有写完，少了 */',
  UnexpectedEndOfString: '少了后一个英文引号',
  InvalidSymbol: '这里不是 JSON 能用的写法；引号、冒号、逗号都要用英文的',
};
