import type { Metadata } from 'next';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { AddPage } from '../../_components/add-page';
import { Fields } from '../_components/fields';
import { addJobAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employment');
  return { title: t('addTitle') };
}

export default async function NewJobPage() {
  await requirePerson();
  return (
    <AddPage noun="employment" add={addJobAction}>
      <Fields facts={null} />
    </AddPage>
  );
}
