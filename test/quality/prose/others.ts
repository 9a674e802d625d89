import { type Context, claim, fill, told } from './context.ts';
import { noFee } from './denials.ts';

/** The sixth section: the fee, and what else there is to report. */
export function others(context: Context): readonly string[] {
  const { r, truth, edition } = context;
  const { notices, yuan } = truth.fee;
  // Before 2021 nobody had to speak of the fee.
  const silent = edition === 2019 && r.chance(0.6);
  const words = silent
    ? fill(context, r.pick(['无其他需要报告的事项。', '{year}年，{self}没有其他需要报告的事项。']))
    : yuan > 0
      ? `${fill(context, r.pick(['{year}年，{self}', '本年度', '']))}${collected(context, notices, yuan)}。`
      : `${claim('none.fee', fill(context, r.pick(noFee)))}。`;
  const more = r.chance(0.3) ? sentence(context) : '';
  if (more === '') return [words];
  return r.chance(0.5) ? [words, more] : r.chance(0.5) ? [`${words}${more}`] : [`${more}${words}`];
}

/** 发出信息处理费收费通知2件，收取信息处理费380元 */
function collected(context: Context, notices: number, yuan: number): string {
  const { r } = context;
  const sent = `${told(context, 'notices', notices)}件`;
  const sum = `${r.pick(['共计', '', '合计'])}${told(context, 'yuan', yuan)}元`;
  return r.weighted([
    [5, `发出信息处理费收费通知${sent}，收取信息处理费${sum}`],
    [1, `对${sent}申请收取信息处理费${sum}`],
    [1, `发出收费通知${sent}，实际收取信息处理费${sum}`],
    [1, `依申请公开收取信息处理费${sum}，发出收费通知${sent}`],
  ]);
}

const sentence = (context: Context): string =>
  fill(
    context,
    context.r.pick([
      '{year}年承办人大代表建议{2-19}件、政协委员提案{2-19}件，答复结果按要求公开。',
      '落实年度政务公开工作要点情况：围绕{topic}等任务，制定任务分解表，已全部完成。',
      '无其他需要报告的事项。',
      '没有其他需要报告的事项。',
    ]),
  );
