import { z } from 'zod';
import { categoryCodes, formerCategoryCodes, referenceRoles } from '@/lib/standards/model';
import { type DraftAnswers, marks } from '../model';

const mark = z.enum(marks);
const figure = z.string().trim().max(4, 'tooLong');
const comments = z.string().max(4000, 'tooLong');
const roles = z.array(z.enum(referenceRoles)).max(referenceRoles.length);

/** What a rater may say they hold: a category of today, one of before, or none. */
export const heldChoices = ['none', ...categoryCodes, ...formerCategoryCodes] as const;

/** A draft as it is kept. */
export const draftAnswersSchema = z.strictObject({
  itemSet: z.string().max(120),
  marks: z.record(z.string().max(120), mark),
  comments,
  recommends: z.enum(['yes', 'no']).nullable(),
  roles,
  knownYears: figure,
  knownMonths: figure,
  endorsedAs: z.enum(heldChoices).nullable(),
});

/** The fields of the rating form for a set of items; anything else in it is refused. */
export const draftFormSchema = (itemIds: readonly string[]) =>
  z.strictObject({
    ...Object.fromEntries(itemIds.map((id) => [`mark.${id}`, mark.optional()])),
    itemSet: z.string().max(120),
    comments: comments.optional(),
    recommends: z.enum(['yes', 'no']).optional(),
    roles: z.union([roles, z.enum(referenceRoles)]).optional(),
    knownYears: figure.optional(),
    knownMonths: figure.optional(),
    endorsedAs: z.enum(['', ...heldChoices]).optional(),
    version: z.coerce.number().int().min(0).max(1_000_000),
    submissionId: z.string().max(80).optional(),
    go: z.enum(['save', 'check']).optional(),
  });

type DraftForm = z.output<ReturnType<typeof draftFormSchema>>;

/** What the form said, as a draft. */
export function answersFrom(form: DraftForm, itemIds: readonly string[]): DraftAnswers {
  const typed = form as Readonly<Record<string, unknown>>;
  const given = itemIds.flatMap((id) => {
    const parsed = mark.safeParse(typed[`mark.${id}`]);
    return parsed.success ? [[id, parsed.data] as const] : [];
  });
  const named = form.roles ?? [];
  return {
    itemSet: form.itemSet,
    marks: Object.fromEntries(given),
    comments: form.comments ?? '',
    recommends: form.recommends ?? null,
    roles: typeof named === 'string' ? [named] : named,
    knownYears: form.knownYears ?? '',
    knownMonths: form.knownMonths ?? '',
    endorsedAs: form.endorsedAs ? form.endorsedAs : null,
  };
}
