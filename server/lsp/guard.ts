/** Where a guard reports: the part of a connection that it needs. */
export interface Log {
  error(message: string): void;
}

/**
 * Wraps a handler so that an exception is logged and answered with `empty`: a fault in one feature costs that one
 * answer, never the server.
 */
export function guarded<Args extends readonly unknown[], Result>(
  log: Log,
  name: string,
  empty: Result,
  handler: (...args: Args) => Result | Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      log.error(`${name}: ${describe(error)}`);
      return empty;
    }
  };
}

/** The same for what must be done at once. */
export function attempt<Result>(log: Log, name: string, empty: Result, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    log.error(`${name}: ${describe(error)}`);
    return empty;
  }
}

/** The stack where there is one: it is what a bug report needs. */
export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
