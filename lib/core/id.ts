const last = { at: -1, ms: -1, turn: 0 };

/** The place among the ids of one millisecond: twelve bits, then on into the next millisecond. */
const nextTurn = (at: number, chance: number) => {
  if (at !== last.at) Object.assign(last, { at, ms: at, turn: chance & 0x7ff });
  else if (last.turn < 0xfff) last.turn += 1;
  else Object.assign(last, { ms: last.ms + 1, turn: chance & 0x7ff });
  return last;
};

/**
 * A time-ordered UUID (version 7): new rows land at the end of their index, and what one process
 * writes within a millisecond keeps its order.
 */
export const newId = (now: Date): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const { ms: at, turn } = nextTurn(now.getTime(), ((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0));
  const ms = BigInt(at);
  for (let i = 0; i < 6; i += 1) bytes[i] = Number((ms >> BigInt(8 * (5 - i))) & 0xffn);
  bytes[6] = (turn >> 8) | 0x70;
  bytes[7] = turn & 0xff;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text from outside may be used as an id at all; what is not, is simply not found. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
