import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getEntry } from '@/lib/ledger/queries';
import { memberships } from '@/lib/membership/commands';
import { withScope } from '@/lib/platform/db/with-scope';
import { requirePerson } from '@/lib/web/visitor';
import { EntryPage } from '../../_components/entry-page';
import { Fields } from '../_components/fields';
import { titleOf } from '../_components/words';
import { changeMembershipAction, voidMembershipAction } from '../actions';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('membership');
  return { title: t('entry') };
}

export default async function MembershipPage({ params }: Props) {
  const { id } = await params;
  const { ctx } = await requirePerson();
  const entry = await withScope(ctx, (tx) =>
    getEntry(ctx, tx, memberships, ctx.scope.personId, id),
  );
  if (!entry) notFound();
  return (
    <EntryPage
      noun="membership"
      entry={entry}
      title={await titleOf(entry)}
      change={changeMembershipAction}
      strike={voidMembershipAction}
      fields={<Fields facts={entry} />}
    />
  );
}
