import 'server-only';
import { headers } from 'next/headers';
import type { Visit } from '@/lib/accounts/model';
import { networkOf } from '@/lib/accounts/rules/network';
import type { AnonymousContext } from '@/lib/platform/context';
import { contextFor } from '../context';
import { currentLocale } from '../i18n/locale';

/** Where this request comes from. The address is the front server's word, never the sender's. */
export async function visitFrom(browser: string): Promise<Visit> {
  const sent = await headers();
  return {
    network: networkOf(sent.get('x-attune-client-address')),
    userAgent: sent.get('user-agent') ?? '',
    browser,
    locale: await currentLocale(),
  };
}

/** The context of somebody who is not signed in. */
export const anonymousContext = (): AnonymousContext =>
  contextFor({ kind: 'anonymous' }, { kind: 'anonymous' });
