export {type PartAgreement, type PartKind, partKinds} from './agreement/agree-by-part.ts'
export type {Interval} from './agreement/bootstrap.ts'
export {
  type CodedMeasure,
  type CoderCodes,
  codesFromCoderLabels,
  codesFromLabels
} from './agreement/coder-codes.ts'
export {
  type AgreementIntervals,
  type CoderAgreement,
  type CoderComparison,
  type CoderConfusion,
  compareCoders
} from './agreement/compare-coders.ts'
export type {Reliability, ReliabilityBin} from './agreement/reliability.ts'
export {type Aligner, type AlignerOptions, align, alignmentThresholds, createAligner} from './align.ts'
export {type ComparisonOfAll, compareAll} from './compare-all.ts'
export {type Comparison, compareDocuments} from './compare-documents.ts'
export {computeCoverage, type NearMiss} from './coverage.ts'
export {type AlignedInput, findDifferences} from './differences/find-differences.ts'
export type * from './differences/types.ts'
export type {EnglishOptions} from './english/align-english.ts'
export {
  type EnglishRequirement,
  type EnglishSection,
  type EnglishSide,
  parseEnglishSide
} from './english/english-side.ts'
export {
  agreeWithLabels,
  type Confusion,
  type DocumentScore,
  type Figures,
  type FoundAndRight,
  type MeasureScore,
  poolScores,
  type ScoredLabel,
  type ScoredLabels,
  scoreDocument
} from './evaluate.ts'
export type {Match, Share} from './figures.ts'
export {type CoderLabels, type CoderMeasure, parseCoderLabels, parseGold} from './gold.ts'
export {createDecider, type DecidedAlignment, documentOf} from './labels/decide.ts'
export {goldFromLabels} from './labels/gold-from-labels.ts'
export {
  type Label,
  type LabelEntry,
  type LabelFile,
  type LabelRow,
  labelColumns,
  parseLabelRows,
  parseLabels
} from './labels/labels.ts'
export {textHash} from './labels/text-hash.ts'
export {toWholeLabel, type WholeLabel} from './labels/whole-label.ts'
export {methodNames} from './methods.ts'
export {fingerprint, isNearCopy} from './near-copy.ts'
export {
  appliesTo,
  type IndexedRequirement,
  type IndexedSection,
  indexOutline,
  type OutlineIndex,
  parseOutline
} from './outline.ts'
export {outlineFromDocument} from './outline-from-document.ts'
export {findOwnWords} from './own-words/find-own-words.ts'
export type * from './own-words/types.ts'
export {findReuse} from './reuse/find-reuse.ts'
export type * from './reuse/types.ts'
export {domainWords, type Segmenter} from './segmenter.ts'
export {loadNodeRsJieba} from './segmenters/node-rs-jieba.ts'
export {loadNodejieba} from './segmenters/nodejieba.ts'
export {trainAligner} from './train.ts'
export type * from './types.ts'
