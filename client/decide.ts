import type { TextEdit } from '../server/core/text/span.ts';

/** What stands in a configuration when it is looked at. */
export interface Content {
  readonly text: string;
  /** What somebody is just typing into it, unsaved, counts for nobody yet. */
  readonly isSaved: boolean;
}

/** The file that holds decisions. */
export interface DecisionFile<Read extends Content> {
  /** Rejects with the user's words where the file is there and cannot be read. */
  readonly read: () => Promise<Read>;
  /** Makes edits of what was read, and saves; does nothing where something else stands there by now. May reject. */
  readonly write: (edits: readonly TextEdit[], read: Read) => Promise<void>;
}

/** `broken`: the text must be mended first. */
export type Outcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'failed'; readonly why: string | undefined };

/** The first time, and once more where somebody else wrote meanwhile. */
const tries = 2;

/**
 * Writes a decision into its file and reads it back: written is what stands there, whatever was said of the writing. Never
 * rejects.
 *
 * @param editsFor what writes the decision into a text: nothing where it is there already, undefined where the text is broken
 */
export async function decide<Read extends Content>(
  file: DecisionFile<Read>,
  editsFor: (text: string) => Promise<readonly TextEdit[] | undefined>,
): Promise<Outcome> {
  let why: string | undefined;
  try {
    for (let tried = 0; ; tried++) {
      const read = await file.read();
      const edits = await editsFor(read.text);
      if (!edits) return { kind: 'broken' };
      if (edits.length === 0 && read.isSaved) return { kind: 'written' };
      if (tried === tries) return { kind: 'failed', why };
      why = await file.write(edits, read).then(() => undefined, wordsOf);
    }
  } catch (error) {
    return { kind: 'failed', why: wordsOf(error) };
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
