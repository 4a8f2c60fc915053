import { CheckboxGroupField } from '@/components/ui/choice-fields';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { competencyDomains, domainNames } from '@/lib/standards/editions/competency';
import { publishedRulebook } from '@/lib/web/known-standards';

/** The competencies an entry was about, under their own heading. */
export async function CompetencyFields({ chosen }: { readonly chosen: readonly string[] }) {
  const t = await getTranslations('competencies');
  return (
    <section className="stack-tight">
      <h2 className="font-sans text-base font-semibold">{t('label')}</h2>
      <p className="hint">{t('hint')}</p>
      <CompetencyChoices chosen={chosen} />
    </section>
  );
}

/** The competencies of the newest published edition by domain, each domain folded until it is wanted. */
export async function CompetencyChoices({ chosen }: { readonly chosen: readonly string[] }) {
  const t = await getTranslations('competencies');
  const locale = await getLocale();
  const { editions } = await publishedRulebook();
  const all = editions.at(-1)?.competencies ?? [];
  return (
    <>
      {competencyDomains.map((domain) => {
        const inDomain = all.filter((each) => each.domain === domain);
        const count = inDomain.filter(({ id }) => chosen.includes(id)).length;
        if (inDomain.length === 0) return null;
        return (
          <details key={domain} open={count > 0}>
            <summary>
              {domainNames[domain][locale]}
              {count > 0 ? ` (${t('chosen', { count })})` : null}
            </summary>
            <CheckboxGroupField
              name="competencies"
              label={domainNames[domain][locale]}
              labelAbove
              choices={inDomain.map(({ id, name }) => ({ value: id, label: name[locale] }))}
              defaultValue={chosen}
            />
          </details>
        );
      })}
    </>
  );
}
