import type { LogRscSessionError } from './errors';
import type { RscRefusal } from './rules';

const refusalAt = {
  in_future: ['heldOn', 'inFuture'],
  period_backwards: ['periodUntil', 'untilBeforeFrom'],
  longer_than_its_time: ['length', 'supervision.errors.tooLongForDay'],
  provider_needed: ['provider', 'supervision.errors.provider'],
  twin: ['again', 'supervision.errors.twin'],
} as const satisfies Record<RscRefusal, readonly [string, string]>;

/** Beside which field a refusal stands, and the key of its sentence. */
export function fieldsFor(
  error: Exclude<LogRscSessionError, { readonly kind: 'not_found' }>,
  isPeriod: boolean,
): Readonly<Record<string, string>> {
  if (error.kind === 'unknown_provider') return { provider: 'supervision.errors.unknownProvider' };
  if (error.kind === 'note_identifies') return { noteIsFine: 'supervision.errors.note' };
  return Object.fromEntries(
    error.refusals.map((refusal) => {
      const [field, key] = refusalAt[refusal];
      return [isPeriod && field === 'heldOn' ? 'periodUntil' : field, key];
    }),
  );
}
