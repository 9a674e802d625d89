import { Transform } from 'node:stream';

/** A message is read as one string, and no string of the engine is longer. */
const mostBytes = 2 ** 29;
/** Names of two or three headers; whoever sends so much without an end sends no headers. */
const mostHeader = 4096;
const HEADER = /^[\w-]+:/;
const LENGTH = /^content-length:\s*(\S*)\s*$/i;

/**
 * Passes messages of the protocol on as they are, and looks at how each is framed: `Content-Length: 12⏎⏎` and so many
 * bytes. Once a length is wrong the place where the next message begins is lost, and whoever reads on would wait for ever
 * without a word.
 *
 * @param onFault called once, with what stands where a header should, in the words of its sender; nothing is passed on then
 */
export function framed(onFault: (header: string) => void): Transform {
  /** Bytes of the body that are still to come. */
  let body = 0;
  /** What has come of the header's line that is not at its end yet. */
  let line = '';
  let length: string | undefined;
  let headerBytes = 0;
  let isBroken = false;

  /** A whole line of a header, with its end; gives back what is wrong. */
  const take = (whole: string): string | undefined => {
    // A line ends with both: nothing else is read as the end of a header.
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
