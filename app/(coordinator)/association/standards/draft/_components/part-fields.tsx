import type { ReactNode } from 'react';
import type { ValueWords } from '@/components/rulebook/value-words';
import { RadioField, SelectField } from '@/components/ui/choice-fields';
import { TextAreaField } from '@/components/ui/text-area-field';
import { getTranslations } from '@/lib/platform/words';
import type { Field, GroupField, Reading, RowsField } from '@/lib/rulebook/rules/edition-fields';
import { confidences } from '@/lib/standards/model';
import { ValueField } from './value-field';

interface FieldsProps<F extends Field = Field> {
  readonly field: F;
  readonly words: ValueWords;
  /** The part the page is about, which has its heading already. */
  readonly page?: string;
}

/** Whether a part is there at all; where it is not, what it would hold is folded away. */
export async function Asked(props: {
  readonly name: string;
  readonly label: string;
  readonly asked: boolean;
  readonly children: ReactNode;
}) {
  const t = await getTranslations('rulebook.keep');
  return (
    <div className="asked">
      <RadioField
        name={`${props.name}.asked`}
        label={props.label}
        look="row"
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        defaultValue={props.asked ? 'yes' : 'no'}
      />
      <div className="asked-parts">{props.children}</div>
    </div>
  );
}

async function ReadOn({ name, read }: { readonly name: string; readonly read: Reading }) {
  const t = await getTranslations('rulebook.keep');
  const sure = await getTranslations('rulebook.pages');
  return (
    <details>
      <summary>{t('readOn', { sure: sure(read.confidence) })}</summary>
      <div className="stack-tight">
        <TextAreaField
          name={`${name}.sources`}
          label={t('pages')}
          optional
          rows={3}
          defaultValue={read.pages}
        />
        <SelectField
          name={`${name}.confidence`}
          label={t('confidence')}
          choices={confidences.map((each) => ({ value: each, label: sure(each) }))}
          defaultValue={read.confidence}
        />
      </div>
    </details>
  );
}

async function Rows({ field: { path, rows, blank }, words }: FieldsProps<RowsField>) {
  const t = await getTranslations('rulebook.keep');
  const row = (group: GroupField, label: string, asked: boolean) => (
    <Asked key={group.path} name={group.path} label={label} asked={asked}>
      {group.parts.map(([name, part]) => (
        <PartFields key={name} field={part} words={words} />
      ))}
    </Asked>
  );
  const label = words.label(path);
  return (
    <>
      <p className="hint">{t('dropHint')}</p>
      {rows.map(([, group], at) =>
        row(group, `${t('rowNumber', { label, n: at + 1 })}: ${t('inList')}`, true),
      )}
      {row(blank, `${label}: ${t('addRow')}`, false)}
    </>
  );
}

async function Group({ field, words, page }: FieldsProps<GroupField>) {
  const t = await getTranslations('rulebook.keep');
  const { path, parts, asked, read } = field;
  const alone = parts.length === 1 && parts[0]?.[0] === '' && parts[0][1].type === 'value';
  const fields = (
    <>
      {parts.map(([name, part]) => (
        <PartFields key={name} field={part} words={words} />
      ))}
      {read ? <ReadOn name={path} read={read} /> : null}
    </>
  );
  return (
    <section className="draft-group">
      {path === page || (alone && asked === null) ? null : (
        <h2 className="text-lg first-letter:uppercase">{words.label(path)}</h2>
      )}
      {asked === null ? (
        fields
      ) : (
        <Asked name={path} label={t('isAsked')} asked={asked}>
          {fields}
        </Asked>
      )}
    </section>
  );
}

/** A part of a draft as fields: values, groups under their heading, rows that come and go. */
export function PartFields({ field, words, page }: FieldsProps) {
  if (field.type === 'value') return <ValueField field={field} words={words} />;
  if (field.type === 'rows') return <Rows field={field} words={words} />;
  return <Group field={field} words={words} {...(page === undefined ? {} : { page })} />;
}
