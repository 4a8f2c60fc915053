import { type Category, categories, categoryOf } from './categories';
import type { Competency } from './editions/competency';
import type { Edition, ReferenceSlot } from './editions/edition';
import { standardOf } from './editions/offered';
import { judge } from './evaluate/judge';
import { prepare } from './evaluate/prepare';
import { rulesFor } from './evaluate/rules';
import { settle } from './evaluate/settled';
import type { CategoryCode, Track } from './model';
import { portfolioSchema } from './portfolio';
import type { RequirementId } from './requirements';

/** The categories of a track, or of both, with their names in each language. */
export const categoriesOn = (tracks: readonly Track[]): readonly Category[] =>
  categories.filter((category) => tracks.includes(category.track));

/** The places a category's ratings are to fill, in order. */
export const referenceSlotsOf = (edition: Edition, code: CategoryCode): readonly ReferenceSlot[] =>
  standardOf(edition, code).slots.value;

/** The competencies a category asks for, by name, in the order of the domains. */
export const competenciesOf = (edition: Edition, code: CategoryCode): readonly Competency[] =>
  edition.competencies.filter((c) => c.families.includes(categoryOf(code).family));

/** Whether a Mentor's exam follows the approval of this category. */
export const asksExam = (edition: Edition, code: CategoryCode): boolean =>
  standardOf(edition, code).exam.value;

/** The ids of what a category asks for, in the order of the answer: asked of an empty ledger. */
export function requirementIdsOf(edition: Edition, code: CategoryCode): readonly RequirementId[] {
  const empty = portfolioSchema.parse({
    format: 'attune-portfolio/1',
    asOf: edition.from,
    category: code,
  });
  const rules = rulesFor(edition, code, settle(edition, null, [], empty));
  return judge(prepare(empty), rules).requirements.map((requirement) => requirement.id);
}
