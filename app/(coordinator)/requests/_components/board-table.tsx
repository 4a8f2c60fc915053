import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { BoardRow } from '@/lib/vouching/queries/request-board';
import { currentLocale } from '@/lib/web/i18n/locale';
import { zoneHere } from '@/lib/web/zone-here';
import {
  resendAction,
  resendToProviderAction,
  withdrawForAction,
  withdrawFromProviderAction,
} from '../actions';

/** What the coordinator may do with a request that is out: send it again, or end it. */
async function RowActions({ row }: { readonly row: BoardRow }) {
  const t = await getTranslations('vouching.board');
  const isReference = row.kind === 'reference';
  if (row.state !== 'asked')
    return <span className="quiet">{t(isReference ? 'applicantAsks' : 'asksAgain')}</span>;
  const who = { rater: row.raterName, applicant: row.applicantName };
  const ids = (
    <>
      <input type="hidden" name="request" value={row.id} />
      {isReference ? null : <input type="hidden" name="person" value={row.personId} />}
    </>
  );
  return (
    <div className="stack-tight">
      <ActionForm
        action={isReference ? resendAction : resendToProviderAction}
        label={`${t('resendOf', who)}, ${row.raterEmail}`}
      >
        {ids}
        <SubmitButton look="second">{t('resend')}</SubmitButton>
      </ActionForm>
      <Confirm open={t('withdraw')} look="quiet">
        <p>{t(isReference ? 'withdrawWhat' : 'withdrawSessions', who)}</p>
        <ActionForm
          action={isReference ? withdrawForAction : withdrawFromProviderAction}
          label={`${t('withdrawOf', who)}, ${row.raterEmail}`}
        >
          {ids}
          <SubmitButton look="danger">{t('withdrawNow')}</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  );
}

/** Requests with their reasons, the longest waiting first. */
export async function BoardTable({ rows }: { readonly rows: readonly BoardRow[] }) {
  const t = await getTranslations('vouching.board');
  const locale = await currentLocale();
  const zone = await zoneHere();
  const day = (at: Date) => formatInstantDate(locale, at, zone, 'short');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'applicant', header: t('applicant'), heading: true },
        { key: 'rater', header: t('rater') },
        { key: 'asked', header: t('asked') },
        { key: 'reason', header: t('reason') },
        { key: 'act', header: t('act'), bare: true },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          applicant: (
            <>
              <Link href={`/requests/${row.personId}`} prefetch={false}>
                {row.applicantName}
              </Link>
              <span className="quiet small block">
                {row.reference} · {row.category} ·{' '}
                {row.kind === 'reference'
                  ? t('place', { number: row.slot })
                  : t('sessions', { count: row.sessions })}
              </span>
            </>
          ),
          rater: (
            <>
              {row.raterName}
              <span className="quiet small block">{row.raterEmail}</span>
            </>
          ),
          asked: row.remindedAt
            ? t('remindedOn', { asked: day(row.askedAt), reminded: day(row.remindedAt) })
            : day(row.askedAt),
          reason: (
            <>
              <Tag tone={row.reason ? 'bad' : 'wait'}>
                {row.reason ? t(`reasons.${row.reason}`) : t('waiting')}
              </Tag>
              {row.reason === 'refused' && row.deliveryNote ? (
                <span className="quiet small block">{row.deliveryNote}</span>
              ) : null}
            </>
          ),
          act: <RowActions row={row} />,
        },
      }))}
    />
  );
}
