import type { Metadata } from 'next';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { AddPage } from '../../_components/add-page';
import { Fields } from '../_components/fields';
import { addMembershipAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('membership');
  return { title: t('addTitle') };
}

export default async function NewMembershipPage() {
  await requirePerson();
  return (
    <AddPage noun="membership" add={addMembershipAction}>
      <Fields facts={null} />
    </AddPage>
  );
}
