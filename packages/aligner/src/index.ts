export {type Aligner, type AlignerOptions, align, createAligner} from './align.ts'
export type {Interval} from './bootstrap.ts'
export {type CoderAgreement, type CoderComparison, compareCoders} from './compare-coders.ts'
export {computeCoverage, type NearMiss} from './coverage.ts'
export {
  type Confusion,
  type DocumentScore,
  type Figures,
  type MeasureScore,
  poolScores,
  scoreDocument
} from './evaluate.ts'
export type {Match, Share} from './figures.ts'
export {type CoderLabels, type CoderMeasure, parseCoderLabels, parseGold} from './gold.ts'
export {methodNames} from './methods.ts'
export {
  appliesTo,
  type IndexedRequirement,
  type IndexedSection,
  indexOutline,
  type OutlineIndex,
  parseOutline
} from './outline.ts'
export type {Reliability, ReliabilityBin} from './reliability.ts'
export {domainWords, type Segmenter} from './segmenter.ts'
export {loadNodeRsJieba} from './segmenters/node-rs-jieba.ts'
export {loadNodejieba} from './segmenters/nodejieba.ts'
export {trainAligner} from './train.ts'
export type * from './types.ts'
