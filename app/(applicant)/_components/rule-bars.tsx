import { RuleBar } from '@/components/readiness/rule-bar';
import { getLocale } from '@/lib/platform/words';
import { sayReadiness } from '@/lib/readiness/labels';
import type { Readiness } from '@/lib/readiness/model';
import { apartFrom } from '@/lib/readiness/rules/shown';
import type { RequirementAnswer } from '@/lib/standards/eligibility';
import { addressFor } from './looking';

const places: Readonly<Record<string, string>> = {
  rsc: '/ledger/supervision',
  training: '/ledger/training',
  education: '/ledger/education',
  employment: '/ledger/employment',
  leadership: '/ledger/leadership',
  membership: '/ledger/membership',
  competencies: '/progress#competencies',
};

interface RuleBarsProps {
  readonly readiness: Readiness;
  readonly requirements: readonly RequirementAnswer[];
}

/** One bar per rule, each with the way to its entries. */
export async function RuleBars({ readiness, requirements }: RuleBarsProps) {
  const locale = await getLocale();
  const said = new Map(sayReadiness(readiness, locale).requirements.map((r) => [r.id, r]));
  const why = addressFor('/progress?only=apart', readiness);
  return requirements.map((requirement) => {
    const href = places[requirement.id.split('.')[0] ?? ''];
    return (
      <RuleBar
        key={requirement.id}
        requirement={said.get(requirement.id) ?? { ...requirement, say: '' }}
        apart={apartFrom(readiness, requirement.id)}
        whyHref={why}
        {...(href ? { href } : {})}
      />
    );
  });
}
