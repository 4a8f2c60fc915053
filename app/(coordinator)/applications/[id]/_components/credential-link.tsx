import { LinkButton } from '@/components/ui/button';
import type { Application } from '@/lib/applications/model';
import { getTranslations } from '@/lib/platform/words';

/** The way to the credential: to issue it once approved, to look at it once issued. */
export async function CredentialLink({ application }: { readonly application: Application }) {
  const { id, state } = application;
  if (state !== 'approved' && state !== 'endorsed') return null;
  const t = await getTranslations('credentials');
  return (
    <p>
      <LinkButton
        href={`/applications/${id}/credential`}
        look={state === 'approved' ? 'main' : 'second'}
      >
        {t(state === 'approved' ? 'issue.title' : 'desk.one')}
      </LinkButton>
    </p>
  );
}
