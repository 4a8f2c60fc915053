import { addDays, addMonths, type CalendarDate } from '@/lib/core/calendar-date';
import type { Plan, PlanStep } from '@/lib/standards/eligibility';
import { jobKinds, referenceRoles } from '@/lib/standards/model';
import type { Portfolio, PortfolioInput } from '@/lib/standards/portfolio';
import { type Entry, portfolio, providers } from './portfolios';

type Timed = Extract<PlanStep, { readonly do: 'log' | 'train' }>;
type Sessions = Entry<'supervision'>[];

const stepsOf = <D extends Timed['do']>({ steps }: Plan, kind: D) =>
  steps.filter((step): step is Timed => step.do === kind);

/** The minutes of each month, the same day every month, one step after the other. */
function monthly(steps: readonly Timed[], queue: readonly string[]) {
  const [first] = steps;
  if (!first) return [];
  const { minutesPerMonth } = first.pace;
  return Array.from({ length: Math.ceil(queue.length / minutesPerMonth) }, (_, i) => ({
    on: addMonths(first.from, i + 1),
    minutes: queue.slice(i * minutesPerMonth, (i + 1) * minutesPerMonth),
  }));
}

function sessionsOf(asked: Portfolio, plan: Plan): Sessions {
  const steps = stepsOf(plan, 'log');
  const about = steps.find((step) => step.requirement === 'rsc.about_provision')?.minutes ?? 0;
  const all = Math.max(0, ...steps.map((step) => step.minutes));
  const queue = Array.from({ length: all }, (_, at) =>
    at < all - about ? 'own_work' : 'rsc_given',
  );
  const like = steps[0]?.like;
  const known = asked.supervision.find((_, at) => `supervision[${at}]` === like)?.provider;
  return monthly(steps, queue).flatMap(({ on, minutes }) =>
    (['rsc_given', 'own_work'] as const).flatMap((focus): Sessions => {
      const amount = minutes.filter((each) => each === focus).length;
      if (amount === 0) return [];
      const provider = known ?? providers.mentorClinical;
      return [{ heldOn: on, minutes: amount, focus, attested: true, provider }];
    }),
  );
}

function trainingsOf(plan: Plan): Entry<'training'>[] {
  const steps = stepsOf(plan, 'train');
  const queue = steps.flatMap((step) =>
    Array.from({ length: step.minutes }, () => step.requirement as string),
  );
  return monthly(steps, queue).map(({ on, minutes }) => {
    const of = (topic: string) => minutes.filter((id) => id === `training.${topic}`).length;
    const dei = of('dei');
    const provision = of('rsc_provision');
    const imh = minutes.length - dei - provision;
    return { completedOn: on, minutes: { imh, dei, rsc_provision: provision } };
  });
}

/** Work of every kind a category could ask for: together it counts once. */
const jobsFrom = (from: CalendarDate, until: CalendarDate | null): Entry<'employment'>[] =>
  jobKinds
    .filter((kind) => kind !== 'internship' && kind !== 'volunteer' && kind !== 'other')
    .map((kind) => ({
      kind,
      from,
      until,
      paid: true,
      families: 200,
      focusSocialEmotional: true,
      attentionToRelationships: true,
      supervised: true,
      specialisedTraining: true,
      licensedOrEligible: true,
    }));

/**
 * Does what a plan says up to a day, and asks again on that day: logs and learns month after month,
 * works on, and completes the rest.
 */
export function followed(asked: Portfolio, plan: Plan, day: CalendarDate, ids: readonly string[]) {
  const completes = (group: string) =>
    plan.steps.some((s) => s.do === 'complete' && s.requirement.split('.')[0] === group);
  const works = plan.steps.some((step) => step.do === 'work' || step.do === 'serve');
  const { asOf, person } = asked;
  const later = plan.readyOn !== null && plan.readyOn > asOf;
  const onwards = works ? jobsFrom(addDays(asOf, 1), null) : [];
  // What takes time begins tomorrow; what does not can be done today.
  const begin = later ? addDays(asOf, 1) : asOf;
  const families = jobsFrom(begin, begin);
  const rating = {
    roles: [...referenceRoles],
    endorsedAs: 'IMHM-C',
    knownMonths: 60,
    completedOn: day,
  } as const;
  const ratings = Array.from({ length: 8 }, () => ({ ...rating, roles: [...rating.roles] }));
  const input: PortfolioInput = {
    ...asked,
    asOf: day,
    person: {
      ...person,
      endorsements: completes('base_endorsement')
        ? person.endorsements.map((held) => ({ ...held, until: null }))
        : person.endorsements,
      memberships: [
        ...person.memberships,
        ...(completes('membership') ? [{ kind: 'individual' as const, from: asOf }] : []),
      ],
      agreements: completes('agreements')
        ? { codeOfEthics: asOf, endorsementAgreement: asOf }
        : person.agreements,
    },
    education: [
      ...asked.education,
      ...(completes('education') ? [{ level: 'doctorate' as const, conferredOn: begin }] : []),
    ],
    employment: [
      // More families come with the work one has, not with another job at the same time.
      ...asked.employment.map((job) => (completes('employment') ? { ...job, families: 200 } : job)),
      ...onwards,
      ...(completes('employment') || completes('leadership') ? families : []),
    ],
    training: [
      ...asked.training,
      ...trainingsOf(plan),
      ...(completes('competencies')
        ? [{ completedOn: asOf, minutes: { imh: 0 }, competencies: [...ids] }]
        : []),
    ],
    supervision: [...asked.supervision, ...sessionsOf(asked, plan)],
    leadership: [...asked.leadership, ...(works ? [{ from: addDays(asOf, 1) }] : [])],
    references: [...asked.references, ...(completes('references') ? ratings : [])],
  };
  return portfolio(input);
}
