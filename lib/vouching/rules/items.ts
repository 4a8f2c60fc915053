import { type Locale, wordsIn } from '@/lib/core/locale';
import { categoryOf } from '@/lib/standards/categories';
import { competencyDomains, domainNames } from '@/lib/standards/editions/competency';
import type { Edition } from '@/lib/standards/editions/edition';
import type { CategoryCode } from '@/lib/standards/model';
import type { ItemSet } from '../model';
import type { ContentPackBody } from '../schema/content-pack';

/** A pack as it is loaded for an association. */
export interface LoadedPack {
  readonly sha256: string;
  readonly body: ContentPackBody;
}

/**
 * The items of a rating form: the competencies the category asks, by name; in the wording of the
 * association's licensed pack where one is loaded. A competency the pack leaves out keeps its name.
 */
export function itemsFor(
  edition: Edition,
  category: CategoryCode,
  pack: LoadedPack | null,
  locale: Locale,
): ItemSet {
  const { family } = categoryOf(category);
  const worded = new Map((pack?.body.items ?? []).map((item) => [item.competency, item]));
  const items = edition.competencies
    .filter((competency) => competency.families.includes(family))
    .map(({ id, domain, name }) => {
      const own = worded.get(id);
      return {
        id,
        domain,
        text: own ? wordsIn(own.text, locale) : name[locale],
        descriptor: own?.descriptor ? wordsIn(own.descriptor, locale) : null,
      };
    });
  return {
    name: pack ? `pack:${pack.sha256.slice(0, 16)}` : `${edition.id}/names`,
    domains: competencyDomains
      .filter((id) => items.some((item) => item.domain === id))
      .map((id) => ({ id, title: domainNames[id][locale] })),
    items,
  };
}
