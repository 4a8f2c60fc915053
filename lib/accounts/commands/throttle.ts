import type { Context } from '@/lib/platform/context';
import { hmac } from '@/lib/platform/crypto';
import { withScope } from '@/lib/platform/db/with-scope';
import {
  limits,
  lookLimits,
  mayTry,
  type PublicLook,
  type ThrottledAction,
} from '../rules/throttle';
import { knowsNetwork } from '../store/sessions';
import { countTries } from '../store/throttle';

const KNOWN_FOR_MS = 90 * 24 * 60 * 60_000;

interface Try {
  /** The address or the person it is aimed at. */
  readonly account: string;
  readonly network: string;
  /** Whose networks are known, where that is known. */
  readonly personId?: string | null;
}

/**
 * Counts a try and answers whether it may go on. A transaction of its own: the count stays whatever
 * becomes of the try, and nobody waits for it.
 */
export const countTry = (
  ctx: Context,
  action: ThrottledAction,
  { account, network, personId }: Try,
): Promise<boolean> =>
  withScope(ctx, async (tx) => {
    const now = ctx.clock.now();
    const keys = {
      network: hmac('throttle', `${action}|network|${network}`),
      pair: hmac('throttle', `${action}|pair|${network}|${account}`),
      account: hmac('throttle', `${action}|account|${account}`),
    };
    const counted = await countTries(tx, Object.values(keys), now, limits[action].windowMs);
    const of = (key: string) => counted.get(key) ?? Number.POSITIVE_INFINITY;
    const since = new Date(now.getTime() - KNOWN_FOR_MS);
    const known = personId ? await knowsNetwork(tx, personId, network, since) : false;
    const tries = { network: of(keys.network), pair: of(keys.pair), account: of(keys.account) };
    return mayTry(action, tries, known);
  });

/** Counts a look at public facts from a network, a heavy one as several, and answers whether it may go on. */
export const countLook = (
  ctx: Context,
  look: PublicLook,
  network: string,
  weight = 1,
): Promise<boolean> =>
  withScope(ctx, async (tx) => {
    const { network: most, windowMs } = lookLimits[look];
    const key = hmac('throttle', `${look}|network|${network}`);
    const counted = await countTries(tx, [key], ctx.clock.now(), windowMs, weight);
    return (counted.get(key) ?? Number.POSITIVE_INFINITY) <= most;
  });
