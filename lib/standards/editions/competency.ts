import type { Names } from '../categories';
import { type CategoryFamily, categoryFamilies } from '../model';

export const competencyDomains = [
  'theoretical_foundations',
  'law_and_policy',
  'systems_expertise',
  'direct_service_skills',
  'working_with_others',
  'leading_people',
  'communicating',
  'thinking',
  'reflection',
  'administration',
  'research',
] as const;
export type CompetencyDomain = (typeof competencyDomains)[number];

/** The names of the domains, and the two that reviewers look at hardest. */
export const domainNames = {
  theoretical_foundations: { en: 'Theoretical Foundations', es: 'Fundamentos teóricos' },
  law_and_policy: {
    en: 'Law, Regulation and Agency Policy',
    es: 'Leyes, normativa y políticas institucionales',
  },
  systems_expertise: { en: 'Systems Expertise', es: 'Conocimiento de los sistemas' },
  direct_service_skills: { en: 'Direct Service Skills', es: 'Habilidades de servicio directo' },
  working_with_others: { en: 'Working with Others', es: 'Trabajo con otras personas' },
  leading_people: { en: 'Leading People', es: 'Liderazgo de personas' },
  communicating: { en: 'Communicating', es: 'Comunicación' },
  thinking: { en: 'Thinking', es: 'Pensamiento' },
  reflection: { en: 'Reflection', es: 'Reflexión' },
  administration: { en: 'Administration', es: 'Administración' },
  research: { en: 'Research and Evaluation', es: 'Investigación y evaluación' },
} satisfies Record<CompetencyDomain, Names>;

/** One competency by name. `origin` says whether the name was read on a page or is background. */
export interface Competency {
  readonly id: string;
  readonly domain: CompetencyDomain;
  readonly name: Names;
  readonly families: readonly CategoryFamily[];
  readonly origin: 'read' | 'background';
  readonly verified: boolean;
}

const mentors: readonly CategoryFamily[] = ['MHM-C', 'MHM-P', 'MHM-R'];
const familySpecialists: readonly CategoryFamily[] = ['FS', 'FRS'];

const familiesIn = (cell: string): readonly CategoryFamily[] =>
  cell.split(' ').flatMap((word) => {
    if (word === 'MHM') return mentors;
    if (word === 'FS') return familySpecialists;
    const family = categoryFamilies.find((f) => f === word);
    if (!family) throw new RangeError(`Unknown category in the competency table: ${word}`);
    return [family];
  });

/** Reads a table of competencies as an edition writes it; a row that is not whole is a bug. */
export function readCompetencyTable(table: string): readonly Competency[] {
  let domain: CompetencyDomain | undefined;
  const rows: Competency[] = [];
  for (const line of table.trim().split('\n')) {
    if (line.startsWith('# ')) {
      domain = competencyDomains.find((d) => d === line.slice(2));
      continue;
    }
    const [id, en, es, families, origin] = line.split('|').map((cell) => cell.trim());
    if (!domain || !id || !en || !es || !families) throw new RangeError(`Broken row: ${line}`);
    rows.push({
      id,
      domain,
      name: { en, es },
      families: familiesIn(families),
      origin: origin === 'read' ? 'read' : 'background',
      verified: false,
    });
  }
  return rows;
}
