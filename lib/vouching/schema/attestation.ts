import { z } from 'zod';
import { parseDuration } from '@/lib/core/duration';
import { attestationAnswers } from '../model';
import type { TypedAnswer } from '../rules/attesting';

/** A session as a request froze it. */
export const shownSchema = z.strictObject({
  heldOn: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodUntil: z.string().nullable(),
  minutes: z.number().int(),
  format: z.string(),
  groupSize: z.number().int().nullable(),
  mode: z.string(),
  kind: z.string(),
  focus: z.string(),
  tracks: z.array(z.string()),
});

/** The fields of the confirmation form for the sessions it shows; anything else is refused. */
export const attestationFormSchema = (itemIds: readonly string[]) =>
  z.strictObject({
    ...Object.fromEntries(
      itemIds.flatMap((id) => [
        [`answer.${id}`, z.enum(attestationAnswers).optional()],
        [`minutes.${id}`, z.string().max(20).optional()],
      ]),
    ),
    all: z.literal('yes').optional(),
    note: z.string().trim().max(2000, 'tooLong').optional(),
    submissionId: z.string().max(80).optional(),
  });

/** What the form said: of each session, of all the others, and for the association. */
export function answersIn(
  form: Readonly<Record<string, unknown>>,
  itemIds: readonly string[],
): {
  readonly answers: Readonly<Record<string, TypedAnswer>>;
  readonly agreeToAll: boolean;
  readonly note: string;
} {
  const answers = itemIds.map((id): [string, TypedAnswer] => {
    const answer = attestationAnswers.find((each) => each === form[`answer.${id}`]) ?? null;
    const typed = form[`minutes.${id}`];
    return [id, { answer, minutes: typeof typed === 'string' ? parseDuration(typed) : null }];
  });
  return {
    answers: Object.fromEntries(answers),
    agreeToAll: form.all === 'yes',
    note: typeof form.note === 'string' ? form.note : '',
  };
}
