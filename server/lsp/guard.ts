/** Where faults are logged: the part of a connection that a guard needs. */
export interface Log {
  error(message: string): void;
}

/**
 * Wraps a handler so that an exception is logged and answered with `empty`: a bug in one feature costs one answer, not the
 * server.
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

/** As `guarded`, and runs the function at once. */
export function attempt<Result>(log: Log, name: string, empty: Result, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    log.error(`${name}: ${describe(error)}`);
    return empty;
  }
}

/** An error in words, with its stack, which a bug report needs. */
export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
