import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FocusShell } from '@/components/shell/focus-shell';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { isId } from '@/lib/core/id';
import { getKeptMail } from '@/lib/notifications/queries';
import { formatInstant } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { MailFrame } from '../_components/mail-frame';
import { MailText } from '../_components/mail-text';
import { postman } from '../_components/postman';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo.mailbox'))('title') };
}

/** One mail, as it looks and as plain text. */
export default async function MailPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  const mail = isId(id) ? await getKeptMail(postman(), id) : null;
  if (!mail) notFound();
  const t = await getTranslations('demo');
  const locale = await currentLocale();
  return (
    <FocusShell wide>
      <PageTitle back={{ href: '/dev/mailbox', label: t('mailbox.back') }}>
        {mail.subject}
      </PageTitle>
      <Facts
        facts={[
          { term: t('mailbox.to'), value: mail.to },
          { term: t('mailbox.when'), value: formatInstant(locale, mail.createdAt, 'UTC') },
          { term: t('mailbox.state'), value: t(`states.${mail.state}`) },
        ]}
      />
      <div className="stack mt-8">
        {mail.wiped ? <Notice>{t('mailbox.gone')}</Notice> : null}
        <section className="stack-tight">
          <h2>{t('mailbox.text')}</h2>
          <MailText text={mail.text} />
        </section>
        <section className="stack-tight">
          <h2>{t('mailbox.html')}</h2>
          <MailFrame html={mail.html} title={t('mailbox.html')} />
        </section>
      </div>
    </FocusShell>
  );
}
