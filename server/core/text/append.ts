/** Does `list.push(...more)` for lists of any length: spreading some hundred thousand arguments overflows the stack. */
export function append<Item>(list: Item[], more: Iterable<Item>): void {
  for (const item of more) list.push(item);
}
