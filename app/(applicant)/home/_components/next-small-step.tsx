import { NextStep } from '@/components/progress/next-step';
import { LinkButton } from '@/components/ui/button';
import { formatHours } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import { nextStepOf } from '@/lib/readiness/rules/next-step';

const places = {
  begin: ['/log', 'beginDo'],
  verify: ['/ledger/supervision', 'verifyDo'],
  rsc: ['/log', 'rscDo'],
  training: ['/ledger/training/new', 'trainingDo'],
  education: ['/ledger/education/new', 'educationDo'],
  employment: ['/ledger/employment/new', 'employmentDo'],
  leadership: ['/ledger/leadership/new', 'leadershipDo'],
  membership: ['/ledger/membership/new', 'membershipDo'],
  competencies: ['/progress#competencies', 'competenciesDo'],
  references: ['/application/references', 'application'],
  agreements: ['/application', 'application'],
  apply: ['/application', 'applyDo'],
  submit: ['/application', 'application'],
  none: null,
} as const;

/** The next small step with a link that does it. */
export async function NextSmallStep({ readiness }: { readonly readiness: Readiness }) {
  const t = await getTranslations('progress.next');
  const names = await getTranslations('standards.names');
  const locale = await getLocale();
  const step = nextStepOf(readiness);
  const place = places[step.do];
  const requirement = 'requirement' in step ? step.requirement : null;
  const left = requirement ? requirement.remaining - requirement.pending : 0;
  const values = {
    amount: formatHours(locale, step.do === 'verify' ? step.minutes : left),
    provider: step.do === 'verify' ? step.provider : '',
    name: requirement ? names(requirement.id.replaceAll('.', '_') as 'education') : '',
    count: left,
  };
  return (
    <NextStep
      title={t('title')}
      action={
        place ? (
          <LinkButton look="ink" href={place[0]}>
            {t(place[1])}
          </LinkButton>
        ) : undefined
      }
    >
      {t(step.do, values)}
    </NextStep>
  );
}
