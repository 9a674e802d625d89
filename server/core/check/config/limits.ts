/** How much of a configuration is looked at: what is more than this is no work of a person, and could stop the program. */

/** Bytes of the file, and characters of its text. One acceptance takes some 250: room for four thousand. */
export const mostSize = 2 ** 20;

/** Brackets within brackets; a sound configuration has three. A parser calls itself for each, and the stack ends at some 5,000. */
export const mostDepth = 32;

/** Problems that are told of one file; whoever has more mends these first. */
export const mostProblems = 20;
