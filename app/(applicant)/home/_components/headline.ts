import { formatHourFigure } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { ledgerNouns, type Readiness } from '@/lib/readiness/model';

/** The one sentence above everything: what is there, strengths first. */
export async function headline(
  { eligibility, facts }: Readiness,
  name: string,
  category: string,
): Promise<string> {
  const t = await getTranslations('progress.headline');
  const locale = await getLocale();
  const asked = eligibility.requirements.filter((each) => each.needed > 0);
  const met = asked.filter((each) => each.met).length;
  if (ledgerNouns.every((noun) => facts[noun].length === 0))
    return t('empty', { name: name.split(' ')[0] ?? name });
  if (met === asked.length) return t('all', { category });
  const rsc = asked.find(({ id }) => id === 'rsc.received');
  if (!rsc || rsc.met || rsc.counted === 0)
    return met === 0 ? t('begun') : t('met', { met, total: asked.length });
  const figures = {
    counted: formatHourFigure(locale, rsc.counted),
    needed: formatHourFigure(locale, rsc.needed),
  };
  return t(rsc.counted * 2 >= rsc.needed ? 'closer' : 'hours', figures);
}
