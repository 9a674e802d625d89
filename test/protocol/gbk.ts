/** Writes GBK, which Node can only read: the reader's own table, turned round. */
export function gbkOf(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : table().get(character);
    if (!pair) throw new Error(`not in GBK: ${character}`);
    bytes.push(...pair);
  }
  return new Uint8Array(bytes);
}

let known: Map<string, readonly number[]> | undefined;

function table(): Map<string, readonly number[]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== '\ufffd') known.set(character, [lead, trail]);
    }
  }
  return known;
}
