import { systemClock } from '@/lib/core/clock';
import { maskedFields, maskText } from './log-mask';

const levels = ['info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];
/** What may stand beside the event's name. */
export type LogFields = Readonly<Record<string, unknown>>;

/** One line of JSON. Line breaks and control characters cannot leave their string. */
export function logLine(level: Level, event: string, fields: LogFields, at: Date): string {
  const base = { at: at.toISOString(), level, event: maskText(event) };
  const line = JSON.stringify({ ...maskedFields(fields), ...base });
  return line.replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function write(level: Level, event: string, fields: LogFields): void {
  const line = logLine(level, event, fields, systemClock.now());
  (level === 'info' ? process.stdout : process.stderr).write(`${line}\n`);
}

/** The log: an event's name in a few words and fields. Secrets and tokens are masked. */
export const log = {
  info: (event: string, fields: LogFields = {}) => write('info', event, fields),
  warn: (event: string, fields: LogFields = {}) => write('warn', event, fields),
  error: (event: string, fields: LogFields = {}) => write('error', event, fields),
} as const;
