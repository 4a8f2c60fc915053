import { formatMinutes } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { TrainingFacts } from '@/lib/training/model';
import type { Lines } from '../../_components/answers';
import { competencyNames } from '../../_components/competency-names';
import { dayWords } from '../../_components/day-words';

export async function words() {
  return { t: await getTranslations('training'), ...(await dayWords()) };
}

/** How an entry is called: by its title. */
export const titleOf = async ({ title }: TrainingFacts): Promise<string> => title;

/** Everything an entry says, for comparing two versions. */
export async function show(facts: TrainingFacts): Promise<Lines> {
  const { t, day } = await words();
  const names = await getTranslations('competencies');
  const tracks = await getTranslations('supervision.tracks');
  return [
    { label: t('fields.title'), value: facts.title },
    { label: t('fields.trainer'), value: facts.trainer },
    { label: t('fields.completedOn'), value: day(facts.completedOn) },
    { label: t('fields.kind'), value: t(`kind.${facts.kind}`) },
    { label: t('fields.imh'), value: formatMinutes(facts.minutesImh) },
    { label: t('fields.dei'), value: formatMinutes(facts.minutesDei) },
    { label: t('fields.rscProvision'), value: formatMinutes(facts.minutesRscProvision) },
    { label: tracks('label'), value: facts.tracks.join(', ') },
    { label: names('label'), value: await competencyNames(facts.competencies) },
  ];
}
