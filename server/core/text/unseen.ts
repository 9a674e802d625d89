/**
 * Signs that nobody sees, for use inside a character class: C0 and C1 but for tabs and line ends, the soft hyphen, signs of no
 * width, signs of direction, the variation selector. What is read is read without them.
 */
export const UNSEEN_SIGNS =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufe0f\\ufeff';
