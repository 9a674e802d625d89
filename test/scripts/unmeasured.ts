import { rules } from '../../server/core/rules/index.ts';
import { blockOf, withBlock } from './block.ts';

/** The README with the list of rules that its table of measurements has no line for. */
export function withUnmeasured(readme: string): string {
  const measured = new Set([...blockOf(readme, 'quality').matchAll(/^\| `([^`]+)` \|/gm)].map(([, id]) => id));
  const others = rules.filter(({ id }) => !measured.has(id)).map(({ id }) => `\`${id}\``);
  const words =
    others.length === 0
      ? '每条规则都量了。'
      : `有 ${others.length} 条规则，这一次没有单独量：${others.join('、')}。它们只由各自的正例、反例和真实年报检验。`;
  return withBlock(readme, 'unmeasured', words);
}
