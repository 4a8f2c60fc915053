import type { Metadata } from 'next';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { AddPage } from '../../_components/add-page';
import { Fields } from '../_components/fields';
import { addLeadershipAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('leadership');
  return { title: t('addTitle') };
}

export default async function NewLeadershipPage() {
  await requirePerson();
  return (
    <AddPage noun="leadership" add={addLeadershipAction}>
      <Fields facts={null} />
    </AddPage>
  );
}
