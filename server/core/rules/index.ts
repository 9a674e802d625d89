import agencyNameInconsistent from './agency-name-inconsistent.ts';
import allClosedVsCarry from './all-closed-vs-carry.ts';
import allZero from './all-zero.ts';
import applicationDescribedAsDisclosure from './application-described-as-disclosure.ts';
import approximateExact from './approximate-exact.ts';
import articleRefOldNumbering from './article-ref-old-numbering.ts';
import articleRefOutOfRange from './article-ref-out-of-range.ts';
import articleTopicMismatch from './article-topic-mismatch.ts';
import basisOutdated from './basis-outdated.ts';
import basisWrong from './basis-wrong.ts';
import bookTitleForm from './book-title-form.ts';
import bookmarkLeft from './bookmark-left.ts';
import bracketUnmatched from './bracket-unmatched.ts';
import carryOutHigh from './carry-out-high.ts';
import categoryMismatch from './category-mismatch.ts';
import cellEmpty from './cell-empty.ts';
import cellFormat from './cell-format.ts';
import cellInvalidNumber from './cell-invalid-number.ts';
import cellNa from './cell-na.ts';
import cellNotNumber from './cell-not-number.ts';
import claimNoneButNonzero from './claim-none-but-nonzero.ts';
import directLitigationAfter2024 from './direct-litigation-after-2024.ts';
import docnumBracket from './docnum-bracket.ts';
import docnumKnown from './docnum-known.ts';
import docnumMalformed from './docnum-malformed.ts';
import dupChar from './dup-char.ts';
import dupWord from './dup-word.ts';
import feeUnitSuspect from './fee-unit-suspect.ts';
import fixedTermTypo from './fixed-term-typo.ts';
import foreignPlace from './foreign-place.ts';
import genericContent from './generic-content.ts';
import govAssessmentMissing from './gov-assessment-missing.ts';
import headingPunct from './heading-punct.ts';
import infoFeeContradiction from './info-fee-contradiction.ts';
import infoFeeMissing from './info-fee-missing.ts';
import jiezhi from './jiezhi.ts';
import lawAbolishedTerm from './law-abolished-term.ts';
import lawNumberMismatch from './law-number-mismatch.ts';
import levelMismatch from './level-mismatch.ts';
import listNumbering from './list-numbering.ts';
import litigationExceeds from './litigation-exceeds.ts';
import nonzeroNotMentioned from './nonzero-not-mentioned.ts';
import notAnAgency from './not-an-agency.ts';
import numberMissing from './number-missing.ts';
import offTopic from './off-topic.ts';
import oldFormatPhrase from './old-format-phrase.ts';
import otherDominant from './other-dominant.ts';
import outcomeContradiction from './outcome-contradiction.ts';
import overviewApplicationNoData from './overview-application-no-data.ts';
import overviewAspectMissing from './overview-aspect-missing.ts';
import partExceedsWhole from './part-exceeds-whole.ts';
import pdfText from './pdf-text.ts';
import periodInvalid from './period-invalid.ts';
import periodMissing from './period-missing.ts';
import personalInfo from './personal-info.ts';
import placeholderLeft from './placeholder-left.ts';
import preamblePartCount from './preamble-part-count.ts';
import problemImprovementUnpaired from './problem-improvement-unpaired.ts';
import problemOrImprovementMissing from './problem-or-improvement-missing.ts';
import problemVague from './problem-vague.ts';
import proseBreakdownSum from './prose-breakdown-sum.ts';
import proseNumberMismatch from './prose-number-mismatch.ts';
import prosePercentage from './prose-percentage.ts';
import publishLate from './publish-late.ts';
import publishYear from './publish-year.ts';
import regulationNoAuthority from './regulation-no-authority.ts';
import rejectRepeatSingle from './reject-repeat-single.ts';
import reportTone from './report-tone.ts';
import reviewWithoutApplication from './review-without-application.ts';
import type { Rule } from './rule.ts';
import sectionDuplicate from './section-duplicate.ts';
import sectionEmpty from './section-empty.ts';
import sectionMissing from './section-missing.ts';
import sectionNumbering from './section-numbering.ts';
import sectionOrder from './section-order.ts';
import sectionTitleVariant from './section-title-variant.ts';
import selfReferenceMixed from './self-reference-mixed.ts';
import sentenceEnd from './sentence-end.ts';
import spaceInText from './space-in-text.ts';
import staleYear from './stale-year.ts';
import subsectionNumbering from './subsection-numbering.ts';
import t2StockNegative from './t2-stock-negative.ts';
import t3Balance from './t3-balance.ts';
import t3DoneSum from './t3-done-sum.ts';
import t3RowTotal from './t3-row-total.ts';
import t4Sum from './t4-sum.ts';
import t19Stock from './t19-stock.ts';
import tableCellCount from './table-cell-count.ts';
import tableEditionMismatch from './table-edition-mismatch.ts';
import tableLabelTypo from './table-label-typo.ts';
import tableMissing from './table-missing.ts';
import tableNoteMissing from './table-note-missing.ts';
import tableRowMissing from './table-row-missing.ts';
import tableRowOrder from './table-row-order.ts';
import tableSplit from './table-split.ts';
import templateTextLeft from './template-text-left.ts';
import termApplication from './term-application.ts';
import termInfoFee from './term-info-fee.ts';
import titleDoubledPart from './title-doubled-part.ts';
import titleElements from './title-elements.ts';
import titleLinebreak from './title-linebreak.ts';
import titleSpacing from './title-spacing.ts';
import titleYearRepeat from './title-year-repeat.ts';
import unitSlip from './unit-slip.ts';
import unreadableBytes from './unreadable-bytes.ts';
import webResidue from './web-residue.ts';
import widthMixed from './width-mixed.ts';
import wordingUsage from './wording-usage.ts';
import yearInconsistent from './year-inconsistent.ts';
import yoyInSentence from './yoy-in-sentence.ts';

/** Every rule, in the order of the catalogue. The only list. */
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
  cellNa,
  cellNotNumber,
  cellInvalidNumber,
  cellFormat,
  templateTextLeft,
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

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
