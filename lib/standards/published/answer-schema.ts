import { z } from 'zod';
import { competencyDomains } from '../editions/competency';
import { allCategoryCodes, nextSteps, outcomes, units } from '../model';
import { pendingReasons, uncountedReasons } from '../reasons';
import { requirementIds, warningIds } from '../requirements';

const day = z.string().meta({ format: 'date' });
const amount = z.number().min(0);
const category = z.enum(allCategoryCodes);
const requirementId = z.enum(requirementIds);
const reasons = z.array(z.enum([...uncountedReasons, ...pendingReasons]));
const sentence = z.string().min(1);

const requirement = z.strictObject({
  id: requirementId,
  met: z.boolean(),
  unit: z.enum(units),
  needed: amount,
  counted: amount,
  pending: amount,
  remaining: amount,
  because: reasons,
  say: sentence,
});

const entry = z.strictObject({
  path: z.string().min(1).meta({ description: 'The place in the portfolio: supervision[3].' }),
  unit: z.enum(units),
  logged: amount,
  counted: amount,
  pending: amount,
  toward: z.array(z.strictObject({ requirement: requirementId, counted: amount })),
  uncounted: z.array(z.strictObject({ amount, reason: z.enum(uncountedReasons) })),
  reasons,
  say: sentence,
});

const plan = z.strictObject({
  possible: z.boolean(),
  readyOn: day.nullable(),
  because: sentence.nullable().meta({ description: 'Why no day can be named; null where one is.' }),
  pace: sentence,
  steps: z.array(sentence),
});

/** `attune-eligibility/1` as it leaves us, for the published description. */
export const answerSchema = z.strictObject({
  format: z.literal('attune-eligibility/1'),
  edition: z.string().min(1),
  category,
  asOf: day,
  outcome: z.enum(outcomes),
  next: z.enum(nextSteps),
  requirements: z.array(requirement),
  entries: z.array(entry),
  warnings: z.array(z.strictObject({ id: z.enum(warningIds), say: sentence })),
  fits: z.array(category).optional(),
  plan: plan.optional(),
});

/** What is answered in place of an answer: each problem with its place. */
export const problemsSchema = z
  .array(z.strictObject({ path: z.string(), message: sentence }))
  .min(1);

/** `attune-editions/1`. */
export const editionListSchema = z.strictObject({
  format: z.literal('attune-editions/1'),
  editions: z.array(
    z.strictObject({
      id: z.string().min(1),
      from: day,
      until: day.nullable().meta({ description: 'The last day; null while it has no end.' }),
      inForce: z.boolean(),
      categories: z.array(z.strictObject({ code: category, name: sentence })),
    }),
  ),
});
export type EditionList = z.infer<typeof editionListSchema>;

/** `attune-competencies/1`. */
export const competencyListSchema = z.strictObject({
  format: z.literal('attune-competencies/1'),
  edition: z.string().min(1),
  competencies: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: sentence,
      domain: z.enum(competencyDomains),
      domainName: sentence,
      categories: z.array(category),
      verified: z.boolean().meta({ description: 'Whether the Alliance has confirmed the name.' }),
    }),
  ),
});
export type CompetencyList = z.infer<typeof competencyListSchema>;
