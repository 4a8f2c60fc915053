import type { CategoryCode, CategoryFamily, FormerCategoryCode, Track } from './model';
import { categoryCodes } from './model';

export interface Names {
  readonly en: string;
  readonly es: string;
}

export interface Category {
  readonly code: CategoryCode;
  readonly family: CategoryFamily;
  readonly track: Track;
  readonly name: Names;
}

const category = (
  code: CategoryCode,
  family: CategoryFamily,
  track: Track,
  en: string,
  es: string,
): Category => ({ code, family, track, name: { en, es } });

const byCode = {
  IFA: category(
    'IFA',
    'FA',
    'IMH',
    'Infant Family Associate',
    'Asociado/a Familiar de la Infancia',
  ),
  IFS: category(
    'IFS',
    'FS',
    'IMH',
    'Infant Family Specialist',
    'Especialista Familiar de la Infancia',
  ),
  IMHS: category(
    'IMHS',
    'MHS',
    'IMH',
    'Infant Mental Health Specialist',
    'Especialista en Salud Mental Infantil',
  ),
  'IMHM-C': category(
    'IMHM-C',
    'MHM-C',
    'IMH',
    'Infant Mental Health Mentor – Clinical',
    'Mentor/a en Salud Mental Infantil – Clínica',
  ),
  'IMHM-P': category(
    'IMHM-P',
    'MHM-P',
    'IMH',
    'Infant Mental Health Mentor – Policy',
    'Mentor/a en Salud Mental Infantil – Políticas',
  ),
  'IMHM-R': category(
    'IMHM-R',
    'MHM-R',
    'IMH',
    'Infant Mental Health Mentor – Research/Faculty',
    'Mentor/a en Salud Mental Infantil – Investigación y Docencia',
  ),
  ECFA: category(
    'ECFA',
    'FA',
    'ECMH',
    'Early Childhood Family Associate',
    'Asociado/a Familiar de la Primera Infancia',
  ),
  ECFS: category(
    'ECFS',
    'FS',
    'ECMH',
    'Early Childhood Family Specialist',
    'Especialista Familiar de la Primera Infancia',
  ),
  ECMHS: category(
    'ECMHS',
    'MHS',
    'ECMH',
    'Early Childhood Mental Health Specialist',
    'Especialista en Salud Mental de la Primera Infancia',
  ),
  'ECMHM-C': category(
    'ECMHM-C',
    'MHM-C',
    'ECMH',
    'Early Childhood Mental Health Mentor – Clinical',
    'Mentor/a en Salud Mental de la Primera Infancia – Clínica',
  ),
  'ECMHM-P': category(
    'ECMHM-P',
    'MHM-P',
    'ECMH',
    'Early Childhood Mental Health Mentor – Policy',
    'Mentor/a en Salud Mental de la Primera Infancia – Políticas',
  ),
  'ECMHM-R': category(
    'ECMHM-R',
    'MHM-R',
    'ECMH',
    'Early Childhood Mental Health Mentor – Research/Faculty',
    'Mentor/a en Salud Mental de la Primera Infancia – Investigación y Docencia',
  ),
  'I-ERS': category(
    'I-ERS',
    'ERS',
    'IMH',
    'Endorsed Reflective Supervisor (infant)',
    'Supervisor/a Reflexivo/a con Endorsement (infancia)',
  ),
  'EC-ERS': category(
    'EC-ERS',
    'ERS',
    'ECMH',
    'Endorsed Reflective Supervisor (early childhood)',
    'Supervisor/a Reflexivo/a con Endorsement (primera infancia)',
  ),
} satisfies Record<CategoryCode, Category>;

/** Every category on both tracks, in the published order. */
export const categories: readonly Category[] = categoryCodes.map((code) => byCode[code]);

/** The category behind a code. */
export const categoryOf = (code: CategoryCode): Category => byCode[code];

const formerBecame = {
  IFRS: ['IFS', 'I-ERS'],
  ECFRS: ['ECFS', 'EC-ERS'],
  I: ['IFA'],
  II: ['IFS'],
  III: ['IMHS'],
  'IV-C': ['IMHM-C'],
  'IV-P': ['IMHM-P'],
  'IV-R': ['IMHM-R'],
} satisfies Record<FormerCategoryCode, readonly CategoryCode[]>;

/** What a held code means today: a family reflective supervisor holds the base and the add-on. */
export const heldAs = (code: CategoryCode | FormerCategoryCode): readonly CategoryCode[] =>
  code in formerBecame ? formerBecame[code as FormerCategoryCode] : [code as CategoryCode];

/** Whether a text from outside names a category one may apply for. */
export const isCategoryCode = (text: string): text is CategoryCode =>
  (categoryCodes as readonly string[]).includes(text);
