import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/core/locale';
import type { PostedMail } from '@/lib/notifications/queries';
import { formatZoned } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { zoneHere } from '@/lib/web/zone-here';
import { retryAction } from '../actions';

interface MailTableProps {
  readonly mails: readonly PostedMail[];
  readonly locale: Locale;
}

const tones = { queued: 'wait', sent: 'good', refused: 'bad', dead: 'bad' } as const;

/** The mails with their state, what the mail server said, and a way to try again. */
export async function MailTable({ mails, locale }: MailTableProps) {
  const t = await getTranslations('inbox.mail');
  const zone = await zoneHere();
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'subject', header: t('subject'), heading: true },
        { key: 'to', header: t('to') },
        { key: 'when', header: t('when') },
        { key: 'state', header: t('state') },
        { key: 'said', header: t('said') },
        { key: 'again', header: t('again'), bare: true },
      ]}
      rows={mails.map((mail) => ({
        id: mail.id,
        cells: {
          subject: mail.subject,
          to: (
            <>
              {mail.toName}
              <div className="why wrap-anywhere">{mail.toEmail}</div>
            </>
          ),
          when: formatZoned(locale, mail.createdAt, zone),
          state: (
            <>
              <Tag tone={tones[mail.state]}>{t(`states.${mail.state}`)}</Tag>
              <div className="why">{t('attempts', { count: mail.attempts })}</div>
            </>
          ),
          said: <span className="wrap-anywhere">{mail.lastError ?? ''}</span>,
          again:
            mail.state === 'refused' || mail.state === 'dead' ? (
              <ActionForm action={retryAction} label={t('tryNamed', { subject: mail.subject })}>
                <input type="hidden" name="messageId" value={mail.id} />
                <SubmitButton look="second">{t('try')}</SubmitButton>
              </ActionForm>
            ) : (
              ''
            ),
        },
      }))}
    />
  );
}
