import {
  allCategoryCodes,
  type CategoryCode,
  type CategoryFamily,
  categoryCodes,
  type FormerCategoryCode,
  formerCategoryCodes,
  type Spelling,
  spellings,
  type Track,
} from './model';

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
  IFRS: category(
    'IFRS',
    'FRS',
    'IMH',
    'Infant Family Reflective Supervisor',
    'Supervisor/a Reflexivo/a Familiar de la Infancia',
  ),
  ECFRS: category(
    'ECFRS',
    'FRS',
    'ECMH',
    'Early Childhood Family Reflective Supervisor',
    'Supervisor/a Reflexivo/a Familiar de la Primera Infancia',
  ),
} satisfies Record<CategoryCode, Category>;

/** The categories of today on both tracks, in the published order. */
export const categories: readonly Category[] = categoryCodes.map((code) => byCode[code]);

/** The category behind a code. */
export const categoryOf = (code: CategoryCode): Category => byCode[code];

/** The old levels, all of the infant track, and the category each one names today. */
export const levels = {
  I: 'IFA',
  II: 'IFS',
  III: 'IMHS',
  'IV-C': 'IMHM-C',
  'IV-P': 'IMHM-P',
  'IV-R': 'IMHM-R',
} as const satisfies Partial<Record<FormerCategoryCode, CategoryCode>>;

/** The category a held code names: a level is read as its category, a category as itself. */
export const categoryHeld = (code: CategoryCode | FormerCategoryCode): CategoryCode =>
  code in levels ? levels[code as keyof typeof levels] : (code as CategoryCode);

/** The code meant by one of the ways it is written. */
export const spelled = <C extends string>(
  written: C,
): Exclude<C, Spelling> | (typeof spellings)[Spelling] =>
  written in spellings ? spellings[written as Spelling & C] : (written as Exclude<C, Spelling>);

const held = {
  'IFS-ERS': ['IFS', 'I-ERS'],
  'IMHS-ERS': ['IMHS', 'I-ERS'],
  'ECFS-ERS': ['ECFS', 'EC-ERS'],
  'ECMHS-ERS': ['ECMHS', 'EC-ERS'],
} as const satisfies Record<string, readonly CategoryCode[]>;

/**
 * The categories named by what stands on an old page, a list or a signature: "Level II",
 * "IMH-E® (IV-C)", "IV-R/F", "IFS-ERS". Empty where none is named.
 */
export function categoriesNamed(text: string): readonly CategoryCode[] {
  const bare = text
    .toUpperCase()
    .replace(/(?:EC|I)MH-E|LEVEL/gu, ' ')
    .replace(/[^A-Z/]+/gu, '-')
    .replace(/^-|-$/gu, '');
  if (bare in held) return held[bare as keyof typeof held];
  const code = spelled(bare);
  const known = [...allCategoryCodes, ...formerCategoryCodes].find((each) => each === code);
  return known ? [categoryHeld(known)] : [];
}

/** Whether a text from outside names a category one may apply for. */
export const isCategoryCode = (text: string): text is CategoryCode =>
  (categoryCodes as readonly string[]).includes(text);
