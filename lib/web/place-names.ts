import 'server-only';
import { getPublicAssociations } from '@/lib/credentials/queries/public';
import { publicContext } from './context';

/** What associations are called, by their codes. */
export const placeNames = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await getPublicAssociations(publicContext())).map(({ code, name }) => [code, name]));
