import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDocuments } from '@/lib/documents/queries';
import { getEntry } from '@/lib/ledger/queries';
import { memberships } from '@/lib/membership/commands';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { EntryPage } from '../../_components/entry-page';
import { Files } from '../../_components/files';
import { Fields } from '../_components/fields';
import { titleOf } from '../_components/words';
import { changeMembershipAction, voidMembershipAction } from '../actions';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('membership');
  return { title: t('entry') };
}

export default async function MembershipPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { ctx } = await requirePerson();
  const { personId } = ctx.scope;
  const place = { noun: 'membership', entryId: id } as const;
  const found = await withScope(ctx, async (tx) => {
    const entry = await getEntry(ctx, tx, memberships, personId, id);
    return entry && { entry, documents: await getDocuments(ctx, tx, personId, place) };
  });
  if (!found) notFound();
  const { entry, documents } = found;
  return (
    <EntryPage
      noun="membership"
      entry={entry}
      title={await titleOf(entry)}
      change={changeMembershipAction}
      strike={voidMembershipAction}
      fields={<Fields facts={entry} />}
      files={<Files place={place} documents={documents} said={(await searchParams).file} />}
    />
  );
}
