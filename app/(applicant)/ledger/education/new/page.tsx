import type { Metadata } from 'next';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { AddPage } from '../../_components/add-page';
import { Fields } from '../_components/fields';
import { addEducationAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('education');
  return { title: t('addTitle') };
}

export default async function NewEducationPage() {
  await requirePerson();
  return (
    <AddPage noun="education" add={addEducationAction}>
      <Fields facts={null} />
    </AddPage>
  );
}
