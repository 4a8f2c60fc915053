import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { decrypt, encrypt } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { categoryOf } from '@/lib/standards/categories';
import { allCategoryCodes } from '@/lib/standards/model';
import { type EmployerLetter, letterParts, unitOf } from '../rules/employer-letter';

const PURPOSE = 'employer-letter';
const text = z.string().min(1).max(300);
const day = z.string().refine(isCalendarDate);
const amount = z.number().min(0);

// A list says less than names would: the code on the paper stays coarse enough for a phone to read.
const packed = z.tuple([
  text,
  z.enum(allCategoryCodes),
  // Its names, where an association calls it otherwise.
  z.tuple([text, text]).nullable(),
  text,
  day,
  z.tuple([text, day, text]).nullable(),
  amount,
  z.array(z.tuple([z.enum(letterParts), amount, amount, amount, amount])).max(letterParts.length),
]);

type Packed = z.input<typeof packed>;

function ownName(
  category: EmployerLetter['category'],
  { en, es }: EmployerLetter['called'],
): [string, string] | null {
  const { name } = categoryOf(category);
  return en === name.en && es === name.es ? null : [en, es];
}

/** A letter closed so that nobody else can write or read one: kept nowhere, it travels on the paper. */
export function sealLetter(said: EmployerLetter): string {
  const { name, category, called, edition, asOf, registered, confirmed, lines } = said;
  const list: Packed = [
    ...([name, category, ownName(category, called), edition, asOf] as const),
    registered && [registered.association, registered.on, registered.reference],
    confirmed,
    lines.map((each): Packed[7][number] => [
      each.about,
      each.needed,
      each.done,
      each.waits,
      each.missing,
    ]),
  ];
  return encrypt(PURPOSE, JSON.stringify(list));
}

/** What a seal says, or null where we did not make it. */
export function openSeal(seal: string): EmployerLetter | null {
  const opened = decrypt(PURPOSE, seal);
  const read = opened === null ? null : packed.safeParse(JSON.parse(opened));
  if (!read?.success) return null;
  const [name, category, own, edition, asOf, registered, confirmed, lines] = read.data;
  return {
    ...{ name, category, edition, asOf, confirmed },
    called: own ? { en: own[0], es: own[1] } : categoryOf(category).name,
    registered: registered && {
      ...{ association: registered[0], on: registered[1], reference: registered[2] },
    },
    lines: lines.map(([about, needed, done, waits, missing]) => ({
      ...{ about, needed, done, waits, missing },
      unit: unitOf[about],
    })),
  };
}

/** Where an employer sees what the letter said when it was made. */
export const letterAddress = (said: EmployerLetter, locale: Locale): string =>
  `${env().publicUrl}/${locale}/verify/letter?seal=${sealLetter(said)}`;
