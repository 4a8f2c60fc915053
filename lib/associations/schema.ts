import { z } from 'zod';
import { emailField, nameField } from '@/lib/accounts/schema';
import { locales } from '@/lib/core/locale';
import { oneLine } from '@/lib/core/plain-text';
import { roles } from '@/lib/platform/context';
import { agreementKinds, currencies, pinMoments, registrationModes, tracks } from './model';
import { isTimeZone } from './rules';

const submissionId = z.uuid('unexpected');
const plain = (limit: number) => z.string().trim().min(1, 'needed').max(limit, 'tooLong');
const version = z.coerce.number('unexpected').int();
const whole = (min: number, max: number) =>
  z.coerce.number('notANumber').int('notANumber').min(min, 'tooSmall').max(max, 'tooLarge');
/** A group of boxes sends a list, a single text for one, or nothing at all. */
const several = <T extends z.ZodType<string>>(of: T) => z.union([z.array(of), of]).optional();
/** One entry a line; blank lines and repeats are dropped. */
const linesField = (most: number, limit: number) =>
  z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split('\n')
          .map((line) => oneLine(line, limit + 1))
          .filter(Boolean),
      ),
    ])
    .refine(
      (lines) => lines.length <= most && lines.every((line) => line.length <= limit),
      'tooLong',
    );
const webAddress = z.union([z.literal(''), z.url({ protocol: /^https$/, error: 'notALink' })]);

export const grantRoleSchema = z.strictObject({
  email: emailField,
  name: nameField,
  role: z.enum(roles, 'chooseOne'),
  submissionId,
});

export const revokeRoleSchema = z.strictObject({ grant: z.uuid('unexpected'), submissionId });

export const publishTextSchema = z.strictObject({
  kind: z.enum(agreementKinds, 'chooseOne'),
  titleEn: plain(200),
  bodyEn: plain(20_000),
  titleEs: plain(200),
  bodyEs: plain(20_000),
  submissionId,
});

export const settingsSchema = z.strictObject({
  name: plain(160),
  shortName: plain(60),
  hue: whole(0, 360),
  timeZone: plain(60).refine(isTimeZone, 'associations.errors.notATimeZone'),
  locale: z.enum(locales, 'chooseOne'),
  currency: z.enum(currencies, 'chooseOne'),
  tracks: several(z.enum(tracks)),
  categories: several(z.string().regex(/^[A-Z-]{2,10}$/)),
  registrationMode: z.enum(registrationModes, 'chooseOne'),
  editionPinnedAt: z.enum(pinMoments, 'chooseOne'),
  reviewDays: whole(1, 365),
  contactEmail: emailField,
  coordinatorName: nameField,
  website: webAddress,
  registryNote: z.string().trim().max(600, 'tooLong'),
  areas: linesField(40, 80),
  version,
  submissionId,
});
export type TypedSettings = z.output<typeof settingsSchema>;

/** Amounts by kind and category: `processing:IFS`, or `processing:` for all. Read by hand, as typed. */
export const feesSchema = z
  .object({ version, submissionId })
  .catchall(z.string().max(20, 'tooLong'));
