import type { CategoryCode } from '@/lib/standards/model';
import type { PortfolioInput } from '@/lib/standards/portfolio';
import { cast, playing } from './cast';
import {
  allCompetencies,
  type Entry,
  homeVisiting,
  homeVisitor,
  member,
  ratingsOf,
  sessions,
  training,
} from './portfolios';

/** A whole way to a category, as it stands on 21 November 2026. */
export type Career = Partial<PortfolioInput> & { category: CategoryCode };

type CastMember = Parameters<typeof playing>[0];
/** A member who renews each year, and has signed both agreements. */
export const joined: NonNullable<PortfolioInput['person']> = {
  ...member,
  memberships: [
    { kind: 'individual', from: '2026-01-01', until: '2026-12-31' },
    { kind: 'individual', from: '2027-01-01', until: '2027-12-31' },
  ],
};
const monthly = (count: number, minutes: number, first: string, who: CastMember, more = {}) =>
  sessions(count, minutes, first, { provider: playing(who), ...more });

/** Worked case 4: 22 families, 35 hours of training, 24 hours in a group, all complete. */
export const homeVisitorWithTwentyFourHours = (
  category: CategoryCode = 'IFS',
  who: CastMember = cast.beatrizSolano,
): Career => ({
  ...homeVisitor(),
  category,
  person: joined,
  education: [{ level: 'high_school', conferredOn: '2010-06-01', transcript: 'official' }],
  employment: [{ ...homeVisiting, tracks: ['IMH', 'ECMH'], families: { IMH: 22, ECMH: 12 } }],
  training: [
    { ...training({ imh: 32, dei: 3 }, allCompetencies(category)), tracks: ['IMH', 'ECMH'] },
  ],
  supervision: monthly(12, 120, '2025-11', who, {
    format: 'group',
    groupSize: 6,
    tracks: ['IMH', 'ECMH'],
  }),
});

/** The same with a Bachelor's degree, for an association that asks one. */
export const homeVisitorWithADegree = (who: CastMember): Career => ({
  ...homeVisitorWithTwentyFourHours('IFS', who),
  education: [{ level: 'bachelor', conferredOn: '2018-05-12', transcript: 'official' }],
});

/** The same career with an hour of supervision in each of so many months to come. */
export const goingOn = (career: Career, months: number): Career => {
  const last = career.supervision?.at(-1);
  if (!last?.provider) return career;
  const { provider, tracks = ['IMH'] } = last;
  const more = sessions(months, 60, '2026-12', { provider, tracks });
  return { ...career, supervision: [...(career.supervision ?? []), ...more] };
};

/** Worked case 5: 14 of the 24 hours were among peers and do not count. */
export const peerGroupLedger = (): Career => {
  const career = homeVisitorWithTwentyFourHours();
  return {
    ...career,
    supervision: (career.supervision ?? []).map((session, i) => {
      const { provider: _, ...rest } = session;
      return i < 7 ? { ...rest, kind: 'peer' } : session;
    }),
  };
};

/** The same home visitor, with not one hour on diversity, equity and inclusion. */
export const homeVisitorWithoutDei = (): Career => ({
  ...homeVisitorWithTwentyFourHours('IFS', cast.ruthCalder),
  training: [training({ imh: 33 }, allCompetencies('IFS'))],
});

/** The same, but nobody has looked the provider up: all 24 hours wait. */
export const homeVisitorWithUnknownProvider = (): Career =>
  homeVisitorWithTwentyFourHours('IFS', cast.pilarQuintana);

/** The same, with a provider who was looked up and holds nothing: no hour counts. */
export const homeVisitorWithUnendorsedProvider = (): Career =>
  homeVisitorWithTwentyFourHours('IFS', cast.tessaMarch);

/** Eighteen hours count, six wait for a provider to be looked up, four among peers do not count. */
export const homeVisitorSixHoursShort = (
  category: CategoryCode = 'IFS',
  counted: CastMember = cast.ruthCalder,
  waiting: CastMember = cast.hannahVoss,
): Career => {
  const tracks: ('IMH' | 'ECMH')[] = ['IMH', 'ECMH'];
  const unseen = ['screening_and_assessment', 'life_skills', 'resolving_conflict'];
  const shown = allCompetencies(category).filter((id) => !unseen.includes(id));
  return {
    category,
    person: joined,
    education: [{ level: 'associate', conferredOn: '2019-05-18', transcript: 'official' }],
    employment: [
      {
        ...{ ...homeVisiting, from: '2024-11-04', tracks, families: { IMH: 14, ECMH: 11 } },
        competencies: ['safety', 'listening'],
      },
    ],
    training: [{ ...training({ imh: 30, dei: 3 }, shown), tracks, completedOn: '2026-09-18' }],
    supervision: [
      ...monthly(18, 60, '2025-06', counted, { tracks, mode: 'virtual' }).map((s, i) =>
        i % 6 === 0 ? { ...s, competencies: ['self_awareness', 'curiosity'] } : s,
      ),
      ...monthly(6, 60, '2026-11', waiting, { tracks }).map((s, i) => on(s, lately[i])),
      ...monthly(2, 120, '2025-10', counted, { tracks, format: 'group', groupSize: 7 }).map((s) =>
        among(on(s, `${s.heldOn?.slice(0, 8)}24`)),
      ),
    ],
    references: ratingsOf.specialist.slice(0, 2),
  };
};

/** While the usual provider was away, somebody else stood in twice a week. */
const lately = [2, 5, 9, 12, 16, 19].map((day) => `2026-11-${String(day).padStart(2, '0')}`);
const on = (session: Entry<'supervision'>, day = '2026-11-19'): Entry<'supervision'> => ({
  ...session,
  heldOn: day,
});
const among = ({ provider: _, ...session }: Entry<'supervision'>): Entry<'supervision'> => ({
  ...session,
  kind: 'peer',
});

/** Worked case 3: a Master's degree, ten months of work and all the hours. */
export const newGraduate = (): Career => ({
  ...homeVisitorWithTwentyFourHours('IFS', cast.ruthCalder),
  education: [{ level: 'master', conferredOn: '2025-12-20', transcript: 'official' }],
  employment: [{ ...homeVisiting, from: '2026-01-22' }],
  training: [
    { ...training({ imh: 55, dei: 5 }, allCompetencies('IFS')), completedOn: '2026-08-20' },
  ],
  supervision: monthly(10, 144, '2026-01', cast.ruthCalder),
});

/** Worked case 21: four months into the work, hardly anything yet. */
export const newClinician = (): Career => ({
  category: 'IFS',
  person: { memberships: joined.memberships ?? [] },
  employment: [{ ...homeVisiting, from: '2026-07-20', families: { IMH: 10 } }],
  training: [{ ...training({ imh: 12 }, ['attachment', 'safety']), completedOn: '2026-10-15' }],
  supervision: monthly(4, 120, '2026-08', cast.ruthCalder),
});
