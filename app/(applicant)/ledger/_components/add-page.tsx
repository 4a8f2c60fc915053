import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import type { FormAction } from '@/lib/web/action-result';
import type { Noun } from './noun-list';

interface AddPageProps {
  readonly noun: Noun;
  readonly add: FormAction;
  readonly children: ReactNode;
}

/** The page that adds an entry of one noun. */
export async function AddPage({ noun, add, children }: AddPageProps) {
  const t = await getTranslations(noun);
  return (
    <div className="stack">
      <PageTitle back={{ href: `/ledger/${noun}`, label: t('title') }}>{t('addTitle')}</PageTitle>
      <ActionForm action={add} label={t('addTitle')}>
        {children}
        <div className="actions">
          <SubmitButton>{t('add')}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
