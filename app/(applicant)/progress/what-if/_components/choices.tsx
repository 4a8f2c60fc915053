import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { getTranslations } from '@/lib/platform/words';
import type { Supposable } from '@/lib/readiness/rules/supposed';
import { editionTitle } from '@/lib/rulebook/labels';
import { categoryOf } from '@/lib/standards/categories';
import { categoryFamilies, tracks } from '@/lib/standards/model';
import { placeNames } from '@/lib/web/place-names';
import type { AskedWhatIf } from './asked';

/** The four choices; the address holds them, and what cannot be is said beside its field. */
export async function Choices({ found, problems }: AskedWhatIf) {
  const t = await getTranslations('whatIf');
  const age = await getTranslations('associations.settings');
  const names = await placeNames();
  const { asked } = found;
  const { family, track } = categoryOf(asked.category);
  const wrong = (field: Supposable): { readonly error?: string } => {
    const problem = problems[field];
    if (!problem) return {};
    return { error: t(`problems.${problem}`, { edition: editionTitle(asked.edition) }) };
  };
  const fields = Object.keys(problems) as readonly Supposable[];
  return (
    <>
      {fields.length > 0 ? (
        <div className="summary" role="alert">
          <h2>{t('summary')}</h2>
          <ul>
            {fields.map((field) => (
              <li key={field}>
                <a href={`#f-${field}`}>
                  {t(field)}: {wrong(field).error}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <form method="get" className="filters" aria-label={t('form')}>
        <SelectField
          wide
          name="level"
          label={t('level')}
          choices={categoryFamilies.map((value) => ({
            value,
            label: `${t(`levels.${value}`)} (${value})`,
          }))}
          defaultValue={family}
          {...wrong('level')}
        />
        <SelectField
          wide
          name="track"
          label={t('track')}
          choices={tracks.map((value) => ({ value, label: age(`track${value}`) }))}
          defaultValue={track}
          {...wrong('track')}
        />
        <SelectField
          name="edition"
          label={t('edition')}
          choices={found.editions.map(({ id }) => ({ value: id, label: editionTitle(id) }))}
          defaultValue={asked.edition}
          {...wrong('edition')}
        />
        <SelectField
          name="association"
          label={t('association')}
          none={t('asNow')}
          choices={found.associations.map((code) => ({
            value: code,
            label: names.get(code) ?? code,
          }))}
          defaultValue={asked.association ?? ''}
          {...wrong('association')}
        />
        <Button look="second">{t('see')}</Button>
      </form>
    </>
  );
}
