import { Table } from '@/components/ui/table';
import { fromInstant } from '@/lib/core/calendar-date';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Rulebook } from '@/lib/rulebook/model';
import { checkKey } from '@/lib/rulebook/rules/standards';
import { domainNames } from '@/lib/standards/editions/competency';
import type { Edition } from '@/lib/standards/editions/edition';

/** The competencies of an edition by name, each confirmed by the Alliance or marked as not yet so. */
export async function CompetencyTable(props: {
  readonly edition: Edition;
  readonly checks: Rulebook['checks'];
}) {
  const t = await getTranslations('rulebook.pages');
  const locale = await getLocale();
  const verified = (id: string): string => {
    const check = props.checks.get(checkKey(props.edition.id, id));
    if (!check) return t('unverified');
    const day = formatDate(locale, fromInstant(check.at, 'UTC'), 'short');
    return t('verifiedBy', { name: check.by, day });
  };
  return (
    <section className="stack-tight" id="competencies">
      <h2 className="text-lg">{t('competencies')}</h2>
      <Table
        caption={t('competencies')}
        columns={[
          { key: 'name', header: t('competency'), heading: true },
          { key: 'domain', header: t('domain') },
          { key: 'families', header: t('askedOf') },
          { key: 'verified', header: t('verified') },
        ]}
        rows={props.edition.competencies.map((each) => ({
          id: each.id,
          cells: {
            name: each.name[locale],
            domain: domainNames[each.domain][locale],
            families: each.families.join(', '),
            verified: verified(each.id),
          },
        }))}
      />
    </section>
  );
}
