import type { LeadershipFacts } from '@/lib/employment/model/leadership';
import { getTranslations } from '@/lib/platform/words';
import type { Lines } from '../../_components/answers';
import { dayWords } from '../../_components/day-words';

export async function words() {
  return { t: await getTranslations('leadership'), ...(await dayWords()) };
}

/** How an entry is called: by what was led. */
export const titleOf = async ({ title }: LeadershipFacts): Promise<string> => title;

/** Everything an entry says, for comparing two versions. */
export async function show(facts: LeadershipFacts): Promise<Lines> {
  const { t, span } = await words();
  return [
    { label: t('fields.title'), value: facts.title },
    { label: t('fields.scope'), value: t(`scope.${facts.scope}`) },
    { label: t('column.when'), value: span(facts.from, facts.until) },
  ];
}
