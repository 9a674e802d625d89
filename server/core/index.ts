/**
 * The façade: what the core can do. Pure functions of a text; places are UTF-16 offsets into it; nothing here knows an editor.
 *
 *     const analysis = analyse(text, { format: 'text' });
 *     analysis.recognition().isReport;  analysis.diagnoses();  outline(analysis);  hover(analysis, offset);
 */
export { type AnalyseOptions, type Analysis, analyse } from './analysis.ts';
export { definition, references } from './features/claimed.ts';
export { hover } from './features/hover.ts';
export type { Hover } from './features/markdown.ts';
export { safeEdits, safeFixes } from './features/mended.ts';
export { type Fold, folds, isMarkedUp, type OutlineItem, outline } from './features/outline.ts';
export { type RulePage, ruleName, rulePage } from './features/rule-page.ts';
