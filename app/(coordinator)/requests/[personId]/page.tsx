import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { AttestationLine } from '@/components/vouching/attestation-line';
import { isId } from '@/lib/core/id';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getPersonRequests } from '@/lib/vouching/queries/person-requests';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requireStaff } from '@/lib/web/visitor';
import { zoneHere } from '@/lib/web/zone-here';
import { resendToProviderAction, withdrawFromProviderAction } from '../actions';

interface Props {
  readonly params: Promise<{ readonly personId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.board'))('personTitle') };
}

/** What one applicant asked of their providers, while their ledger is open to the association. */
export default async function PersonRequestsPage({ params }: Props) {
  const { personId } = await params;
  if (!isId(personId)) notFound();
  const { ctx } = await requireStaff(['coordinator', 'admin'], personId);
  const view = await withScope(ctx, (tx) => getPersonRequests(ctx, tx, personId));
  if (!view) notFound();
  const t = await getTranslations('vouching.board');
  const locale = await currentLocale();
  const zone = await zoneHere();
  return (
    <>
      <PageTitle back={{ href: '/requests', label: t('title') }} lead={t('personLead')}>
        {t('personOf', { name: view.name })}
      </PageTitle>
      {view.requests.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('personEmpty')}</EmptyState>
      ) : null}
      {view.requests.map((request) => (
        <section key={request.id} className="card stack-tight">
          <h2>{request.providerName}</h2>
          <AttestationLine request={request} locale={locale} zone={zone} />
          {view.notes.get(request.id) ? (
            <p>{t('note', { text: view.notes.get(request.id) ?? '' })}</p>
          ) : null}
          {request.state === 'asked' ? (
            <div className="links-row">
              <ActionForm action={resendToProviderAction}>
                <input type="hidden" name="request" value={request.id} />
                <input type="hidden" name="person" value={personId} />
                <SubmitButton look="second">{t('resend')}</SubmitButton>
              </ActionForm>
              <ActionForm action={withdrawFromProviderAction}>
                <input type="hidden" name="request" value={request.id} />
                <input type="hidden" name="person" value={personId} />
                <SubmitButton look="quiet">{t('withdrawNow')}</SubmitButton>
              </ActionForm>
            </div>
          ) : null}
        </section>
      ))}
    </>
  );
}
