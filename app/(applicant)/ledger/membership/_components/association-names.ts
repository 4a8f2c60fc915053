import { cache } from 'react';
import { getAssociationNames } from '@/lib/membership/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { requirePerson } from '@/lib/web/visitor';

/** The associations to choose from, asked for once a request. */
export const associationNames = cache(async () => {
  const { ctx } = await requirePerson();
  return withScope(ctx, (tx) => getAssociationNames(ctx, tx));
});
