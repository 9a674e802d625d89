/* How much of a configuration is read: more is no work of a person, and could stop the program. */

/** Most bytes of the file, and characters of its text. An acceptance takes some 250 bytes, so four thousand of them fit. */
export const mostSize = 2 ** 20;

/** Most brackets within brackets. A sound configuration has three; a parser calls itself for each, and the stack ends at some 5,000. */
export const mostDepth = 32;

/** Most problems of one file that are reported. Arbitrary: who has more corrects these first. */
export const mostProblems = 20;
