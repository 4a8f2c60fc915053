import type { Metadata } from 'next';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { AddPage } from '../../_components/add-page';
import { Fields } from '../_components/fields';
import { addTrainingAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('training');
  return { title: t('addTitle') };
}

export default async function NewTrainingPage() {
  await requirePerson();
  return (
    <AddPage noun="training" add={addTrainingAction}>
      <Fields facts={null} />
    </AddPage>
  );
}
