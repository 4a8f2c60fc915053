import type { Locale } from '@/lib/core/locale';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import type { ReferenceSlot } from '@/lib/standards/editions/edition';
import type { ReferenceRole } from '@/lib/standards/model';
import { slotsFor } from '@/lib/vouching/rules/slots';
import { type CastProvider, providerNamed } from '@/tests/factories/cast';
import { pick } from '@/tests/factories/words';
import type { Applicant } from './applicant';

/** Somebody who is asked for a reference. */
export interface Rater {
  readonly name: string;
  readonly email: string;
  readonly role: ReferenceRole;
  readonly endorsedAs: string;
}

const names: Readonly<Record<Locale, Partial<Record<ReferenceRole, readonly string[]>>>> = {
  en: {
    current_supervisor: ['Grace Okafor', 'Denise Halvorsen', 'Martin Eriksen', 'Joyce Tanaka'],
    trainer: ['Philippa Grant', 'Omar Siddiqui'],
    colleague: ['Naomi Fletcher', 'Peter Lindqvist', 'Shanice Brooks', 'Kenji Mori'],
    parent: ['Tanya Moss', 'Andre Phillips', 'Kim Nguyen'],
    supervisee: ['Robin Castle', 'Jude Abara'],
  },
  es: {
    current_supervisor: ['Graciela Montes', 'Ofelia Barrios'],
    trainer: ['Renata Campos'],
    colleague: ['Marisol Vega', 'Ignacio Ferrer'],
    parent: ['Yolanda Prieto', 'Daniel Acosta'],
    supervisee: ['Ximena Rojas'],
  },
};

const roleIn = (slot: ReferenceSlot, index: number): ReferenceRole => {
  if (slot.endorsedOrVetted) return 'trainer';
  if (slot.roles.length === 1) return slot.roles[0] ?? 'colleague';
  if (index === 0) return 'current_supervisor';
  return slot.roles.includes('parent') && index === 2 ? 'parent' : 'colleague';
};

const address = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, '.')}@example.net`;

const providerOf = ({ career, key }: Applicant): CastProvider => {
  const given = career.supervision?.find((session) => session.provider);
  if (!given) throw new Error(`${key} has no provider to ask.`);
  return providerNamed(given.provider?.name);
};

/** Whom an applicant asks, one for each place of the category. */
export const ratersOf = (applicant: Applicant): readonly Rater[] => {
  const { key, locale = 'en', category } = applicant;
  return slotsFor(alliance2025, category).map((slot, index): Rater => {
    const role = roleIn(slot, index);
    if (role === 'rsc_provider') {
      const { name, email, found } = providerOf(applicant);
      return { name, email, role, endorsedAs: found?.endorsements?.[0]?.category ?? 'none' };
    }
    const name = pick(`${key} ${index}`, names[locale][role] ?? ['Naomi Fletcher']);
    const endorsedAs = role === 'trainer' ? 'IFS' : role === 'colleague' ? 'IMHM-C' : 'none';
    return { name, email: address(name), role, endorsedAs };
  });
};
