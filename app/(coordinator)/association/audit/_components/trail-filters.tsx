import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import type { TrailFilter } from '@/lib/audit/model';
import { trailSubjects } from '@/lib/audit/schema';
import { getTranslations } from '@/lib/platform/words';

/** What the audit is narrowed by. */
export async function TrailFilters({ filter }: { readonly filter: TrailFilter }) {
  const t = await getTranslations('audit');
  return (
    <form method="get" action="/association/audit" className="filters">
      <SelectField
        name="about"
        label={t('about')}
        none={t('everything')}
        defaultValue={filter.about}
        choices={trailSubjects.map((value) => ({ value, label: t(`nouns.${value}`) }))}
      />
      <SelectField
        name="outcome"
        label={t('outcome')}
        none={t('either')}
        defaultValue={filter.outcome}
        choices={[
          { value: 'done', label: t('done') },
          { value: 'refused', label: t('refused') },
        ]}
      />
      <Button look="second">{t('narrow')}</Button>
    </form>
  );
}
