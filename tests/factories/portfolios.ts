import { competenciesOf } from '@/lib/standards/catalogue';
import { editionById } from '@/lib/standards/editions/registry';
import type { CategoryCode } from '@/lib/standards/model';
import { parsePortfolio } from '@/lib/standards/parse-portfolio';
import type { Portfolio, PortfolioInput } from '@/lib/standards/portfolio';

export type Entry<K extends keyof PortfolioInput> =
  NonNullable<PortfolioInput[K]> extends (infer T)[] ? T : never;

/** A portfolio as the evaluator reads it; throws on one that would be refused. */
export function portfolio(input: Partial<PortfolioInput> & { category: CategoryCode }): Portfolio {
  const parsed = parsePortfolio({ format: 'attune-portfolio/1', asOf: '2026-11-21', ...input });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Every competency id a category asks for in the edition of 2025. */
export const allCompetencies = (category: CategoryCode): string[] => {
  const edition = editionById('alliance-2025');
  return edition ? competenciesOf(edition, category).map((competency) => competency.id) : [];
};

export const member: NonNullable<PortfolioInput['person']> = {
  memberships: [{ association: 'MI', kind: 'individual', from: '2026-01-01', until: '2026-12-31' }],
  agreements: { codeOfEthics: '2026-01-02', endorsementAgreement: '2026-01-02' },
};

const rating = (
  roles: Entry<'references'>['roles'],
  more: Partial<Entry<'references'>> = {},
): Entry<'references'> => ({
  roles,
  knownMonths: 24,
  completedOn: '2026-02-01',
  ...more,
});

export const ratingsOf = {
  associate: [
    rating(['current_supervisor']),
    rating(['trainer'], { endorsedAs: 'IFS' }),
    rating(['parent']),
  ],
  specialist: [
    rating(['current_supervisor']),
    rating(['rsc_provider'], { endorsedAs: 'IFS' }),
    rating(['parent']),
  ],
  clinician: [
    rating(['current_supervisor']),
    rating(['rsc_provider'], { endorsedAs: 'IMHM-C' }),
    rating(['colleague']),
  ],
  mentor: [
    rating(['colleague']),
    rating(['rsc_provider'], { endorsedAs: 'IMHM-C' }),
    rating(['supervisee']),
  ],
} satisfies Record<string, Entry<'references'>[]>;

/** Hours of training by topic, as one entry that shows every competency given. */
export const training = (
  hours: { imh?: number; dei?: number; rsc?: number },
  competencies: string[] = [],
): Entry<'training'> => ({
  title: 'Foundations',
  completedOn: '2025-01-15',
  minutes: {
    imh: (hours.imh ?? 0) * 60,
    dei: (hours.dei ?? 0) * 60,
    rsc_provision: (hours.rsc ?? 0) * 60,
  },
  competencies,
});

export const providers = {
  familySpecialistWithAddOn: {
    name: 'Provider A',
    endorsements: [{ category: 'IFS', from: '2018-01-01' }],
    ers: [{ status: 'endorsed', from: '2022-11-01' }],
  },
  mentorClinical: {
    name: 'Provider B',
    endorsements: [{ category: 'IMHM-C', from: '2012-01-01' }],
  },
  specialistWithoutAddOn: {
    name: 'Provider C',
    endorsements: [{ category: 'IMHS', from: '2015-01-01' }],
  },
  policyMentor: { name: 'Provider D', endorsements: [{ category: 'IMHM-P', from: '2015-01-01' }] },
} satisfies Record<string, NonNullable<Entry<'supervision'>['provider']>>;

/** Monthly sessions from a month on, each of so many minutes. */
export const sessions = (
  count: number,
  minutes: number,
  firstMonth: string,
  more: Partial<Entry<'supervision'>>,
): Entry<'supervision'>[] => {
  const [year = 2025, month = 1] = firstMonth.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const at = month - 1 + i;
    const date = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-10`;
    return {
      heldOn: date,
      minutes,
      kind: 'reflective',
      focus: 'own_work',
      tracks: ['IMH'],
      ...more,
    };
  });
};

export const homeVisiting: Entry<'employment'> = {
  kind: 'direct_service',
  from: '2023-06-01',
  paid: true,
  tracks: ['IMH'],
  families: { IMH: 22 },
  focusSocialEmotional: true,
  attentionToRelationships: true,
};

export const therapy: Entry<'employment'> = {
  kind: 'dyadic_therapy',
  from: '2019-01-01',
  paid: true,
  tracks: ['IMH'],
  supervised: true,
  licensedOrEligible: true,
};

/** A home visitor who has everything a Family Specialist needs (worked case 4). */
export const homeVisitor = (): Partial<PortfolioInput> & { category: CategoryCode } => ({
  category: 'IFS',
  person: member,
  education: [{ level: 'high_school', conferredOn: '2010-06-01' }],
  employment: [homeVisiting],
  training: [training({ imh: 32, dei: 3 }, allCompetencies('IFS'))],
  supervision: sessions(12, 120, '2025-02', {
    format: 'group',
    groupSize: 6,
    provider: providers.familySpecialistWithAddOn,
  }),
  references: ratingsOf.specialist,
});
