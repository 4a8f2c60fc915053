const secretName =
  /(secret|token|password|passphrase|cookie|authorization|api-?key|session-?id|^code$|otp)/i;
const capabilityPath = /(\/v\/)[A-Za-z0-9_-]{8,}/g;
const tokenShaped = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g;
const urlPassword = /(\w+:\/\/[^\s:/@]{1,200}:)[^\s@/]{1,200}@/g;
const email = /([A-Za-z0-9._%+-]{1,2})[A-Za-z0-9._%+-]{0,62}@([A-Za-z0-9.-]{1,190})/g;
const longest = 4000;

/** Takes capabilities, passwords in addresses and most of an e-mail address out of a text. */
export function maskText(text: string): string {
  return text
    .slice(0, longest)
    .replace(urlPassword, '$1***@')
    .replace(capabilityPath, '$1***')
    .replace(tokenShaped, '***')
    .replace(email, '$1***@$2');
}

function masked(name: string, value: unknown, depth: number): unknown {
  if (secretName.test(name)) return '***';
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return describeError(value, depth);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 4) return '…';
  if (Array.isArray(value)) {
    return value.slice(0, 50).map((item) => masked('', item, depth + 1));
  }
  return maskedFields(value as Readonly<Record<string, unknown>>, depth + 1);
}

function describeError(error: Error, depth: number): Readonly<Record<string, unknown>> {
  return {
    name: error.name,
    message: maskText(error.message),
    stack: maskText(error.stack ?? ''),
    ...(error.cause !== undefined && depth <= 4
      ? { cause: masked('cause', error.cause, depth + 1) }
      : {}),
  };
}

/** The same fields, safe to write down. Fields named like a secret lose their value. */
export function maskedFields(
  fields: Readonly<Record<string, unknown>>,
  depth = 0,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, masked(name, value, depth)]),
  );
}
