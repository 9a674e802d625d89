import type { FaultFigures, RuleFigures, SeveralFigures, Share, SoundFigures } from './measure.ts';

/** All that was measured. */
export interface Figures {
  readonly sound: SoundFigures;
  readonly rules: readonly RuleFigures[];
  readonly all: RuleFigures;
  readonly several: SeveralFigures;
  readonly cells: RuleFigures;
  readonly uncovered: readonly string[];
}

/** A share as a percentage: 99.2 %. */
export function percent({ of, count }: Share): string {
  if (of === 0) return '—';
  // Never round to 100 % where one is missing, nor to 0 % where there is one.
  const exact = (count / of) * 100;
  const shown = count < of && exact > 99.9 ? '99.9' : count > 0 && exact < 0.1 ? '0.1' : exact.toFixed(1);
  return `${shown.replace(/\.0$/, '')}%`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What the README shows. */
export function markdown({ sound, rules, all, several, cells, uncovered }: Figures, command: string): string {
  const summary = [
    line(['量的是什么', '结果']),
    line(['---', '---']),
    line([
      `${sound.alarmed.of} 份没有错的年报，报出任何错误或警告的`,
      `${sound.alarmed.count} 份（${percent(sound.alarmed)}）`,
    ]),
    line([`${all.found.of} 份各有一处已知错误的年报，查出的`, percent(all.found)]),
    line(['　标在出错的地方', percent(all.placed)]),
    line(['　另外报出不相干的错误或警告', percent(all.cascades)]),
    line(['　应有现成修正的，改后恢复原样', percent(all.repaired)]),
    line([`${cells.found.of} 份表三、表四只有一个数填错的，正好标在那一格`, percent(cells.placed)]),
    line([
      `${several.reports.of} 份有两到四处错误的，每处都查出的`,
      `${percent(several.reports)}（逐处算 ${percent(several.faults)}）`,
    ]),
  ];
  const head = ['应报的规则', '错法', '份数', '查出', '位置对', '连带误报', '修正复原'];
  const table = [
    line(head),
    line(head.map(() => '---')),
    ...rules.map((each) =>
      line([
        `\`${each.rule}\``,
        String(each.kinds),
        String(each.found.of),
        percent(each.found),
        percent(each.placed),
        percent(each.cascades),
        percent(each.repaired),
      ]),
    ),
  ];
  const missing = uncovered.length === 0 ? [] : ['', `还没有规则可查的错法：${uncovered.join('、')}。`];
  return [
    `命令：\`${command}\``,
    '',
    ...summary,
    '',
    '<details><summary>逐条规则</summary>',
    '',
    ...table,
    ...missing,
    '',
    '</details>',
  ].join('\n');
}

/** One sample of each kind of failure, for those who work on the rules. */
export function worst(figures: readonly FaultFigures[], show: (each: FaultFigures['cases'][number]) => string): string {
  const out: string[] = [];
  for (const { fault, cases } of figures) {
    const groups = [
      ['missed', cases.filter(({ finding }) => finding === undefined)],
      ['elsewhere', cases.filter(({ finding, placed }) => finding !== undefined && !placed)],
      ['cascade', cases.filter(({ extra }) => extra.length > 0)],
      ['not mended', cases.filter(({ repaired }) => repaired === false)],
    ] as const;
    for (const [what, list] of groups) {
      const [first] = list;
      if (first) out.push(`${fault.id} ${what} ${list.length}/${cases.length}: ${show(first)}`);
    }
  }
  return out.join('\n');
}
