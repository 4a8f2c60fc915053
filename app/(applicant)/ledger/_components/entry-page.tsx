import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { LedgerRow } from '@/lib/ledger/model';
import { getTranslations } from '@/lib/platform/words';
import type { FormAction } from '@/lib/web/action-result';
import type { Noun } from './noun-list';

interface EntryPageProps {
  readonly noun: Noun;
  readonly entry: LedgerRow;
  readonly title: string;
  readonly change: FormAction;
  readonly strike: FormAction;
  /** The fields, filled with what is stored. */
  readonly fields: ReactNode;
  /** Whether it counts, in words. */
  readonly verdict?: ReactNode;
  /** Files that belong to it. */
  readonly files?: ReactNode;
}

/** The page of one entry: its form, its files, and the way to strike it out. */
export async function EntryPage(props: EntryPageProps) {
  const { noun, entry, title } = props;
  const t = await getTranslations(noun);
  const ledger = await getTranslations('ledger');
  return (
    <div className="stack">
      <PageTitle back={{ href: `/ledger/${noun}`, label: t('title') }}>{title}</PageTitle>
      {entry.voidedAt ? (
        <Notice>{ledger('void.why', { reason: entry.voidReason ?? '' })}</Notice>
      ) : (
        <>
          {props.verdict ? <div>{props.verdict}</div> : null}
          <ActionForm action={props.change} version={entry.version} label={t('entry')}>
            <input type="hidden" name="entryId" value={entry.id} />
            {props.fields}
            <div className="actions">
              <SubmitButton>{ledger('save')}</SubmitButton>
            </div>
          </ActionForm>
          {props.files}
          <Confirm open={ledger('void.open')} danger>
            <p>{ledger('void.what')}</p>
            <ActionForm action={props.strike} label={ledger('void.open')}>
              <input type="hidden" name="entryId" value={entry.id} />
              <TextField name="reason" label={ledger('void.reason')} maxLength={300} />
              <SubmitButton look="danger">{ledger('void.do')}</SubmitButton>
            </ActionForm>
          </Confirm>
        </>
      )}
    </div>
  );
}
