import { Tag, type Tone } from '@/components/ui/tag';
import type { Credential } from '@/lib/credentials/model';
import type { CredentialStatus } from '@/lib/credentials/status';
import { getTranslations } from '@/lib/platform/words';

type Shown = 'valid' | 'expired' | 'suspended' | 'revoked' | 'replaced';

/** What a credential is worth today, in one word of ours. */
export const shownState = (
  credential: Pick<Credential, 'state'>,
  status: CredentialStatus,
): Shown => {
  if (credential.state !== 'valid') return credential.state;
  return status.state === 'expired' ? 'expired' : 'valid';
};

const tones = {
  valid: 'good',
  expired: 'wait',
  suspended: 'bad',
  revoked: 'bad',
  replaced: 'none',
} as const satisfies Record<Shown, Tone>;

export async function StatusTag({ state }: { readonly state: Shown }) {
  const t = await getTranslations('credentials.states');
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}
