import { ActionForm } from '@/components/forms/action-form';
import { type ValueWords, valueWords } from '@/components/rulebook/value-words';
import { LinkButton } from '@/components/ui/button';
import { RadioField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import type { EditionDraft } from '@/lib/rulebook/model';
import { type Field, fieldAt, type GroupField } from '@/lib/rulebook/rules/edition-fields';
import type { Edition } from '@/lib/standards/editions/edition';
import { confidences } from '@/lib/standards/model';
import { changeEditionAction } from '../../change-actions';
import { CategoriesForm } from './categories-form';
import { Asked, PartFields } from './part-fields';
import { above, isCategory, isRow, partHref } from './part-href';
import { PartIndex } from './part-index';
import { RowList } from './row-list';

/** What a part holds without a heading of its own: the page has that already. */
const top = (field: Field): readonly (readonly [string, Field])[] =>
  field.type === 'group' && field.read === null && field.asked === null
    ? field.parts
    : [['', field]];

async function ReadAt() {
  const t = await getTranslations('rulebook.keep');
  const sure = await getTranslations('rulebook.pages');
  return (
    <section className="draft-group">
      <h2 className="text-lg">{t('changesRead')}</h2>
      <TextField
        name="url"
        label={t('urlChanges')}
        hint={t('urlChangesHint')}
        type="url"
        optional
      />
      <RadioField
        name="confidence"
        label={t('confidence')}
        choices={confidences.map((each) => ({ value: each, label: sure(each) }))}
        defaultValue="medium"
      />
    </section>
  );
}

interface PartProps {
  readonly draft: EditionDraft;
  readonly part: string;
  /** Changes when it was saved and stays open: the fields then begin anew. */
  readonly at: string;
}

interface ShownProps extends PartProps {
  /** What holds until the draft does. */
  readonly before: Edition | undefined;
}

function Fields({ field, words }: { readonly field: Field; readonly words: ValueWords }) {
  return top(field).map(([name, each]) => (
    <PartFields key={name} field={each} words={words} page={field.path} />
  ));
}

/** A row on a screen of its own: a new one is there once it is saved, an old one may be taken out. */
async function RowFields({ row, words }: { readonly row: GroupField; readonly words: ValueWords }) {
  const t = await getTranslations('rulebook.keep');
  const fields = <Fields field={{ ...row, asked: null }} words={words} />;
  if (row.asked === true)
    return (
      <Asked name={row.path} label={t('inList')} asked>
        {fields}
      </Asked>
    );
  return (
    <>
      <input type="hidden" name={`${row.path}.asked`} value="yes" />
      {fields}
    </>
  );
}

async function PartForm({ draft, part, at, field }: PartProps & { readonly field: Field }) {
  const t = await getTranslations('rulebook.keep');
  const words = await valueWords([draft.edition]);
  const row = isRow(part) && field.type === 'group' ? field : null;
  return (
    <ActionForm
      key={`${part} ${at}`}
      action={changeEditionAction}
      version={draft.version}
      label={words.part(part)}
    >
      <input type="hidden" name="id" value={draft.edition.id} />
      <input type="hidden" name="part" value={part} />
      {row ? <RowFields row={row} words={words} /> : <Fields field={field} words={words} />}
      {part.startsWith('competencies.') ? null : <ReadAt />}
      <div className="actions">
        <SubmitButton name="next" value="back">
          {t('save')}
        </SubmitButton>
        {row ? null : (
          <SubmitButton look="second" name="next" value="stay">
            {t('stay')}
          </SubmitButton>
        )}
        <LinkButton look="quiet" href={partHref(above(part))}>
          {t('backUp')}
        </LinkButton>
      </div>
    </ActionForm>
  );
}

/** One part of the draft on a screen of its own; null where the draft has no such part. */
export function EditionPart({ draft, part, at, before }: ShownProps) {
  if (part === 'categories') return <CategoriesForm draft={draft} />;
  const field = fieldAt(draft.edition, part);
  if (!field) return null;
  if (isCategory(part)) return <PartIndex draft={draft.edition} before={before} part={part} />;
  if (field.type === 'rows') return <RowList field={field} />;
  return <PartForm draft={draft} part={part} at={at} field={field} />;
}
