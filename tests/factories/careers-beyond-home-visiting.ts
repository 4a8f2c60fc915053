import type { CategoryCode } from '@/lib/standards/model';
import { type Career, joined } from './careers';
import { cast, playing } from './cast';
import {
  allCompetencies,
  homeVisiting,
  ratingsOf,
  sessions,
  therapy,
  training,
} from './portfolios';

type CastMember = Parameters<typeof playing>[0];
type Track = 'IMH' | 'ECMH';
const both: Track[] = ['IMH', 'ECMH'];
const recent = { completedOn: '2026-06-12', tracks: both };
const masters = (conferredOn: string) => ({
  level: 'master' as const,
  conferredOn,
  transcript: 'official' as const,
});

/** Worked case 1: a child-care teacher with a CDA and five months with infants. */
export const childCareTeacher = (category: 'IFA' | 'ECFA' = 'IFA'): Career => ({
  category,
  person: joined,
  education: [{ level: 'cda', conferredOn: '2024-06-01', transcript: 'official' }],
  employment: [{ kind: 'direct_service', from: '2026-06-01', paid: true, tracks: both }],
  training: [{ ...training({ imh: 31, dei: 3 }, allCompetencies(category)), ...recent }],
  references: ratingsOf.associate,
});

/** Worked case 2: two years of supervised and trained volunteering, no degree. */
export const trainedVolunteer = (): Career => ({
  category: 'IFA',
  person: joined,
  employment: [
    {
      kind: 'volunteer',
      from: '2024-01-08',
      until: '2026-06-30',
      supervised: true,
      specialisedTraining: true,
      tracks: ['IMH'],
    },
  ],
  training: [{ ...training({ imh: 37, dei: 3 }, allCompetencies('IFA')), ...recent }],
  references: ratingsOf.associate,
});

/** Worked case 7: a year of parent-child therapy and an internship under an endorsed Specialist. */
export const clinicianWithInternship = (
  category: 'IMHS' | 'ECMHS' = 'IMHS',
  who: CastMember = cast.ruthCalder,
): Career => ({
  category,
  person: joined,
  education: [masters('2024-05-10')],
  employment: [
    {
      kind: 'internship',
      from: '2023-05-15',
      until: '2024-05-14',
      tracks: both,
      supervisorCategory: category,
    },
    { ...therapy, from: '2025-02-03', tracks: both },
  ],
  training: [{ ...training({ imh: 37, dei: 3 }, allCompetencies(category)), ...recent }],
  supervision: sessions(25, 120, '2024-10', { provider: playing(who), tracks: both }),
  references: ratingsOf.clinician,
});

/** Worked case 9: a consultant to child-care programmes who asks for the Specialist. */
export const consultantWithoutTherapy = (): Career => ({
  ...clinicianWithInternship(),
  education: [masters('2020-06-01')],
  employment: [{ ...homeVisiting, from: '2022-01-03' }],
  supervision: sessions(20, 180, '2025-03', { provider: playing(cast.ruthCalder) }),
});

const mentor = (rscTraining: number): Career => {
  const category: CategoryCode = 'IMHM-C';
  return {
    category,
    person: { ...joined, endorsements: [{ category: 'IMHS', from: '2019-05-01' }] },
    education: [masters('2016-06-01')],
    employment: [
      therapy,
      { kind: 'rsc_provision', from: '2023-05-01', paid: true, tracks: ['IMH'] },
    ],
    training: [
      { ...training({ imh: 30, dei: 3, rsc: rscTraining }, allCompetencies(category)), ...recent },
    ],
    supervision: [
      ...sessions(20, 75, '2025-03', { provider: playing(cast.ruthCalder) }),
      ...sessions(20, 75, '2025-03', { provider: playing(cast.ruthCalder), focus: 'rsc_given' }),
    ],
    leadership: [{ from: '2023-01-01', scope: 'regional' }],
    references: ratingsOf.mentor,
  };
};

/** Worked case 10: 45 of 48 hours of training, three on giving RSC are missing. */
export const mentorThreeHoursShort = (): Career => mentor(12);

/** The same after a course of three hours: ready for the exam. */
export const mentorReadyForTheExam = (): Career => mentor(15);

/** Worked case 20: teaches and studies, no direct service and no RSC; ready for the exam. */
export const researcher = (): Career => ({
  category: 'IMHM-R',
  person: joined,
  education: [{ level: 'doctorate', conferredOn: '2022-06-01', transcript: 'official' }],
  employment: [{ kind: 'teaching_research', from: '2022-09-01', paid: true, tracks: ['IMH'] }],
  training: [{ ...training({ imh: 30, dei: 3 }, allCompetencies('IMHM-R')), ...recent }],
  leadership: [{ from: '2022-09-01', scope: 'state' }],
  references: ratingsOf.clinician,
});
