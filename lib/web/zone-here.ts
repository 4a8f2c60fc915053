import 'server-only';
import { cache } from 'react';
import { zoneOf } from '@/lib/platform/db/today';
import { withScope } from '@/lib/platform/db/with-scope';
import { activeAssociation, requirePerson } from './visitor';

/** The zone times are told in: of the association one acts for, else of one's own, else of the network. */
export const zoneHere = cache(async (): Promise<string> => {
  const { ctx, who } = await requirePerson();
  return withScope(ctx, (tx) => zoneOf(tx, activeAssociation(who)?.association));
});
