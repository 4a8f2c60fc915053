import { getLocale } from 'next-intl/server';
import { RuleBar } from '@/components/readiness/rule-bar';
import { sayReadiness } from '@/lib/readiness/labels';
import type { Readiness } from '@/lib/readiness/model';
import { apartFrom, shownRequirements } from '@/lib/readiness/rules/shown';

const places: Readonly<Record<string, string>> = {
  rsc: '/ledger/supervision',
  training: '/ledger/training',
  education: '/ledger/education',
  employment: '/ledger/employment',
  leadership: '/ledger/leadership',
  membership: '/ledger/membership',
  competencies: '/progress#competencies',
};

/** One bar per rule, what is done above what is not, each with the way to its entries. */
export async function RuleBars({ readiness }: { readonly readiness: Readiness }) {
  const locale = await getLocale();
  const said = new Map(sayReadiness(readiness, locale).requirements.map((r) => [r.id, r]));
  return shownRequirements(readiness).map((requirement) => {
    const href = places[requirement.id.split('.')[0] ?? ''];
    return (
      <RuleBar
        key={requirement.id}
        requirement={said.get(requirement.id) ?? { ...requirement, say: '' }}
        apart={apartFrom(readiness, requirement.id)}
        whyHref={href ?? '/progress'}
        {...(href ? { href } : {})}
      />
    );
  });
}
