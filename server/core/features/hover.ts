import type { Hover, Opened } from '../index.ts';

export function hover(_opened: Opened, _offset: number): Hover | undefined {
  return undefined;
}
