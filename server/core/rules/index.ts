// `npm run readme` writes this from `order.ts`.
// biome-ignore-all assist/source/organizeImports: in the order of the list
import type { Rule } from './rule.ts';
import sectionMissing from './structure/section-missing.ts';
import sectionOrder from './structure/section-order.ts';
import sectionDuplicate from './structure/section-duplicate.ts';
import sectionNumbering from './structure/section-numbering.ts';
import sectionTitleVariant from './structure/section-title-variant.ts';
import sectionEmpty from './structure/section-empty.ts';
import subsectionNumbering from './structure/subsection-numbering.ts';
import listNumbering from './structure/list-numbering.ts';
import overviewAspectMissing from './structure/overview-aspect-missing.ts';
import overviewApplicationNoData from './structure/overview-application-no-data.ts';
import govAssessmentMissing from './structure/gov-assessment-missing.ts';
import titleElements from './structure/title-elements.ts';
import notAnAgency from './structure/not-an-agency.ts';
import titleYearRepeat from './structure/title-year-repeat.ts';
import titleDoubledPart from './structure/title-doubled-part.ts';
import titleSpacing from './structure/title-spacing.ts';
import agencyNameInconsistent from './structure/agency-name-inconsistent.ts';
import yearInconsistent from './structure/year-inconsistent.ts';
import periodMissing from './structure/period-missing.ts';
import periodInvalid from './structure/period-invalid.ts';
import preamblePartCount from './structure/preamble-part-count.ts';
import basisOutdated from './structure/basis-outdated.ts';
import basisWrong from './structure/basis-wrong.ts';
import publishLate from './structure/publish-late.ts';
import publishYear from './structure/publish-year.ts';
import problemOrImprovementMissing from './structure/problem-or-improvement-missing.ts';
import problemImprovementUnpaired from './structure/problem-improvement-unpaired.ts';
import infoFeeMissing from './structure/info-fee-missing.ts';
import tableMissing from './tables/table-missing.ts';
import tableEditionMismatch from './tables/table-edition-mismatch.ts';
import tableRowMissing from './tables/table-row-missing.ts';
import tableRowOrder from './tables/table-row-order.ts';
import tableCellCount from './tables/table-cell-count.ts';
import tableLabelTypo from './tables/table-label-typo.ts';
import tableNoteMissing from './tables/table-note-missing.ts';
import tableSplit from './tables/table-split.ts';
import cellEmpty from './tables/cell-empty.ts';
import rowTotalMissing from './tables/row-total-missing.ts';
import cellNa from './tables/cell-na.ts';
import cellNotNumber from './tables/cell-not-number.ts';
import cellInvalidNumber from './tables/cell-invalid-number.ts';
import cellFormat from './tables/cell-format.ts';
import templateTextLeft from './tables/template-text-left.ts';
import tableHeaderUnclear from './tables/table-header-unclear.ts';
import tableColumnOrder from './tables/table-column-order.ts';
import t3Balance from './totals/t3-balance.ts';
import t3DoneSum from './totals/t3-done-sum.ts';
import t3RowTotal from './totals/t3-row-total.ts';
import t4Sum from './totals/t4-sum.ts';
import t2StockNegative from './totals/t2-stock-negative.ts';
import t19Stock from './totals/t19-stock.ts';
import regulationNoAuthority from './plausibility/regulation-no-authority.ts';
import reviewWithoutApplication from './plausibility/review-without-application.ts';
import litigationExceeds from './plausibility/litigation-exceeds.ts';
import directLitigationAfter2024 from './plausibility/direct-litigation-after-2024.ts';
import feeUnitSuspect from './plausibility/fee-unit-suspect.ts';
import otherDominant from './plausibility/other-dominant.ts';
import carryOutHigh from './plausibility/carry-out-high.ts';
import rejectRepeatSingle from './plausibility/reject-repeat-single.ts';
import allZero from './plausibility/all-zero.ts';
import proseNumberMismatch from './prose/prose-number-mismatch.ts';
import categoryMismatch from './prose/category-mismatch.ts';
import proseBreakdownSum from './prose/prose-breakdown-sum.ts';
import partExceedsWhole from './prose/part-exceeds-whole.ts';
import yoyInSentence from './prose/yoy-in-sentence.ts';
import unitSlip from './prose/unit-slip.ts';
import approximateExact from './wording/approximate-exact.ts';
import prosePercentage from './prose/prose-percentage.ts';
import allClosedVsCarry from './prose/all-closed-vs-carry.ts';
import claimNoneButNonzero from './prose/claim-none-but-nonzero.ts';
import nonzeroNotMentioned from './prose/nonzero-not-mentioned.ts';
import outcomeContradiction from './prose/outcome-contradiction.ts';
import applicationDescribedAsDisclosure from './prose/application-described-as-disclosure.ts';
import infoFeeContradiction from './prose/info-fee-contradiction.ts';
import bookmarkLeft from './typography/bookmark-left.ts';
import placeholderLeft from './typography/placeholder-left.ts';
import numberMissing from './typography/number-missing.ts';
import bracketUnmatched from './typography/bracket-unmatched.ts';
import widthMixed from './typography/width-mixed.ts';
import docnumBracket from './typography/docnum-bracket.ts';
import docnumMalformed from './typography/docnum-malformed.ts';
import docnumKnown from './typography/docnum-known.ts';
import bookTitleForm from './typography/book-title-form.ts';
import spaceInText from './typography/space-in-text.ts';
import dupChar from './typography/dup-char.ts';
import dupWord from './typography/dup-word.ts';
import fixedTermTypo from './typography/fixed-term-typo.ts';
import sentenceEnd from './typography/sentence-end.ts';
import headingPunct from './typography/heading-punct.ts';
import titleLinebreak from './typography/title-linebreak.ts';
import unreadableBytes from './typography/unreadable-bytes.ts';
import webResidue from './typography/web-residue.ts';
import pdfText from './typography/pdf-text.ts';
import jiezhi from './wording/jiezhi.ts';
import termInfoFee from './wording/term-info-fee.ts';
import termApplication from './wording/term-application.ts';
import articleRefOutOfRange from './wording/article-ref-out-of-range.ts';
import articleRefOldNumbering from './wording/article-ref-old-numbering.ts';
import articleTopicMismatch from './wording/article-topic-mismatch.ts';
import lawNumberMismatch from './wording/law-number-mismatch.ts';
import lawAbolishedTerm from './wording/law-abolished-term.ts';
import staleYear from './wording/stale-year.ts';
import levelMismatch from './wording/level-mismatch.ts';
import foreignPlace from './wording/foreign-place.ts';
import oldFormatPhrase from './wording/old-format-phrase.ts';
import reportTone from './wording/report-tone.ts';
import selfReferenceMixed from './wording/self-reference-mixed.ts';
import genericContent from './wording/generic-content.ts';
import offTopic from './wording/off-topic.ts';
import problemVague from './wording/problem-vague.ts';
import wordingUsage from './wording/wording-usage.ts';
import personalInfo from './wording/personal-info.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionNumbering,
  sectionTitleVariant,
  sectionEmpty,
  subsectionNumbering,
  listNumbering,
  overviewAspectMissing,
  overviewApplicationNoData,
  govAssessmentMissing,
  titleElements,
  notAnAgency,
  titleYearRepeat,
  titleDoubledPart,
  titleSpacing,
  agencyNameInconsistent,
  yearInconsistent,
  periodMissing,
  periodInvalid,
  preamblePartCount,
  basisOutdated,
  basisWrong,
  publishLate,
  publishYear,
  problemOrImprovementMissing,
  problemImprovementUnpaired,
  infoFeeMissing,
  tableMissing,
  tableEditionMismatch,
  tableRowMissing,
  tableRowOrder,
  tableCellCount,
  tableLabelTypo,
  tableNoteMissing,
  tableSplit,
  cellEmpty,
  rowTotalMissing,
  cellNa,
  cellNotNumber,
  cellInvalidNumber,
  cellFormat,
  templateTextLeft,
  tableHeaderUnclear,
  tableColumnOrder,
  t3Balance,
  t3DoneSum,
  t3RowTotal,
  t4Sum,
  t2StockNegative,
  t19Stock,
  regulationNoAuthority,
  reviewWithoutApplication,
  litigationExceeds,
  directLitigationAfter2024,
  feeUnitSuspect,
  otherDominant,
  carryOutHigh,
  rejectRepeatSingle,
  allZero,
  proseNumberMismatch,
  categoryMismatch,
  proseBreakdownSum,
  partExceedsWhole,
  yoyInSentence,
  unitSlip,
  approximateExact,
  prosePercentage,
  allClosedVsCarry,
  claimNoneButNonzero,
  nonzeroNotMentioned,
  outcomeContradiction,
  applicationDescribedAsDisclosure,
  infoFeeContradiction,
  bookmarkLeft,
  placeholderLeft,
  numberMissing,
  bracketUnmatched,
  widthMixed,
  docnumBracket,
  docnumMalformed,
  docnumKnown,
  bookTitleForm,
  spaceInText,
  dupChar,
  dupWord,
  fixedTermTypo,
  sentenceEnd,
  headingPunct,
  titleLinebreak,
  unreadableBytes,
  webResidue,
  pdfText,
  jiezhi,
  termInfoFee,
  termApplication,
  articleRefOutOfRange,
  articleRefOldNumbering,
  articleTopicMismatch,
  lawNumberMismatch,
  lawAbolishedTerm,
  staleYear,
  levelMismatch,
  foreignPlace,
  oldFormatPhrase,
  reportTone,
  selfReferenceMixed,
  genericContent,
  offTopic,
  problemVague,
  wordingUsage,
  personalInfo,
];

/** The rules by their ids. */
export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
