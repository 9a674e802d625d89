import { Transform } from 'node:stream';

/** Most bytes of a message: it is read as one string, and V8's strings are not longer. */
const mostBytes = 2 ** 29;
/** Most bytes of a message's headers. Arbitrary but generous: they are two or three lines; who sends more sends no headers. */
const mostHeader = 4096;
const HEADER = /^[\w-]+:/;
const LENGTH = /^content-length:\s*(\S*)\s*$/i;

/**
 * Passes LSP messages on unchanged, and checks how each is framed: `Content-Length: 12⏎⏎`, then 12 bytes. After a wrong length
 * the start of the next message is lost, and a reader would wait for ever without a word.
 *
 * @param onFault called once, with the text that stands where a header should; nothing is passed on after it
 */
export function framed(onFault: (header: string) => void): Transform {
  /** Bytes of the body still to come. */
  let body = 0;
  /** The part of a header's line that has arrived, without its end. */
  let line = '';
  let length: string | undefined;
  let headerBytes = 0;
  let isBroken = false;

  /** Takes a whole line of a header with its end; returns the line if it is wrong. */
  const take = (whole: string): string | undefined => {
    // Demand \r\n: LSP readers take nothing else as the end of a line.
    if (!whole.endsWith('\r\n')) return whole;
    const words = whole.slice(0, -2);
    if (words !== '') {
      length = LENGTH.exec(words)?.[1] ?? length;
      return HEADER.test(words) ? undefined : words;
    }
    if (length === undefined) return '';
    if (!/^\d{1,9}$/.test(length) || Number(length) > mostBytes) return `Content-Length: ${length}`;
    body = Number(length);
    length = undefined;
    headerBytes = 0;
    return undefined;
  };

  return new Transform({
    transform(chunk: Buffer, _, done) {
      let wrong: string | undefined;
      for (let at = 0; at < chunk.length && wrong === undefined; ) {
        if (body > 0) {
          const part = Math.min(body, chunk.length - at);
          body -= part;
          at += part;
          continue;
        }
        const end = chunk.indexOf(10, at);
        const to = end < 0 ? chunk.length : end + 1;
        line += chunk.toString('latin1', at, to);
        headerBytes += to - at;
        at = to;
        if (end < 0) wrong = headerBytes > mostHeader ? line : undefined;
        else {
          wrong = take(line);
          line = '';
        }
      }
      if (wrong !== undefined && !isBroken) onFault(wrong);
      isBroken ||= wrong !== undefined;
      done(null, isBroken ? undefined : chunk);
    },
  });
}
