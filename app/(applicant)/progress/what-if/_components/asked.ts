import { cache } from 'react';
import { withScope } from '@/lib/platform/db/with-scope';
import { getWhatIf, type WhatIf } from '@/lib/readiness/queries';
import {
  categoryMeant,
  type Supposable,
  supposable,
  type TypedChoices,
  unknownChoices,
} from '@/lib/readiness/rules/supposed';
import { type Search, searchText } from '@/lib/web/search';
import { requirePerson } from '@/lib/web/visitor';

/** What an address supposes, what of it cannot be, and the answer to the rest. */
export interface AskedWhatIf {
  readonly found: WhatIf;
  /** There is no such thing, or the edition chosen has no such category. */
  readonly problems: Readonly<Partial<Record<Supposable, 'unknown' | 'notInEdition'>>>;
}

/** Judges what an address supposes; read once for the page and its title. */
export const askedWhatIf = cache(async (search: Search): Promise<AskedWhatIf> => {
  const { ctx } = await requirePerson();
  const names = ['category', ...supposable] as const;
  const said = await Promise.all(
    names.map(async (name) => [name, await searchText(search, name)] as const),
  );
  const typed = Object.fromEntries(said) as TypedChoices;
  const { edition, association } = typed;
  const found = await withScope(ctx, (tx) =>
    getWhatIf(ctx, tx, (now) => ({ category: categoryMeant(typed, now), edition, association })),
  );
  const published = {
    edition: found.editions.map(({ id }) => id),
    association: found.associations,
  };
  const unknown = unknownChoices(typed, published);
  if (unknown.length > 0)
    return { found, problems: Object.fromEntries(unknown.map((each) => [each, 'unknown'])) };
  return { found, problems: found.supposed ? {} : { level: 'notInEdition' } };
});
