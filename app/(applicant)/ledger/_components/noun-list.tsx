import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { LedgerRow } from '@/lib/ledger/model';
import { getTranslations } from '@/lib/platform/words';

export type Noun = 'education' | 'employment' | 'leadership' | 'training' | 'membership';

interface NounListProps<Key extends string> {
  readonly noun: Noun;
  readonly columns: readonly Column<Key>[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: Readonly<Record<Key, ReactNode>>;
  }[];
  readonly page: number;
  readonly more: boolean;
}

/** The page of one noun: what it is for, its entries, and the way to add one. */
export async function NounList<Key extends string>(props: NounListProps<Key>) {
  const { noun, columns, rows, page, more } = props;
  const own = await getTranslations(noun);
  const ledger = await getTranslations('ledger');
  const add = <LinkButton href={`/ledger/${noun}/new`}>{own('add')}</LinkButton>;
  const isEmpty = rows.length === 0 && page === 1;
  return (
    <div className="stack">
      <PageTitle
        back={{ href: '/ledger', label: ledger('backToLedger') }}
        lead={own('lead')}
        actions={isEmpty ? undefined : add}
      >
        {own('title')}
      </PageTitle>
      {isEmpty ? (
        <EmptyState title={own('emptyTitle')} action={add}>
          {own('empty')}
        </EmptyState>
      ) : (
        <Table caption={own('title')} columns={columns} rows={rows} />
      )}
      {page > 1 || more ? (
        <Pagination
          page={page}
          pages={more ? page + 1 : page}
          hrefOf={(to) => `/ledger/${noun}?page=${to}`}
        />
      ) : null}
    </div>
  );
}

/** What stands in place of a verdict for an entry that was struck out. */
export async function StruckOut({ entry }: { readonly entry: LedgerRow }) {
  const t = await getTranslations('ledger');
  return (
    <>
      <Tag tone="none">{t('verdict.voided')}</Tag>
      <p className="why">{t('void.why', { reason: entry.voidReason ?? '' })}</p>
    </>
  );
}
