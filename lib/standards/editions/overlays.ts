import { calendarDate } from '@/lib/core/calendar-date';
import type { Overrides } from '../overrides';
import type { SourceKey } from './sources';

/** What one association's public pages say in place of the standard. */
export interface Overlay {
  readonly association: string;
  readonly overrides: Overrides;
  readonly sources: readonly SourceKey[];
  readonly note: string;
}

/** Published differences, each read on the association's own page. */
export const overlays: readonly Overlay[] = [
  {
    association: 'CO',
    overrides: { 'rsc.vettedProviders.until': calendarDate('2017-12-31') },
    sources: ['nc_vet'],
    note: 'Vetting ended for new applicants on 2018-01-01.',
  },
  {
    association: 'MI',
    overrides: {
      'rsc.vettedProviders.until': calendarDate('2010-09-30'),
      'ECFS.education.minDegree': 'bachelor',
    },
    sources: ['mi_ecfs'],
    note: 'Vetting ended on 2010-10-01; the page for Early Childhood Family Specialists asks for a Bachelor’s degree.',
  },
  {
    association: 'NC',
    overrides: { 'rsc.vettedProviders.until': calendarDate('2027-12-31') },
    sources: ['nc_vet'],
    note: 'Vetting is accepted for the first five years of the association.',
  },
  {
    association: 'TX',
    overrides: { 'rsc.vettedProviders.until': calendarDate('2025-12-31') },
    sources: ['tx_renew'],
    note: 'Vetting ended in January 2026.',
  },
  {
    association: 'WA',
    overrides: { 'rsc.vettedProviders.until': calendarDate('2022-12-31') },
    sources: ['wa_rsc_faq'],
    note: 'Vetting ended on 2023-01-01.',
  },
];

/** The overlay an association has published, or none. */
export const overlayOf = (association: string | undefined): Overrides =>
  overlays.find((overlay) => overlay.association === association)?.overrides ?? {};
