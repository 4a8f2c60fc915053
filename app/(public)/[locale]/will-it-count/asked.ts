import { cache } from 'react';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { findNamedHolders, type NamedHolder } from '@/lib/credentials/queries/public';
import {
  judgeSession,
  judgeShown,
  type SessionAnswer,
  supervisorOf,
} from '@/lib/finder/rules/session';
import {
  firstDayOf,
  sessionProblems,
  type TypedSession,
  typedSession,
} from '@/lib/finder/schema/session';
import { publicContext } from '@/lib/web/context';
import { knownStandards } from '@/lib/web/known-standards';
import { mayLook } from '@/lib/web/public-look';
import type { Search } from '@/lib/web/search';

type Problems = Readonly<Record<string, string>>;

/** What an address asks, and how far it could be answered. */
export interface Asked {
  readonly session: TypedSession;
  readonly today: CalendarDate;
  /** The first day any edition speaks of. */
  readonly first: CalendarDate;
  readonly problems: Problems;
  readonly matches: readonly NamedHolder[];
  /** The person of the register whom the answer is about. */
  readonly holder: NamedHolder | null;
  readonly answer: SessionAnswer | null;
}

type Whole = {
  readonly [K in 'category' | 'on' | 'kind' | 'format']: NonNullable<TypedSession[K]>;
};

/** Answers what an address asks. Names are looked up among listed people only, so often. */
export const askedOf = cache(async (search: Search): Promise<Asked> => {
  const typed = await search;
  const session = typedSession(typed);
  const today = fromInstant(publicContext().clock.now(), 'UTC');
  const { editions } = await knownStandards();
  const first = firstDayOf(editions);
  const begun = 'category' in typed || 'on' in typed || 'name' in typed || 'holds' in typed;
  const problems = begun ? sessionProblems(session, { today, first }) : {};
  const open = { session, today, first, problems, matches: [], holder: null, answer: null };
  if (!begun || Object.keys(problems).length > 0) return open;
  const { category, on, kind, format } = session as Whole;
  const asked = { category, on, kind, format };
  if (session.name !== '') return named(open, asked);
  const provider = supervisorOf(session.holds ?? 'unknown', session.addOn, on);
  return { ...open, answer: judgeSession({ ...asked, provider }, today, editions) };
});

async function named(open: Asked, asked: Parameters<typeof judgeShown>[0]): Promise<Asked> {
  if (!(await mayLook('register_search'))) return { ...open, problems: { name: 'tooOften' } };
  const matches = await findNamedHolders(publicContext(), open.session.name);
  if (matches.length === 0) return { ...open, problems: { name: 'nobody' } };
  const { number } = open.session;
  const { editions } = await knownStandards();
  const holder = matches.find(({ credentials }) =>
    credentials.some((credential) => credential.number === number),
  );
  if (!holder) return { ...open, matches };
  return { ...open, holder, answer: judgeShown(asked, holder.credentials, open.today, editions) };
}
