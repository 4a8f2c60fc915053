import { applicationStates } from '@/lib/applications/model';
import { nextActors } from '@/lib/applications/rules';
import { categoryCodes } from '@/lib/standards/model';
import type { DeskFilter } from './model';

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
  list.find((each) => each === text) ?? null;

/** A filter as an address says it; what makes no sense narrows nothing. */
export const readDeskFilter = (said: (name: string) => string | null): DeskFilter => {
  const page = Number(said('page'));
  return {
    search: (said('q') ?? '').slice(0, 100),
    state: oneOf(applicationStates, said('state')),
    category: oneOf(categoryCodes, said('category')),
    who: oneOf(nextActors, said('who')),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
};

/** The address of a list, without what is not set. */
export const deskAddress = (base: string, filter: Partial<DeskFilter>): string => {
  const query = new URLSearchParams();
  if (filter.search) query.set('q', filter.search);
  for (const name of ['state', 'category', 'who'] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  if (filter.page && filter.page > 1) query.set('page', String(filter.page));
  const text = query.toString();
  return text ? `${base}?${text}` : base;
};
