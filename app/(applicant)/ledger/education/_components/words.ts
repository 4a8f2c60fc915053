import type { EducationFacts } from '@/lib/education/model';
import { getTranslations } from '@/lib/platform/words';
import type { Lines } from '../../_components/answers';
import { competencyNames } from '../../_components/competency-names';
import { dayWords } from '../../_components/day-words';

export async function words() {
  return { t: await getTranslations('education'), ...(await dayWords()) };
}

/** How an entry is called: "Bachelor’s degree, Social work". */
export async function titleOf({ level, field }: EducationFacts): Promise<string> {
  const { t } = await words();
  return `${t(`level.${level}`)}, ${field}`;
}

/** Everything an entry says, for comparing two versions. */
export async function show(facts: EducationFacts): Promise<Lines> {
  const { t, day } = await words();
  const names = await getTranslations('competencies');
  return [
    { label: t('fields.level'), value: t(`level.${facts.level}`) },
    { label: t('fields.field'), value: facts.field },
    { label: t('fields.institution'), value: facts.institution },
    { label: t('fields.conferredOn'), value: day(facts.conferredOn) },
    { label: t('fields.transcript'), value: t(`transcript.${facts.transcript}`) },
    { label: names('label'), value: await competencyNames(facts.competencies) },
  ];
}
