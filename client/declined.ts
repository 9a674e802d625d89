import type { Memento, Uri } from 'vscode';

const memoryKey = 'declined';
/** Most documents that are remembered, the newest. Arbitrary but generous; it keeps the workspace's memory small. */
const limit = 200;

/** The documents that the user has set back to plain text; kept with the workspace. */
export class Declined {
  readonly #memory: Memento;
  /** Untitled documents, kept for this session only: `untitled:Untitled-1` is another one tomorrow. */
  readonly #untitled = new Set<string>();

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  has(uri: Uri): boolean {
    return this.#untitled.has(uri.toString()) || this.#kept().includes(uri.toString());
  }

  add(uri: Uri): void {
    if (uri.scheme === 'untitled') this.#untitled.add(uri.toString());
    else void this.#memory.update(memoryKey, [...this.#without(uri), uri.toString()].slice(-limit));
  }

  remove(uri: Uri): void {
    this.#untitled.delete(uri.toString());
    if (this.has(uri)) void this.#memory.update(memoryKey, this.#without(uri));
  }

  #kept(): readonly string[] {
    return this.#memory.get<readonly string[]>(memoryKey, []);
  }

  #without(uri: Uri): readonly string[] {
    return this.#kept().filter((kept) => kept !== uri.toString());
  }
}
