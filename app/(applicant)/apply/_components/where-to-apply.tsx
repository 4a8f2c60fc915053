import { SelectField } from '@/components/ui/choice-fields';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { associationFor } from '@/lib/applications/rules';
import { getTranslations } from '@/lib/platform/words';

interface WhereToApplyProps {
  readonly associations: readonly {
    readonly name: string;
    readonly slug: string;
    readonly areas: readonly string[];
  }[];
  readonly network: { readonly name: string; readonly contactEmail: string } | null;
  /** The area somebody said they live in, or anything else they sent. */
  readonly home: string | readonly string[] | undefined;
}

const ELSEWHERE = 'elsewhere';

/** Asks where somebody lives and says where they apply. Not shown before an association names its area. */
export async function WhereToApply({ associations, network, home }: WhereToApplyProps) {
  const t = await getTranslations('applications.apply.where');
  const areas = [...new Set(associations.flatMap((each) => each.areas))].toSorted();
  if (areas.length === 0) return null;
  const known = [...areas, ELSEWHERE].find((area) => area === home);
  const here = known === undefined ? null : associationFor(known, associations);
  return (
    <section className="stack">
      <form method="get" className="stack">
        <SelectField
          name="home"
          label={t('label')}
          choices={[
            ...areas.map((area) => ({ value: area, label: area })),
            { value: ELSEWHERE, label: t('elsewhere') },
          ]}
          none={t('choose')}
          defaultValue={known ?? ''}
        />
        <div className="actions">
          <SubmitButton look="second">{t('show')}</SubmitButton>
        </div>
      </form>
      {known === undefined ? null : (
        <Notice>
          {here
            ? t.rich('here', {
                name: here.name,
                link: (words) => <a href={`/apply?association=${here.slug}`}>{words}</a>,
              })
            : t(network ? 'network' : 'networkless', {
                name: network?.name ?? '',
                email: network?.contactEmail ?? '',
              })}
        </Notice>
      )}
    </section>
  );
}
