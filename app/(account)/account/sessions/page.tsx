import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type OwnSession, type SignInMethod, signInMethods } from '@/lib/accounts/model';
import { listOwnSessions } from '@/lib/accounts/queries';
import { formatZoned } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requirePerson } from '@/lib/web/visitor';
import { zoneHere } from '@/lib/web/zone-here';
import { endOthersAction, endSessionAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.sessions'))('title') };
}

const known = (method: string): method is SignInMethod =>
  (signInMethods as readonly string[]).includes(method);

async function EndOne({
  session,
  device,
}: {
  readonly session: OwnSession;
  readonly device: string;
}) {
  const t = await getTranslations('accounts.sessions');
  if (session.current) return <Tag tone="good">{t('this')}</Tag>;
  return (
    <ActionForm action={endSessionAction} label={t('endNamed', { device })}>
      <input type="hidden" name="session" value={session.id} />
      <SubmitButton look="second">{t('end')}</SubmitButton>
    </ActionForm>
  );
}

export default async function SessionsPage() {
  const { ctx, who } = await requirePerson();
  const sessions = await listOwnSessions(ctx, who.sessionId);
  const locale = await currentLocale();
  const t = await getTranslations('accounts');
  const zone = await zoneHere();
  const when = (at: Date) => formatZoned(locale, at, zone);
  const rows = sessions.map((session) => {
    const device = session.device || t('sessions.unknown');
    return {
      id: session.id,
      cells: {
        device,
        network: session.network,
        method: known(session.method) ? t(`sessions.methods.${session.method}`) : session.method,
        started: when(session.startedAt),
        seen: when(session.lastSeenAt),
        end: <EndOne session={session} device={device} />,
      },
    };
  });
  return (
    <>
      <PageTitle lead={t('sessions.lead')} back={{ href: '/account', label: t('account.back') }}>
        {t('sessions.title')}
      </PageTitle>
      <Table
        caption={t('sessions.caption')}
        columns={[
          { key: 'device', header: t('sessions.device'), heading: true },
          { key: 'network', header: t('sessions.network') },
          { key: 'method', header: t('sessions.method') },
          { key: 'started', header: t('sessions.started') },
          { key: 'seen', header: t('sessions.seen') },
          { key: 'end', header: t('sessions.end'), bare: true },
        ]}
        rows={rows}
      />
      {sessions.length > 1 ? (
        <div className="mt-8">
          <ActionForm action={endOthersAction} label={t('sessions.others')}>
            <SubmitButton look="danger">{t('sessions.others')}</SubmitButton>
          </ActionForm>
        </div>
      ) : null}
    </>
  );
}
