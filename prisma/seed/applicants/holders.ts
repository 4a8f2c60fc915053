import {
  goingOn,
  homeVisitorWithADegree,
  homeVisitorWithTwentyFourHours,
} from '@/tests/factories/careers';
import {
  childCareTeacher,
  clinicianWithInternship,
  mentorReadyForTheExam,
} from '@/tests/factories/careers-beyond-home-visiting';
import { cast } from '@/tests/factories/cast';
import type { Applicant, Beat } from '../applicant';
import { keepUp } from '../beats/apply';
import { agreeToBeListed, issue, reissueTo, revoke, sitExam, suspend } from '../beats/credential';

const visitor = homeVisitorWithTwentyFourHours;
const lakeshore = { association: 'lakeshore', reached: 'told' } as const;
const prairie = { association: 'prairie', reached: 'told' } as const;

const issued = (ago: number): Beat => ({ ago, what: 'is endorsed', run: issue() });
const listed = (ago: number): Beat => ({ ago, what: 'is listed', run: agreeToBeListed });
const writesOn: Beat = { ago: 1, what: 'writes on', run: keepUp };

const valid: readonly Applicant[] = [
  {
    ...lakeshore,
    key: 'noor.haddad',
    name: 'Noor Haddad',
    category: 'IFS',
    career: goingOn(visitor('IFS', cast.ruthCalder), 11),
    begun: 430,
    more: [issued(374), listed(372), writesOn],
  },
  {
    ...lakeshore,
    key: 'joanna.pruitt',
    name: 'Joanna Pruitt',
    category: 'IMHS',
    career: goingOn(clinicianWithInternship(), 7),
    begun: 300,
    more: [issued(243), writesOn],
  },
  {
    ...lakeshore,
    key: 'esteban.rios',
    name: 'Esteban Ríos',
    locale: 'es',
    category: 'IFS',
    career: visitor('IFS', cast.ruthCalder),
    begun: 260,
    more: [issued(203), listed(201)],
  },
  {
    ...lakeshore,
    key: 'lorena.ugalde',
    name: 'Lorena Ugalde',
    locale: 'es',
    category: 'ECFS',
    career: visitor('ECFS', cast.esperanzaDuarte),
    begun: 190,
    more: [issued(133), listed(130)],
  },
  {
    ...prairie,
    key: 'marcus.reed',
    name: 'Marcus Reed',
    category: 'IFS',
    career: homeVisitorWithADegree(cast.ingridSolheim),
    begun: 230,
    more: [issued(172), listed(170)],
  },
  {
    ...prairie,
    key: 'ingeborg.dahl',
    name: 'Ingeborg Dahl',
    category: 'IFA',
    career: childCareTeacher(),
    begun: 160,
    more: [issued(101)],
  },
  {
    ...lakeshore,
    key: 'rosalind.ames',
    name: 'Rosalind Ames',
    category: 'IMHM-C',
    career: mentorReadyForTheExam(),
    begun: 330,
    outcome: 'approve_for_exam',
    more: [{ ago: 240, what: 'passes the exam', run: sitExam(88, 84) }, issued(236), listed(230)],
  },
];

const changed: readonly Applicant[] = [
  {
    ...lakeshore,
    key: 'tamara.ellison',
    name: 'Tamara Ellison',
    category: 'IFS',
    career: visitor(),
    begun: 280,
    more: [
      issued(223),
      listed(220),
      {
        ago: 25,
        what: 'is suspended',
        run: suspend('evidence_in_question', 'An employer reports other dates. Letter sent.'),
      },
    ],
  },
  {
    ...lakeshore,
    key: 'leland.frost',
    name: 'Leland Frost',
    category: 'IFA',
    career: childCareTeacher(),
    begun: 340,
    more: [
      issued(283),
      {
        ago: 90,
        what: 'is revoked',
        run: revoke('obtained_by_misstatement', 'The transcript was not issued by the college.'),
      },
    ],
  },
  {
    ...lakeshore,
    key: 'priscilla.nguyen',
    name: 'Priscilla Nguyen',
    category: 'IFS',
    career: visitor(),
    begun: 250,
    more: [
      issued(193),
      listed(190),
      { ago: 60, what: 'has a new name', run: reissueTo('Priscilla Nguyen-Clark') },
    ],
  },
  {
    ...lakeshore,
    key: 'oscar.benning',
    name: 'Oscar Benning',
    category: 'IFS',
    career: visitor(),
    begun: 470,
    more: [{ ago: 413, what: 'is endorsed for a year', run: issue(365) }, listed(410)],
  },
];

/** Everyone who holds a credential, or held one. */
export const holders: readonly Applicant[] = [...valid, ...changed];
