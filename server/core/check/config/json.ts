import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { mostDepth, mostSize } from './limits.ts';

/** JSON with comments and trailing commas, as far as it can be read; or why it is not read at all, in the user's words. */
export type Json =
  | { readonly root: Node | undefined; readonly errors: readonly ParseError[] }
  | { readonly refused: string };

/** Reads JSON with comments and trailing commas. Never throws. Linear in the text. */
export function readJson(text: string): Json {
  if (text.length > mostSize) return { refused: `有 ${Math.ceil(text.length / 10_000)} 万字，配置文件没有这么长` };
  if (isDeep(text)) return { refused: `括号一层套一层，套了 ${mostDepth} 层以上，配置文件没有这样写的` };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  return { root, errors };
}

/** Whether brackets nest deeper than `mostDepth`. Asks the parser's scanner, which knows strings and comments. */
function isDeep(text: string): boolean {
  const words = createScanner(text, true);
  const open: string[] = [];
  // Only the token at the end of the text has no length.
  for (words.scan(); words.getTokenLength() > 0; words.scan()) {
    const sign = text[words.getTokenOffset()];
    if (sign === '{' || sign === '[') open.push(sign);
    // Skip a bracket that closes another kind, as the parser does.
    else if ((sign === '}' && open.at(-1) === '{') || (sign === ']' && open.at(-1) === '[')) open.pop();
    if (open.length > mostDepth) return true;
  }
  return false;
}
