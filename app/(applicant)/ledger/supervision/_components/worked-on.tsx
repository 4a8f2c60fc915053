import { getTranslations } from '@/lib/platform/words';
import { CompetencyChoices } from '../../_components/competency-fields';

/** What a session was about, for those who want it in their grid: folded, and never needed. */
export async function WorkedOn({ chosen }: { readonly chosen: readonly string[] }) {
  const t = await getTranslations('supervision.workedOn');
  return (
    <details open={chosen.length > 0}>
      <summary>{t('label')}</summary>
      <div className="stack-tight">
        <p className="hint">{t('hint')}</p>
        <CompetencyChoices chosen={chosen} />
      </div>
    </details>
  );
}
