import { homeVisitorWithTwentyFourHours, peerGroupLedger } from '@/tests/factories/careers';
import {
  childCareTeacher,
  clinicianWithInternship,
} from '@/tests/factories/careers-beyond-home-visiting';
import { cast } from '@/tests/factories/cast';
import type { Applicant } from '../applicant';

const lakeshore = { association: 'lakeshore' } as const;
const prairie = { association: 'prairie' } as const;
const visitor = homeVisitorWithTwentyFourHours;

/** Everyone whose portfolio is in and not yet decided. */
export const reading: readonly Applicant[] = [
  {
    ...lakeshore,
    key: 'nadia.kowalski',
    name: 'Nadia Kowalski',
    category: 'IFS',
    career: visitor(),
    begun: 33,
    reached: 'submitted',
  },
  {
    ...lakeshore,
    key: 'tyrone.mills',
    name: 'Tyrone Mills',
    category: 'IFS',
    career: peerGroupLedger(),
    begun: 36,
    reached: 'submitted',
    acceptsShortfall: true,
  },
  {
    ...prairie,
    key: 'brenda.voss',
    name: 'Brenda Voss',
    category: 'IFA',
    career: childCareTeacher(),
    begun: 32,
    reached: 'submitted',
  },
  {
    ...lakeshore,
    key: 'farah.aziz',
    name: 'Farah Aziz',
    category: 'IMHS',
    career: clinicianWithInternship(),
    begun: 40,
    reached: 'assigned',
  },
  {
    ...lakeshore,
    key: 'gabriel.moreno',
    name: 'Gabriel Moreno',
    locale: 'es',
    category: 'IFS',
    career: visitor('IFS', cast.ruthCalder),
    begun: 45,
    reached: 'half_read',
  },
  {
    ...lakeshore,
    key: 'linnea.strand',
    name: 'Linnea Strand',
    category: 'ECMHS',
    career: clinicianWithInternship('ECMHS', cast.esperanzaDuarte),
    begun: 49,
    reached: 'half_read',
  },
  {
    ...prairie,
    key: 'owen.bledsoe',
    name: 'Owen Bledsoe',
    category: 'IFA',
    career: childCareTeacher(),
    begun: 37,
    reached: 'assigned',
  },
  {
    ...lakeshore,
    key: 'teresa.lindgren',
    name: 'Teresa Lindgren',
    category: 'IFS',
    career: visitor(),
    begun: 50,
    reached: 'read',
  },
  {
    ...lakeshore,
    key: 'vikram.rao',
    name: 'Vikram Rao',
    category: 'IMHS',
    career: clinicianWithInternship(),
    begun: 54,
    reached: 'decided',
  },
];
