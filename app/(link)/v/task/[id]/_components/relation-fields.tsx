import { CheckboxGroupField, SelectField } from '@/components/ui/choice-fields';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { categories } from '@/lib/standards/categories';
import { formerCategoryCodes, referenceRoles } from '@/lib/standards/model';
import type { ReferenceTask } from '@/lib/vouching/model';
import { currentLocale } from '@/lib/web/i18n/locale';

/** Who the rater is to the applicant, since when, and what they hold themselves. */
export async function RelationFields({ task }: { readonly task: ReferenceTask }) {
  const t = await getTranslations('vouching.rating');
  const roles = await getTranslations('vouching.roles');
  const locale = await currentLocale();
  const { answers, applicantName: applicant } = task;
  return (
    <section className="stack" aria-label={t('relation')}>
      <h2>{t('relation')}</h2>
      <CheckboxGroupField
        name="roles"
        label={t('roles', { applicant })}
        hint={t('rolesHint', { applicant })}
        choices={referenceRoles.map((value) => ({ value, label: roles(value) }))}
        defaultValue={answers.roles}
      />
      <TextField
        name="knownYears"
        label={t('knownYears', { applicant })}
        hint={t('knownHint')}
        defaultValue={answers.knownYears}
        inputMode="numeric"
        short
      />
      <TextField
        name="knownMonths"
        label={t('knownMonths')}
        defaultValue={answers.knownMonths}
        inputMode="numeric"
        optional
        short
      />
      <SelectField
        name="endorsedAs"
        label={t('endorsedAs')}
        none={t('choose')}
        choices={[
          { value: 'none', label: t('notEndorsed') },
          ...categories.map(({ code, name }) => ({
            value: code,
            label: `${name[locale]} (${code})`,
          })),
          ...formerCategoryCodes.map((code) => ({ value: code, label: t('former', { code }) })),
        ]}
        defaultValue={answers.endorsedAs ?? undefined}
      />
    </section>
  );
}
