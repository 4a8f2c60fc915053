import { ActionForm } from '@/components/forms/action-form';
import { valueWords } from '@/components/rulebook/value-words';
import { LinkButton } from '@/components/ui/button';
import { CheckboxGroupField, SelectField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import type { EditionDraft } from '@/lib/rulebook/model';
import { categoryFamilies } from '@/lib/standards/model';
import { offerCategoriesAction } from '../../change-actions';
import { partHref } from './part-href';

/** Which categories the draft has. */
export async function CategoriesForm({ draft }: { readonly draft: EditionDraft }) {
  const t = await getTranslations('rulebook.keep');
  const words = await valueWords();
  const offered = categoryFamilies.filter((family) => draft.edition.categories[family]);
  const choice = (family: string) => ({ value: family, label: words.choice(family) });
  return (
    <ActionForm action={offerCategoriesAction} version={draft.version} label={t('families')}>
      <input type="hidden" name="id" value={draft.edition.id} />
      <input type="hidden" name="families[]" value="" />
      <CheckboxGroupField
        name="families"
        label={t('families')}
        hint={t('familiesHint')}
        choices={categoryFamilies.map(choice)}
        defaultValue={offered}
      />
      <SelectField
        name="like"
        label={t('like')}
        hint={t('likeHint')}
        choices={offered.map(choice)}
      />
      <div className="actions">
        <SubmitButton>{t('saveFamilies')}</SubmitButton>
        <LinkButton look="quiet" href={partHref('')}>
          {t('backToDraft')}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
