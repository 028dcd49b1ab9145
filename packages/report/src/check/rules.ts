import {danglingReference} from './rules/dangling-reference.ts'
import {deadlineOutsidePeriod} from './rules/deadline-outside-period.ts'
import {deadlinePast} from './rules/deadline-past.ts'
import {doubledWords} from './rules/doubled-words.ts'
import {impossibleDate} from './rules/impossible-date.ts'
import {lowerTarget} from './rules/lower-target.ts'
import {missingDeadline} from './rules/missing-deadline.ts'
import {missingFullStop} from './rules/missing-full-stop.ts'
import {missingRequirement} from './rules/missing-requirement.ts'
import {missingUnit} from './rules/missing-unit.ts'
import {mixedWidth} from './rules/mixed-width.ts'
import {numbering} from './rules/numbering.ts'
import {partialRequirement} from './rules/partial-requirement.ts'
import {straySpace} from './rules/stray-space.ts'
import {supersededBasis} from './rules/superseded-basis.ts'
import {unbalancedMarks} from './rules/unbalanced-marks.ts'
import {unitSeparators} from './rules/unit-separators.ts'
import {unitSpellings} from './rules/unit-spellings.ts'
import {unlistedUnit} from './rules/unlisted-unit.ts'
import {weakerVerb} from './rules/weaker-verb.ts'
import {wrongCharacter} from './rules/wrong-character.ts'
import type {Rule} from './types.ts'

/** Every rule; those about the text first, the gravest on top. */
export const rules: readonly Rule[] = [
  numbering,
  unbalancedMarks,
  impossibleDate,
  danglingReference,
  wrongCharacter,
  unitSpellings,
  unlistedUnit,
  missingUnit,
  deadlinePast,
  deadlineOutsidePeriod,
  supersededBasis,
  doubledWords,
  missingFullStop,
  unitSeparators,
  mixedWidth,
  straySpace,
  lowerTarget,
  missingDeadline,
  missingRequirement,
  weakerVerb,
  partialRequirement
]
