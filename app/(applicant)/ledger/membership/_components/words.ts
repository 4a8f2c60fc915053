import type { MembershipFacts } from '@/lib/membership/model';
import { getTranslations } from '@/lib/platform/words';
import type { Lines } from '../../_components/answers';
import { dayWords } from '../../_components/day-words';

export async function words() {
  return { t: await getTranslations('membership'), ...(await dayWords()) };
}

/** How an entry is called: by the association. */
export const titleOf = async ({ associationName }: MembershipFacts): Promise<string> =>
  associationName;

/** Everything an entry says, for comparing two versions. */
export async function show(facts: MembershipFacts): Promise<Lines> {
  const { t, span } = await words();
  return [
    { label: t('fields.association'), value: facts.associationName },
    { label: t('fields.kind'), value: t(`kind.${facts.kind}`) },
    { label: t('column.when'), value: span(facts.from, facts.until) },
  ];
}
