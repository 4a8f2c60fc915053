import 'server-only';
import { headers } from 'next/headers';
import { countLook } from '@/lib/accounts/commands/throttle';
import { networkOf } from '@/lib/accounts/rules/network';
import type { PublicLook } from '@/lib/accounts/rules/throttle';
import { anonymousContext } from './auth/visit';

/** Whether this network may look once more. The address is the front server's word, never the sender's. */
export const mayLook = async (look: PublicLook, weight = 1): Promise<boolean> => {
  const address = (await headers()).get('x-attune-client-address');
  return countLook(anonymousContext(), look, networkOf(address), weight);
};
