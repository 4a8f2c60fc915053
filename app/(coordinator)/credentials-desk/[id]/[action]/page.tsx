import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { isId } from '@/lib/core/id';
import { type CredentialAction, credentialActions } from '@/lib/credentials/machine';
import { formatCredentialNumber } from '@/lib/credentials/number';
import { getDeskCredential } from '@/lib/credentials/queries/held';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requireStaff } from '@/lib/web/visitor';
import { ChangeForm } from './_components/change-form';

interface Props {
  readonly params: Promise<{ readonly id: string; readonly action: string }>;
}

const known = (action: string): action is CredentialAction =>
  (credentialActions as readonly string[]).includes(action);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { action } = await params;
  const t = await getTranslations('credentials.actions');
  return { title: known(action) ? t(`${action}.title`) : '' };
}

/** One change to one credential: what will happen, why, and the button that does it. */
export default async function ChangePage({ params }: Props) {
  const { id, action } = await params;
  const { ctx } = await requireStaff(['coordinator', 'admin']);
  const found =
    isId(id) && known(action) ? await withScope(ctx, (tx) => getDeskCredential(ctx, tx, id)) : null;
  if (!found || !known(action) || !found.actions.includes(action)) notFound();
  const t = await getTranslations('credentials');
  const { credential } = found;
  const number = formatCredentialNumber(credential.number);
  return (
    <>
      <PageTitle
        eyebrow={t('desk.eyebrow', { number })}
        back={{ href: `/credentials-desk/${id}`, label: credential.holderName }}
      >
        {t(`actions.${action}.title`)}
      </PageTitle>
      <div className="stack">
        <Notice tone={action === 'reinstate' ? 'info' : 'wait'}>
          {t(`actions.${action}.happens`, { name: credential.holderName, number })}
        </Notice>
        <ChangeForm credential={credential} action={action} />
      </div>
    </>
  );
}
