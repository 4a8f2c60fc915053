import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import { categoryOf } from '../categories';
import { heldOn } from '../editions/held';
import type { Portfolio } from '../portfolio';
import type { UncountedReason } from '../reasons';
import { spanOf } from './days';
import { type Judged, nothingAsked, requirementFrom, type Verdict, whole } from './judged';
import type { Rules } from './rules';

type Person = Portfolio['person'];
type Range = { readonly from: CalendarDate; readonly until: CalendarDate | null };

function reasonByDate(range: Range, today: number): UncountedReason | null {
  const span = spanOf(range);
  if (span.from > today) return 'in_future';
  return span.until < today ? 'expired' : null;
}

/** A membership that does not say whose it is, is taken as stated. */
const isElsewhere = (association: string | undefined, { membershipOf }: Rules): boolean =>
  membershipOf !== null && association !== undefined && association !== membershipOf;

/** A current membership of one's own, in any infant mental health association. */
export function judgeMembership(person: Person, rules: Rules, today: number): Verdict {
  const entries = person.memberships.map((membership, index) => {
    const organisational = membership.kind === 'organisational';
    const reason =
      reasonByDate(membership, today) ??
      (organisational ? 'not_an_individual_membership' : null) ??
      (isElsewhere(membership.association, rules) ? 'membership_elsewhere' : null);
    return whole(`person.memberships[${index}]`, 'membership', reason);
  });
  const needed = rules.membershipRequired ? 1 : 0;
  return { entries, requirements: [requirementFrom('membership', 'yes_no', needed, entries)] };
}

/** The Code of Ethics and the Endorsement Agreement, each signed. */
export function judgeAgreements(person: Person, rules: Rules, today: number): Verdict {
  const entries = (['codeOfEthics', 'endorsementAgreement'] as const).flatMap((key) => {
    const signedOn = person.agreements[key];
    if (signedOn === null) return [];
    const reason = dayNumber(signedOn) > today ? 'in_future' : null;
    return [whole(`person.agreements.${key}`, 'agreements', reason)];
  });
  return {
    entries,
    requirements: [requirementFrom('agreements', 'count', rules.agreements, entries)],
  };
}

/** The endorsement an add-on stands on, held on the day and on the same track. */
export function judgeBase(person: Person, rules: Rules, today: number): Verdict {
  if (!rules.standard.addOn) return nothingAsked;
  const entries = person.endorsements.flatMap((held, index): readonly Judged[] => {
    const codes = heldOn(held.category, today, rules.edition.replaced.value);
    if (!codes.some((code) => isBase(code, rules))) return [];
    const reason = reasonByDate(held, today);
    return [whole(`person.endorsements[${index}]`, 'base_endorsement', reason)];
  });
  return { entries, requirements: [requirementFrom('base_endorsement', 'yes_no', 1, entries)] };
}

function isBase(code: Parameters<typeof categoryOf>[0], rules: Rules): boolean {
  const { family, track } = categoryOf(code);
  if (track !== rules.category.track || family === 'ERS') return false;
  return rules.bases.includes(code) || rules.bases.includes(family);
}
