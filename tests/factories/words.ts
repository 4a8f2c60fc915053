import type { Locale } from '@/lib/core/locale';
import type { EducationLevel, JobKind } from '@/lib/standards/model';

/** A place of work with what people there are called. */
export interface Post {
  readonly employer: string;
  readonly title: string;
}

const posts: Readonly<Record<Locale, Readonly<Record<JobKind, readonly Post[]>>>> = {
  en: {
    direct_service: [
      { employer: 'First Steps Home Visiting (demo)', title: 'Home visitor' },
      { employer: 'Harbor Early Head Start (demo)', title: 'Family educator' },
      { employer: 'Little Cedar Early Intervention (demo)', title: 'Early interventionist' },
      { employer: 'Northside Child Care (demo)', title: 'Infant room teacher' },
    ],
    supervises_direct_service: [
      { employer: 'Harbor Early Head Start (demo)', title: 'Home visiting supervisor' },
    ],
    dyadic_therapy: [
      { employer: 'Willow Family Clinic (demo)', title: 'Parent-child therapist' },
      { employer: 'Riverbend Community Health (demo)', title: 'Infant mental health clinician' },
    ],
    internship: [{ employer: 'Willow Family Clinic (demo)', title: 'Clinical intern' }],
    volunteer: [{ employer: 'County CASA (demo)', title: 'Volunteer advocate' }],
    rsc_provision: [{ employer: 'Own practice', title: 'Reflective consultant' }],
    policy_leadership: [
      { employer: 'Office of Early Childhood (demo)', title: 'Programme director' },
    ],
    teaching_research: [{ employer: 'Lakeland University (demo)', title: 'Assistant professor' }],
    other: [{ employer: 'Maple Street Preschool (demo)', title: 'Preschool assistant' }],
  },
  es: {
    direct_service: [
      { employer: 'Primeros Pasos, visitas al hogar (demo)', title: 'Visitadora del hogar' },
      { employer: 'Centro Familiar La Ribera (demo)', title: 'Educadora familiar' },
    ],
    supervises_direct_service: [
      { employer: 'Centro Familiar La Ribera (demo)', title: 'Supervisora de visitas al hogar' },
    ],
    dyadic_therapy: [
      { employer: 'Clínica Familiar El Sauce (demo)', title: 'Terapeuta de madre, padre y bebé' },
    ],
    internship: [{ employer: 'Clínica Familiar El Sauce (demo)', title: 'Practicante clínica' }],
    volunteer: [{ employer: 'Voces por la Infancia (demo)', title: 'Voluntaria' }],
    rsc_provision: [{ employer: 'Consulta propia', title: 'Consultora reflexiva' }],
    policy_leadership: [
      { employer: 'Oficina de Primera Infancia (demo)', title: 'Directora de programa' },
    ],
    teaching_research: [{ employer: 'Universidad de los Lagos (demo)', title: 'Profesora' }],
    other: [{ employer: 'Jardín Infantil Los Arces (demo)', title: 'Auxiliar de aula' }],
  },
};

const fields: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Social Work', 'Early Childhood Education', 'Child Development', 'Counseling Psychology'],
  es: ['Trabajo social', 'Educación de la primera infancia', 'Desarrollo infantil', 'Psicología'],
};
const schools: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Lakeland University (demo)', 'Great Plains State College (demo)', 'Bay College (demo)'],
  es: ['Universidad de los Lagos (demo)', 'Colegio Universitario del Valle (demo)'],
};
interface Schooling {
  readonly field: string;
  readonly institution: string;
}
const plain: Readonly<Record<Locale, Partial<Record<EducationLevel, Schooling>>>> = {
  en: {
    high_school: { field: 'General studies', institution: 'Cedar High School (demo)' },
    cda: { field: 'Infants and toddlers', institution: 'Bay College (demo)' },
  },
  es: {
    high_school: { field: 'Estudios generales', institution: 'Liceo del Valle (demo)' },
    cda: { field: 'Bebés y niños pequeños', institution: 'Colegio del Valle (demo)' },
  },
};
const leading: Readonly<Record<Locale, string>> = {
  en: 'Chairs the regional infant mental health network',
  es: 'Preside la red regional de salud mental infantil',
};

/** The same name always picks the same thing: nothing here is random. */
export const pick = <T>(name: string, list: readonly T[]): T => {
  const sum = [...name].reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  const chosen = list[sum % list.length];
  if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
  return chosen;
};

export const postFor = (who: string, locale: Locale, kind: JobKind): Post =>
  pick(who, posts[locale][kind]);

export const schoolingFor = (who: string, locale: Locale, level: EducationLevel): Schooling =>
  plain[locale][level] ?? {
    field: pick(who, fields[locale]),
    institution: pick(`${who} at school`, schools[locale]),
  };

export const leadershipTitle = (locale: Locale): string => leading[locale];
