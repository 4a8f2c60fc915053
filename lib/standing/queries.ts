import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ProviderToVerify } from './model';
import { mayVerifyProviders } from './policy';
import { listToVerify, standingsForMany, standingsOfPerson, standingsOfProviders } from './store';

/** Everyone who waits to be looked up, those who have waited longest first; null for who may not ask. */
export const getProvidersToVerify = async (
  ctx: StaffContext,
  tx: Tx,
): Promise<readonly ProviderToVerify[] | null> =>
  mayVerifyProviders(ctx.scope).allowed ? listToVerify(tx) : null;

/** What is known of the providers in a ledger; the walls open it as far as the ledger itself. */
export const getProviderStandings = standingsOfProviders;

/** What somebody holds: readable by everyone signed in, as category and dates only. */
export const getStandingsOf = standingsOfPerson;

/** Both at once for many people, each by whose they are: what a job reads of the ledgers it names. */
export const getStandingsForMany = standingsForMany;
