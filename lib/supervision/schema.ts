import { z } from 'zod';
import { calendarDate, isCalendarDate } from '@/lib/core/calendar-date';
import { parseDuration } from '@/lib/core/duration';
import { isId } from '@/lib/core/id';
import { minutes } from '@/lib/core/minutes';
import { choicesOf, textOrNull } from '@/lib/core/typed-values';
import { slugs } from '@/lib/ledger/schema';
import { categoryCodes, type Track, tracks } from '@/lib/standards/model';
import {
  type NewRscSession,
  noteLimit,
  type ProviderChoice,
  type RscProviderId,
  rscFocuses,
  rscFormats,
  rscKinds,
  rscModes,
} from './model';

const id = z.string().refine(isId, 'notYours');
const text = (limit: number) => z.string().trim().max(limit, 'tooLong');
const day = z.string().refine((typed) => typed === '' || isCalendarDate(typed), 'notADate');
const yes = z.enum(['yes', '']).optional();

/** The longest stretch a form accepts: a total of a thousand hours. */
const mostMinutes = 60_000;
const lengthIsFine = (typed: string): boolean => {
  const length = parseDuration(typed);
  return length !== null && length > 0 && length <= mostMinutes;
};

const facts = {
  when: z.enum(['day', 'period']).optional(),
  heldOn: day.optional(),
  periodFrom: day.optional(),
  periodUntil: day.optional(),
  length: z.string().max(20, 'tooLong').refine(lengthIsFine, 'supervision.errors.length'),
  format: z.enum(rscFormats, 'chooseOne'),
  groupSize: z
    .string()
    .regex(/^\d{0,3}$/, 'notANumber')
    .optional(),
  mode: z.enum(rscModes, 'chooseOne'),
  kind: z.enum(rscKinds, 'chooseOne'),
  focus: z.enum(rscFocuses, 'chooseOne'),
  tracks: z.union([z.enum(tracks), z.array(z.enum(tracks))], 'supervision.errors.tracks'),
  competencies: slugs,
  provider: z.union([z.enum(['', 'new', 'none']), id]),
  providerName: text(120).optional(),
  providerEmail: z.union([z.literal(''), z.email('notAnEmail').max(254, 'tooLong')]).optional(),
  again: yes,
  /** The person has read that it will not count and saves it all the same. */
  anyway: yes,
  /** What the page has already said about it while it was being typed. */
  seen: text(400).optional(),
};

type Facts = z.output<z.ZodObject<typeof facts>>;

/** What only makes sense together: a day or both ends of a period, a group's size, a provider's name. */
const togetherIssues = (typed: Facts): readonly { path: string; message: string }[] => {
  const issues: { path: string; message: string }[] = [];
  const needed = (path: keyof Facts) => {
    if (!typed[path]) issues.push({ path, message: 'needed' });
  };
  if (typed.when === 'period') {
    needed('periodFrom');
    needed('periodUntil');
  } else needed('heldOn');
  const size = typed.groupSize;
  if (typed.format === 'group' && size && (Number(size) < 2 || Number(size) > 200))
    issues.push({ path: 'groupSize', message: 'supervision.errors.groupSize' });
  if (typed.provider === 'new') needed('providerName');
  if (typed.provider === '') issues.push({ path: 'provider', message: 'chooseOne' });
  return issues;
};

const together = (typed: Facts, check: z.RefinementCtx): void => {
  for (const { path, message } of togetherIssues(typed))
    check.addIssue({ code: 'custom', path: [path], message });
};

/** The form that logs a session. */
export const logRscSessionSchema = z
  .strictObject({
    ...facts,
    submissionId: id,
    note: z.string().max(noteLimit, 'tooLong').optional(),
    noteIsFine: yes,
    looking: z.enum(categoryCodes).optional(),
  })
  .superRefine(together);

/** A form that is still being filled in: only what a look at the session needs. */
export const sessionInMindSchema = z
  .object({ ...facts, sessionId: id.optional(), looking: z.enum(categoryCodes).optional() })
  .superRefine(together);

/** The form that changes one. */
export const changeRscSessionSchema = z
  .strictObject({
    ...facts,
    sessionId: id,
    submissionId: id,
    version: z.string().regex(/^\d{1,9}$/),
    looking: z.enum(categoryCodes).optional(),
  })
  .superRefine(together);

export const voidRscSessionSchema = z.strictObject({
  sessionId: id,
  submissionId: id,
  reason: text(300).min(1, 'needed'),
});

export const saveRscNoteSchema = z.strictObject({
  sessionId: id,
  submissionId: id,
  note: z.string().max(noteLimit, 'tooLong'),
  noteIsFine: yes,
});

const providerOf = (typed: Facts): ProviderChoice => {
  if (typed.provider === 'none' || typed.provider === '') return { kind: 'none' };
  if (typed.provider !== 'new') return { kind: 'known', id: typed.provider as RscProviderId };
  const name = typed.providerName?.replace(/\s+/gu, ' ').trim() ?? '';
  return { kind: 'new', name, email: textOrNull(typed.providerEmail) };
};

/** What was typed, as the session it means. Only for what the schema has let through. */
export const rscSessionOf = (typed: Facts): NewRscSession => ({
  when:
    typed.when === 'period'
      ? {
          from: calendarDate(typed.periodFrom ?? ''),
          until: calendarDate(typed.periodUntil ?? ''),
        }
      : { on: calendarDate(typed.heldOn ?? '') },
  minutes: minutes(parseDuration(typed.length) ?? 0),
  format: typed.format,
  groupSize: typed.format === 'group' && typed.groupSize ? Number(typed.groupSize) : null,
  mode: typed.mode,
  kind: typed.kind,
  focus: typed.focus,
  tracks: choicesOf<Track>(typed.tracks),
  competencies: choicesOf<string>(typed.competencies),
  provider: providerOf(typed),
});
