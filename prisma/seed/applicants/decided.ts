import { homeVisitorWithTwentyFourHours, peerGroupLedger } from '@/tests/factories/careers';
import {
  clinicianWithInternship,
  consultantWithoutTherapy,
  mentorReadyForTheExam,
  researcher,
} from '@/tests/factories/careers-beyond-home-visiting';
import { cast } from '@/tests/factories/cast';
import type { Applicant, Beat } from '../applicant';
import { submit } from '../beats/apply';
import { sitExam } from '../beats/credential';
import { assign, read } from '../beats/review';

const lakeshore = { association: 'lakeshore' } as const;
const visitor = homeVisitorWithTwentyFourHours;
const unclear = {
  outcome: 'request_changes',
  reasons: [
    {
      code: 'rsc_entries_unclear',
      note: 'Two sessions of the same day are logged in May. Please say which one took place.',
    },
  ],
} as const;
const again = (ago: number): Beat => ({ ago, what: 'hands in again', run: submit });

/** Everyone whose decision has been told, and who has no credential from it yet. */
export const decided: readonly Applicant[] = [
  {
    ...lakeshore,
    ...unclear,
    key: 'hollis.grant',
    name: 'Hollis Grant',
    category: 'IFS',
    career: visitor(),
    begun: 68,
    reached: 'told',
  },
  {
    ...lakeshore,
    key: 'valentina.cruz',
    name: 'Valentina Cruz',
    locale: 'es',
    category: 'IFS',
    career: visitor('IFS', cast.ruthCalder),
    begun: 75,
    reached: 'told',
    outcome: 'request_changes',
    reasons: [
      {
        code: 'employment_unclear',
        note: 'Indique, por favor, a cuántas familias acompaña en su empleo actual.',
      },
    ],
  },
  {
    ...lakeshore,
    ...unclear,
    key: 'simon.adeyemi',
    name: 'Simon Adeyemi',
    category: 'IFS',
    career: visitor(),
    begun: 90,
    reached: 'told',
    more: [again(5)],
  },
  {
    ...lakeshore,
    ...unclear,
    key: 'margit.holm',
    name: 'Margit Holm',
    category: 'IMHS',
    career: clinicianWithInternship(),
    begun: 112,
    reached: 'told',
    more: [
      again(40),
      { ago: 36, what: 'is assigned again', run: assign },
      { ago: 20, what: 'first reads again', run: read(0) },
    ],
  },
  {
    ...lakeshore,
    key: 'grace.oyelaran',
    name: 'Grace Oyelaran',
    category: 'IFS',
    career: visitor(),
    begun: 56,
    reached: 'told',
  },
  {
    ...lakeshore,
    key: 'beth.kaufman',
    name: 'Beth Kaufman',
    category: 'ECFS',
    career: visitor('ECFS', cast.esperanzaDuarte),
    begun: 60,
    reached: 'told',
  },
  {
    ...lakeshore,
    key: 'miriam.castellanos',
    name: 'Miriam Castellanos',
    category: 'IMHM-C',
    career: mentorReadyForTheExam(),
    begun: 88,
    reached: 'told',
    outcome: 'approve_for_exam',
  },
  {
    ...lakeshore,
    key: 'adrian.pell',
    name: 'Adrian Pell',
    category: 'IMHM-R',
    career: researcher(),
    begun: 105,
    reached: 'told',
    outcome: 'approve_for_exam',
    more: [{ ago: 18, what: 'misses the second part', run: sitExam(91, 76) }],
  },
  {
    ...lakeshore,
    key: 'dolores.ibarra',
    name: 'Dolores Ibarra',
    category: 'IFS',
    career: peerGroupLedger(),
    begun: 130,
    reached: 'told',
    acceptsShortfall: true,
    outcome: 'defer',
    reasons: [{ code: 'rsc_hours_short' }],
  },
  {
    ...lakeshore,
    key: 'stuart.lavoie',
    name: 'Stuart Lavoie',
    category: 'IMHS',
    career: consultantWithoutTherapy(),
    begun: 145,
    reached: 'told',
    acceptsShortfall: true,
    outcome: 'defer',
    reasons: [
      {
        code: 'category_other_fits',
        note: 'Your work with programmes fits the Infant Family Specialist.',
      },
    ],
  },
];
