import { ActionForm } from '@/components/forms/action-form';
import { EditionList } from '@/components/rulebook/edition-list';
import { LinkButton } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import type { StandardsDesk } from '@/lib/rulebook/queries';
import { draftEditionAction } from '../actions';

async function NewDraft({ desk }: { readonly desk: StandardsDesk }) {
  const t = await getTranslations('rulebook.keep');
  const editions = desk.book.editions.toReversed();
  return (
    <Confirm open={t('draftNew')}>
      <ActionForm action={draftEditionAction} label={t('draftNew')}>
        <SelectField
          name="basedOn"
          label={t('basedOn')}
          choices={editions.map(({ id }) => ({ value: id, label: editionTitle(id) }))}
        />
        <TextField name="id" label={t('name')} hint={t('nameHint')} maxLength={40} short />
        <DateField name="from" label={t('from')} hint={t('fromHint')} min={desk.today} />
        <div className="actions">
          <SubmitButton>{t('begin')}</SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}

/** The Alliance's own: every edition, and the one that is being drafted. */
export async function NetworkStandards({ desk }: { readonly desk: StandardsDesk }) {
  const t = await getTranslations('rulebook.keep');
  const draft = desk.editionDraft;
  return (
    <div className="stack">
      {draft ? (
        <section className="stack-tight">
          <h2>{t('draftTitle', { edition: editionTitle(draft.edition.id) })}</h2>
          <div className="actions">
            <LinkButton href="/association/standards/draft">{t('open')}</LinkButton>
          </div>
        </section>
      ) : null}
      <EditionList book={desk.book} today={desk.today} />
      {desk.mayChange && !draft ? <NewDraft desk={desk} /> : null}
      {desk.mayChange ? (
        <p>
          <a href="/association/standards/competencies">{t('confirmNames')}</a>
        </p>
      ) : null}
    </div>
  );
}
