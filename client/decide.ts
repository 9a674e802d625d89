import type { TextEdit } from '../server/core/text/span.ts';

/** A configuration as it was read. */
export interface Content {
  readonly text: string;
  /** False where it has unsaved changes, which do not count yet. */
  readonly isSaved: boolean;
}

/** A file that holds decisions. */
export interface DecisionFile<Read extends Content> {
  /** Rejects, in the user's words, where the file exists and cannot be read. */
  readonly read: () => Promise<Read>;
  /** Applies edits to what was read, and saves; does nothing where the file has changed since. May reject. */
  readonly write: (edits: readonly TextEdit[], read: Read) => Promise<void>;
}

/** How writing a decision ended. `broken`: a person must correct the text first. */
export type Outcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'failed'; readonly why: string | undefined };

/** How often it is tried: once more where somebody else wrote meanwhile. More in a row would be no accident. */
const tries = 2;

/**
 * Writes a decision into its file, then reads the file to see whether it is there. Never rejects.
 *
 * @param editsFor gives the edits that write the decision into a text: none where it is there, undefined where it is broken
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
