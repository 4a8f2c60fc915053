import { newGraduate } from '@/tests/factories/careers';
import type { Applicant } from '../applicant';
import { declineWith, withdraw } from '../beats/apply';

/** Everyone whose application ended without a decision. */
export const closed: readonly Applicant[] = [
  {
    association: 'lakeshore',
    key: 'renee.bouchard',
    name: 'Renée Bouchard',
    category: 'IFS',
    career: newGraduate(),
    begun: 120,
    reached: 'in_progress',
    references: ['in', 'declined'],
    more: [{ ago: 82, what: 'withdraws', run: withdraw }],
  },
  {
    association: 'prairie',
    key: 'curtis.hagen',
    name: 'Curtis Hagen',
    category: 'IFS',
    career: newGraduate(),
    begun: 66,
    reached: 'registered',
    more: [
      {
        ago: 61,
        what: 'is declined',
        run: declineWith(
          'You live outside our state: the Alliance itself takes your registration.',
        ),
      },
    ],
  },
];
