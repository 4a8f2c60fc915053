import {
  homeVisitorSixHoursShort,
  homeVisitorWithoutDei,
  homeVisitorWithTwentyFourHours,
  homeVisitorWithUnendorsedProvider,
  homeVisitorWithUnknownProvider,
  newClinician,
  newGraduate,
  peerGroupLedger,
} from '@/tests/factories/careers';
import {
  childCareTeacher,
  mentorThreeHoursShort,
  trainedVolunteer,
} from '@/tests/factories/careers-beyond-home-visiting';
import { cast } from '@/tests/factories/cast';
import type { Applicant, Beat } from '../applicant';
import { keepUp } from '../beats/apply';
import { askProvider } from '../beats/vouch';

const lakeshore = { association: 'lakeshore' } as const;
const prairie = { association: 'prairie' } as const;
const writesOn: readonly Beat[] = [{ ago: 1, what: 'writes on', run: keepUp }];

/** Nobody has stated a membership: a person of the desk looks at the registration first. */
const withoutMembership = <C extends { person?: unknown }>({ person: _, ...career }: C) => career;

const waiting: readonly Applicant[] = [
  {
    ...lakeshore,
    key: 'mariah.begay',
    name: 'Mariah Begay',
    category: 'IFS',
    career: withoutMembership(newClinician()),
    begun: 3,
    reached: 'registered',
    motivation: 'My programme asks for it, and I have wanted it for years.',
  },
  {
    ...lakeshore,
    key: 'rocio.salinas',
    name: 'Rocío Salinas',
    locale: 'es',
    category: 'ECFA',
    career: withoutMembership(childCareTeacher('ECFA')),
    begun: 1,
    reached: 'registered',
  },
  {
    ...prairie,
    key: 'eli.thornton',
    name: 'Eli Thornton',
    category: 'IFS',
    career: homeVisitorWithTwentyFourHours('IFS', cast.ingridSolheim),
    begun: 5,
    reached: 'registered',
  },
  {
    ...lakeshore,
    key: 'yuki.tanabe',
    name: 'Yuki Tanabe',
    category: 'IFS',
    career: newClinician(),
    begun: 9,
    reached: 'accepted',
  },
  {
    ...prairie,
    key: 'dale.brunner',
    name: 'Dale Brunner',
    category: 'IFA',
    career: trainedVolunteer(),
    begun: 16,
    reached: 'accepted',
  },
];

const gaps: readonly Applicant[] = [
  {
    ...lakeshore,
    key: 'keisha.warren',
    name: 'Keisha Warren',
    category: 'IFS',
    career: peerGroupLedger(),
    begun: 96,
    reached: 'in_progress',
    references: ['in', 'in', 'in'],
    advised: true,
    more: writesOn,
  },
  {
    ...lakeshore,
    key: 'paul.desrosiers',
    name: 'Paul Desrosiers',
    category: 'IFS',
    career: homeVisitorWithoutDei(),
    begun: 61,
    reached: 'in_progress',
    references: ['in', 'in', 'draft'],
    more: writesOn,
  },
  {
    ...lakeshore,
    key: 'amina.yusuf',
    name: 'Amina Yusuf',
    category: 'IFS',
    career: homeVisitorWithUnknownProvider(),
    begun: 24,
    reached: 'in_progress',
    references: ['in', 'open', 'in'],
    more: writesOn,
  },
  {
    ...lakeshore,
    key: 'hank.oleson',
    name: 'Hank Oleson',
    category: 'IFS',
    career: homeVisitorWithUnendorsedProvider(),
    begun: 44,
    reached: 'in_progress',
    references: ['open', 'open', 'in'],
    more: writesOn,
  },
  {
    ...lakeshore,
    key: 'marisela.fuentes',
    name: 'Marisela Fuentes',
    locale: 'es',
    category: 'IFS',
    career: homeVisitorSixHoursShort('IFS', cast.ruthCalder, cast.pilarQuintana),
    begun: 33,
    reached: 'in_progress',
    references: ['in', 'refused', 'open'],
    more: writesOn,
  },
  {
    ...lakeshore,
    key: 'sophie.renner',
    name: 'Sophie Renner',
    category: 'IFS',
    career: newGraduate(),
    begun: 58,
    reached: 'in_progress',
    references: ['in', 'in', 'in'],
    more: [{ ago: 3, what: 'asks Ruth', run: askProvider(cast.ruthCalder.email) }, ...writesOn],
  },
  {
    ...lakeshore,
    key: 'constance.hale',
    name: 'Constance Hale',
    category: 'IMHM-C',
    career: mentorThreeHoursShort(),
    begun: 70,
    reached: 'in_progress',
    references: ['in', 'in', 'in'],
    advised: true,
    more: writesOn,
  },
  {
    ...prairie,
    key: 'jolene.whitebird',
    name: 'Jolene Whitebird',
    category: 'IFA',
    career: childCareTeacher(),
    begun: 40,
    reached: 'in_progress',
    references: ['in', 'declined', 'open'],
    more: writesOn,
  },
];

/** They keep a ledger and have not applied anywhere. */
const onlyLedgers: readonly Applicant[] = [
  {
    ...lakeshore,
    key: 'devon.marsh',
    name: 'Devon Marsh',
    category: 'IFS',
    career: newClinician(),
    begun: 30,
    reached: 'ledger',
    more: writesOn,
  },
  {
    ...lakeshore,
    key: 'camila.rosales',
    name: 'Camila Rosales',
    locale: 'es',
    category: 'IFA',
    career: childCareTeacher(),
    begun: 20,
    reached: 'ledger',
    more: writesOn,
  },
];

/** Everyone who is still building a portfolio, or waits to begin. */
export const building: readonly Applicant[] = [...waiting, ...gaps, ...onlyLedgers];
