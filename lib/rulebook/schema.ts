import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import { categoryFamilies, confidences } from '@/lib/standards/model';

const submissionId = z.uuid('unexpected');
const version = z.coerce.number('unexpected').int();
const editionId = z
  .string()
  .trim()
  .min(1, 'needed')
  .max(40, 'tooLong')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lookAtThis');
const dayField = z.string().trim().min(1, 'needed').refine(isCalendarDate, 'notADate');
/** The page something was read on. */
const pageField = z.url({
  protocol: /^https?$/,
  error: 'rulebook.faults.no_source',
});

export const draftEditionSchema = z.strictObject({
  basedOn: editionId,
  id: editionId,
  from: dayField,
  submissionId,
});

const typed = z.string().max(4000, 'tooLong');
/** Values by their path beside the fixed fields: which are known, the draft itself says. */
export const changeEditionSchema = z
  .object({
    id: editionId,
    version,
    part: z.string().max(120),
    url: z.union([z.literal(''), pageField]).default(''),
    confidence: z.enum(confidences, 'chooseOne').default('high'),
    next: z.enum(['back', 'stay']).default('back'),
    submissionId,
  })
  .catchall(z.union([typed, z.array(typed).max(100)]));

export const nameEditionSchema = z.strictObject({
  id: editionId,
  name: editionId,
  from: dayField,
  version,
  submissionId,
});

export const offerCategoriesSchema = z.strictObject({
  id: editionId,
  families: z.array(z.enum(['', ...categoryFamilies])),
  like: z.enum(categoryFamilies, 'chooseOne'),
  version,
  submissionId,
});

/** A draft as it was looked at. */
export const draftSchema = z.strictObject({ id: z.string().max(40), version, submissionId });

const slug = z.string().max(80);
export const checkCompetenciesSchema = z.strictObject({
  edition: editionId,
  competencies: z.union([z.array(slug).max(500), slug]).optional(),
  submissionId,
});

export const draftOverlaySchema = z.strictObject({ from: dayField, submissionId });

/** What is typed stands in `value` and in fields that begin so; which there are, the key says. */
export const setInOverlaySchema = z
  .object({
    key: z.string().max(80),
    act: z.enum(['set', 'unset'], 'chooseOne'),
    version,
    submissionId,
  })
  .catchall(z.union([typed, z.array(typed).max(100)]));

const pages = z
  .string()
  .max(4000, 'tooLong')
  .transform((text) => text.split('\n').flatMap((line) => line.trim() || []))
  .pipe(z.array(pageField).max(40));
export const explainOverlaySchema = z.strictObject({
  note: z.string().trim().min(1, 'needed').max(1000, 'tooLong'),
  pages,
  version,
  submissionId,
});

export const moveOverlaySchema = z.strictObject({ from: dayField, version, submissionId });
