import { ActionForm } from '@/components/forms/action-form';
import { DifferencesTable } from '@/components/rulebook/differences-table';
import { valueWords } from '@/components/rulebook/value-words';
import { RadioField } from '@/components/ui/choice-fields';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { ViewTabs } from '@/components/ui/view-tabs';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import type { EditionDraft, Rulebook } from '@/lib/rulebook/model';
import { editableIn, sectionsOf } from '@/lib/rulebook/rules/editing';
import { confidences } from '@/lib/standards/model';
import { changeEditionAction, discardEditionAction, publishEditionAction } from '../../actions';
import { inForms, ValueField } from './value-field';

async function SectionForm(props: { readonly draft: EditionDraft; readonly section: string }) {
  const { draft, section } = props;
  const t = await getTranslations('rulebook.keep');
  const sure = await getTranslations('rulebook.pages');
  const words = await valueWords();
  return (
    <ActionForm
      action={changeEditionAction}
      version={draft.version}
      label={`${t('values')}: ${words.part(section)}`}
    >
      <input type="hidden" name="id" value={draft.edition.id} />
      <p className="hint">{t('emptyIsNone')}</p>
      {editableIn(draft.edition, section)
        .filter(inForms)
        .map((field) => (
          <ValueField
            key={field.path}
            field={field}
            label={words.label(field.path)}
            said={words.value}
          />
        ))}
      <TextField name="url" label={t('url')} hint={t('urlHint')} type="url" />
      <RadioField
        name="confidence"
        label={t('confidence')}
        choices={confidences.map((each) => ({ value: each, label: sure(each) }))}
        defaultValue="high"
      />
      <div className="actions">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

async function Endings({ draft }: { readonly draft: EditionDraft }) {
  const t = await getTranslations('rulebook.keep');
  const edition = editionTitle(draft.edition.id);
  const day = formatDate(await getLocale(), draft.edition.from, 'long');
  const id = <input type="hidden" name="id" value={draft.edition.id} />;
  return (
    <div className="stack">
      <Confirm open={t('publish')} look="main">
        <p>{t('publishLead', { edition, day })}</p>
        <ActionForm action={publishEditionAction} version={draft.version} label={t('publish')}>
          {id}
          <SubmitButton>{t('publishNow', { edition })}</SubmitButton>
        </ActionForm>
      </Confirm>
      <Confirm open={t('discard')} danger>
        <p>{t('discardLead')}</p>
        <ActionForm action={discardEditionAction} version={draft.version} label={t('discard')}>
          {id}
          <SubmitButton look="danger">{t('discardNow')}</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  );
}

/** The edition that is being drafted: its values in forms, what they change, and its end. */
export async function EditionDraftView(props: {
  readonly draft: EditionDraft;
  readonly book: Rulebook;
  /** The part whose values are open. */
  readonly part: string;
}) {
  const { draft, book } = props;
  const t = await getTranslations('rulebook.keep');
  const pages = await getTranslations('rulebook.pages');
  const words = await valueWords();
  const before = book.editions.at(-1);
  const sections = sectionsOf(draft.edition);
  const open = sections.find((section) => section === props.part) ?? 'common';
  return (
    <div className="stack">
      <section className="stack-tight">
        <h2>{pages('changes')}</h2>
        {before ? <DifferencesTable before={before} after={draft.edition} /> : null}
      </section>
      <section className="stack-tight">
        <h2>{t('values')}</h2>
        <ViewTabs
          label={t('values')}
          tabs={sections.map((section) => ({
            href: `/association/standards/draft?part=${section}`,
            label: words.part(section),
            current: section === open,
          }))}
        />
        <SectionForm draft={draft} section={open} />
      </section>
      <Endings draft={draft} />
    </div>
  );
}
