import type { Locale } from '@/lib/core/locale';
import type { Answers } from '@/lib/finder/model';
import { portfolioOf } from '@/lib/finder/rules/portfolio';
import type { Standpoint } from '@/lib/finder/rules/standpoint';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { categoryOf } from '@/lib/standards/categories';
import { emergingMonths } from '@/lib/standards/editions/terms-under';
import type { CategoryReach, Deciding } from '@/lib/standards/evaluate/deciding';
import { evaluatePortfolio, rulesOfQuestion } from '@/lib/standards/evaluate/evaluate';
import type { CategoryCode } from '@/lib/standards/model';
import { requirementName, sayRules } from '@/lib/standards/say/say';

/** Says of each category what decides it, in plain sentences. */
export async function reachWords(answers: Answers, from: Standpoint, locale: Locale) {
  const t = await getTranslations('finder.result');
  const months = emergingMonths(from);
  const portfolio = portfolioOf(answers, from.asOf);

  const figures = (code: CategoryCode, { requirement }: Deciding): string => {
    const answer = evaluatePortfolio(
      { ...portfolio, category: code },
      { skipFits: true, skipPlan: true, edition: from.edition, overlay: from.overlay },
    );
    const said = sayRules(answer, locale).requirements.find(({ id }) => id === requirement.id);
    return `${requirementName(requirement.id, locale)}: ${said?.say ?? ''}`;
  };
  const rulesOf = rulesOfQuestion(portfolio, from);
  const least = (code: CategoryCode): string => rulesOf(code).acceptedEducation[0] ?? 'master';
  const never = (code: CategoryCode, id: string): string => {
    const { family } = categoryOf(code);
    if (id === 'base_endorsement') return t('never.base');
    if (id === 'education')
      return family === 'MHS'
        ? t('never.educationLicense')
        : t('never.education', { degree: least(code) });
    return t(`never.${family}` as 'never.FA');
  };

  return ({ code, outcome, next, deciding }: CategoryReach): string => {
    if (outcome === 'emerging') return t('emerging', { months });
    if (!deciding) return t(next === 'exam' ? 'exam' : 'eligible');
    const { requirement, repair, readyOn } = deciding;
    if (repair === 'never') return never(code, requirement.id);
    if (!readyOn) return t('families');
    const what = figures(code, deciding);
    if (requirement.unit === 'months')
      return t('byMonth', { what, date: formatDate(locale, readyOn, 'month') });
    return t('byDate', { what, date: formatDate(locale, readyOn, 'month'), pace: t('pace') });
  };
}
