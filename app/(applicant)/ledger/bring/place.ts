import { getPublicAssociations } from '@/lib/credentials/queries/public';
import { publicContext } from '@/lib/web/context';

/** The association the answers were judged by; null for none, or for one that is not here. */
export const placeNamed = async (code: string | undefined) =>
  code === undefined
    ? null
    : ((await getPublicAssociations(publicContext())).find((each) => each.code === code) ?? null);
