import {
  homeVisitorSixHoursShort,
  homeVisitorWithTwentyFourHours,
} from '@/tests/factories/careers';
import { cast } from '@/tests/factories/cast';
import type { Applicant } from '../applicant';
import { keepUp } from '../beats/apply';
import { askIn, askProvider, confirmAll, declineIn, rateIn } from '../beats/vouch';

const ana: Applicant = {
  key: 'ana.rivera',
  name: 'Ana Rivera',
  association: 'lakeshore',
  category: 'IFS',
  career: homeVisitorSixHoursShort(),
  begun: 263,
  reached: 'in_progress',
  references: [],
  advised: true,
  motivation: 'I visit families with babies every day and want to do it as well as I can.',
  more: [
    { ago: 180, what: 'asks Ruth', run: askProvider(cast.ruthCalder.email) },
    { ago: 177, what: 'is confirmed', run: confirmAll },
    { ago: 48, what: 'asks a supervisor', run: askIn(1) },
    { ago: 47, what: 'asks Ruth for a reference', run: askIn(2) },
    { ago: 41, what: 'is rated', run: rateIn(1) },
    { ago: 36, what: 'is rated again', run: rateIn(2) },
    { ago: 6, what: 'asks a third', run: askIn(3) },
    { ago: 1, what: 'writes on', run: keepUp },
  ],
};

const lucia: Applicant = {
  key: 'lucia.paredes',
  name: 'Lucía Paredes',
  locale: 'es',
  association: 'lakeshore',
  category: 'ECFS',
  career: homeVisitorSixHoursShort('ECFS', cast.esperanzaDuarte, cast.pilarQuintana),
  begun: 214,
  reached: 'in_progress',
  references: [],
  advised: true,
  motivation:
    'Acompaño a familias que acaban de llegar y quiero seguir aprendiendo con otras colegas.',
  more: [
    { ago: 150, what: 'asks Esperanza', run: askProvider(cast.esperanzaDuarte.email) },
    { ago: 144, what: 'is confirmed', run: confirmAll },
    { ago: 60, what: 'asks a supervisor', run: askIn(1) },
    { ago: 59, what: 'asks Esperanza for a reference', run: askIn(2) },
    { ago: 52, what: 'is rated', run: rateIn(1) },
    { ago: 40, what: 'is rated again', run: rateIn(2) },
    { ago: 12, what: 'asks a third', run: askIn(3) },
    { ago: 4, what: 'is told no', run: declineIn(3, 'Carmen Iglesias') },
    { ago: 2, what: 'asks Esperanza again', run: askProvider(cast.esperanzaDuarte.email) },
    { ago: 1, what: 'writes on', run: keepUp },
  ],
};

/** A Prairie home visitor with everything but the Bachelor's degree asked there. */
const caleb: Applicant = {
  key: 'caleb.stone',
  name: 'Caleb Stone',
  association: 'prairie',
  category: 'IFS',
  career: homeVisitorWithTwentyFourHours('IFS', cast.ingridSolheim),
  begun: 74,
  reached: 'in_progress',
  references: ['in', 'in', 'open'],
  more: [{ ago: 1, what: 'writes on', run: keepUp }],
};

/** The personas who keep a ledger and apply. */
export const personasApplying: readonly Applicant[] = [ana, lucia, caleb];
