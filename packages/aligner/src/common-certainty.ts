/**
 * How far words in common use point to a requirement, beside the outline's own words, 0 to 1.
 * Drafters use 一张网 for more things than 网格化管理.
 */
export const commonCertainty = 0.6
