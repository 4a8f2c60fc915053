import 'server-only';
import { cookies } from 'next/headers';
import { decrypt, encrypt } from '@/lib/platform/crypto';

const COOKIE = '__Host-attune.codes';

/** Carries new recovery codes to the page that shows them: closed under our key, for one account. */
export async function keepToShow(personId: string, codes: readonly string[]): Promise<void> {
  const sealed = encrypt('second-factor', codes.join(' '), `shown|${personId}`);
  (await cookies()).set(COOKIE, sealed, {
    httpOnly: true,
    sameSite: 'lax',
    secure: true,
    path: '/',
    maxAge: 15 * 60,
  });
}

/** The codes to show now, or null when there are none. */
export async function codesToShow(personId: string): Promise<readonly string[] | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  const codes = sealed ? decrypt('second-factor', sealed, `shown|${personId}`) : null;
  return codes === null ? null : codes.split(' ');
}

/** From now on nobody sees them again. */
export async function forgetShown(): Promise<void> {
  (await cookies()).delete({ name: COOKIE, path: '/', secure: true });
}
