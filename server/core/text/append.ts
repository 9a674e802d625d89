/** `list.push(...more)` for lists of any length: an argument each overflows the stack from some hundred thousand on. */
export function append<Item>(list: Item[], more: Iterable<Item>): void {
  for (const item of more) list.push(item);
}
