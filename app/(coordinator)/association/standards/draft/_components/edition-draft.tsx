import { ActionForm } from '@/components/forms/action-form';
import { DifferencesTable } from '@/components/rulebook/differences-table';
import { valueWords } from '@/components/rulebook/value-words';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { DateField, TextField } from '@/components/ui/text-field';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import type { EditionDraft, Rulebook } from '@/lib/rulebook/model';
import { draftParts } from '@/lib/rulebook/rules/editing';
import { differences } from '@/lib/standards/editions/differences';
import type { Edition } from '@/lib/standards/editions/edition';
import { discardEditionAction, publishEditionAction } from '../../actions';
import { nameEditionAction } from '../../change-actions';
import { partHref } from './part-href';

interface DraftProps {
  readonly draft: EditionDraft;
}

async function Naming({ draft }: DraftProps) {
  const t = await getTranslations('rulebook.keep');
  const { id, from } = draft.edition;
  return (
    <Confirm open={t('naming')}>
      <ActionForm action={nameEditionAction} version={draft.version} label={t('naming')}>
        <input type="hidden" name="id" value={id} />
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          maxLength={40}
          short
          defaultValue={id}
        />
        <DateField name="from" label={t('from')} hint={t('fromHint')} defaultValue={from} />
        <div className="actions">
          <SubmitButton>{t('saveNaming')}</SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}

async function Endings({ draft }: DraftProps) {
  const t = await getTranslations('rulebook.keep');
  const edition = editionTitle(draft.edition.id);
  const day = formatDate(await getLocale(), draft.edition.from, 'long');
  const id = <input type="hidden" name="id" value={draft.edition.id} />;
  return (
    <div className="stack-tight">
      <Confirm open={t('publish')} look="main">
        <p>{t('publishLead', { edition, day })}</p>
        <ActionForm action={publishEditionAction} version={draft.version} label={t('publish')}>
          {id}
          <SubmitButton>{t('publishNow', { edition })}</SubmitButton>
        </ActionForm>
      </Confirm>
      <Naming draft={draft} />
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

interface ComparedProps extends DraftProps {
  readonly before: Edition | undefined;
}

/** The parts of the draft with how much each changes, and the way to each. */
async function PartList({ draft, before }: ComparedProps) {
  const t = await getTranslations('rulebook.keep');
  const words = await valueWords();
  const changed = before ? differences(before, draft.edition).map(({ path }) => path) : [];
  const count = (part: string) =>
    changed.filter((path) => path === part || path.startsWith(`${part}.`)).length;
  return (
    <Table
      caption={t('parts')}
      columns={[
        { key: 'part', header: t('part'), heading: true },
        { key: 'changed', header: t('changedHere') },
      ]}
      rows={draftParts(draft.edition).map((part) => ({
        id: part,
        cells: {
          part: { href: partHref(part), text: words.part(part) },
          changed: part === 'categories' ? '' : t('changedCount', { count: count(part) }),
        },
      }))}
    />
  );
}

/** The edition that is being drafted: its parts, what they change, and its end. */
export async function EditionDraftView({ draft, book }: DraftProps & { readonly book: Rulebook }) {
  const t = await getTranslations('rulebook.keep');
  const pages = await getTranslations('rulebook.pages');
  const before = book.editions.at(-1);
  return (
    <div className="stack">
      <section className="stack-tight">
        <h2>{t('parts')}</h2>
        <PartList draft={draft} before={before} />
      </section>
      <section className="stack-tight">
        <h2>{pages('changes')}</h2>
        {before ? <DifferencesTable before={before} after={draft.edition} /> : null}
      </section>
      <Endings draft={draft} />
    </div>
  );
}
