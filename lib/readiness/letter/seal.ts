import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { decrypt, encrypt } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { allCategoryCodes } from '@/lib/standards/model';
import type { EmployerLetter } from '../rules/employer-letter';

const PURPOSE = 'employer-letter';
const text = z.string().min(1).max(300);
const day = z.string().refine(isCalendarDate);
const amount = z.number().min(0);

const letter: z.ZodType<EmployerLetter> = z.strictObject({
  name: text,
  category: z.enum(allCategoryCodes),
  edition: text,
  asOf: day,
  registered: z.strictObject({ association: text, on: day, reference: text }).nullable(),
  lines: z.array(
    z.strictObject({
      about: z.enum(['training', 'supervision', 'work']),
      unit: z.enum(['minutes', 'months']),
      needed: amount,
      done: amount,
      waits: amount,
      missing: amount,
    }),
  ),
  confirmed: amount,
});

/** A letter closed so that nobody else can write or read one: kept nowhere, it travels on the paper. */
export const sealLetter = (said: EmployerLetter): string => encrypt(PURPOSE, JSON.stringify(said));

/** What a seal says, or null where we did not make it. */
export function openSeal(seal: string): EmployerLetter | null {
  const opened = decrypt(PURPOSE, seal);
  const read = opened === null ? null : letter.safeParse(JSON.parse(opened));
  return read?.success ? read.data : null;
}

/** Where an employer sees what the letter said when it was made. */
export const letterAddress = (said: EmployerLetter, locale: Locale): string =>
  `${env().publicUrl}/${locale}/verify/letter?seal=${sealLetter(said)}`;
