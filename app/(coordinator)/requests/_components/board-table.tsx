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
import { resendAction, withdrawForAction } from '../actions';

/** What the coordinator may do with a request that is out: send it again, or end it. */
async function RowActions({ row }: { readonly row: BoardRow }) {
  const t = await getTranslations('vouching.board');
  if (row.state !== 'asked') return <span className="quiet">{t('applicantAsks')}</span>;
  const who = { rater: row.raterName, applicant: row.applicantName };
  return (
    <div className="stack-tight">
      <ActionForm action={resendAction} label={`${t('resendOf', who)}, ${row.raterEmail}`}>
        <input type="hidden" name="request" value={row.id} />
        <SubmitButton look="second">{t('resend')}</SubmitButton>
      </ActionForm>
      <Confirm open={t('withdraw')} look="quiet">
        <p>{t('withdrawWhat', who)}</p>
        <ActionForm action={withdrawForAction} label={`${t('withdrawOf', who)}, ${row.raterEmail}`}>
          <input type="hidden" name="request" value={row.id} />
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
                {row.reference} · {row.category} · {t('place', { number: row.slot })}
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
