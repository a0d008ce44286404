declare global {
  // On globalThis, because Next loads modules more than once: the proxy and each page have their own.
  var haiLongWrite: Promise<void> | undefined;
}

/** The write in another thread that holds SQLite's single write lock for seconds; undefined: there is none. */
export const longWrite = (): Promise<void> | undefined => globalThis.haiLongWrite;

/**
 * Runs work that writes for seconds in another thread. Until it ends, whoever wants to write here has to wait for
 * `longWrite()` first: SQLite would make the whole process wait. One such work follows the other.
 */
export function runLongWrite<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = (longWrite() ?? Promise.resolve()).then(work);
  const ended: Promise<void> = result
    .then(
      () => {},
      () => {},
    )
    .then(() => {
      if (globalThis.haiLongWrite === ended) globalThis.haiLongWrite = undefined;
    });
  globalThis.haiLongWrite = ended;
  return result;
}

/** Pages whose GET requests are logged or counted: an export, links and numbers that may be guessed. */
const NOTED = /^(\/admin\/(imports\/export|invitation|setup|reset-password)|\/confirm\/|(\/es)?\/report$)/;

/** Whether a request may write. Other pages only read. */
export const isWrite = ({ method, path }: { method: string; path: string }): boolean =>
  (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') || NOTED.test(path);
