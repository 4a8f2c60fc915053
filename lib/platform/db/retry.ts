const CODES = new Set(['P2034', '40001', '40P01']);

/** Whether the database asks for the same transaction again: a write conflict or a deadlock, in any of their disguises. */
export const isConflict = (error: unknown): boolean => {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { code, kind, originalCode, message, name, cause, meta } = at as Record<string, unknown>;
    if ([code, originalCode].some((each) => typeof each === 'string' && CODES.has(each)))
      return true;
    if (kind === 'TransactionWriteConflict') return true;
    if (name === 'DriverAdapterError' && message === 'TransactionWriteConflict') return true;
    at = cause ?? (meta as Record<string, unknown> | undefined)?.driverAdapterError;
  }
  return false;
};

const TRIES = 5;

/** Runs the work again after a conflict, five times at most, waiting a little longer and unevenly each time. */
export const retryOnConflict = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= TRIES || !isConflict(error)) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 20 * 2 ** attempt));
    }
  }
};

/** The constraint or index a unique-violation names, or null for any other error. */
export const violatedUnique = (error: unknown): string | null => {
  let at: unknown = error;
  for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth += 1) {
    const each = at as Record<string, unknown>;
    const codes = [each.code, each.originalCode];
    if (
      codes.includes('P2002') ||
      codes.includes('23505') ||
      each.kind === 'UniqueConstraintViolation'
    )
      return JSON.stringify({
        meta: each.meta,
        constraint: each.constraint,
        message: each.message,
      });
    at = each.cause ?? (each.meta as Record<string, unknown> | undefined)?.driverAdapterError;
  }
  return null;
};
