import type { CategoryFamily } from '../model';
import { type Competency, readCompetencyTable } from './competency';

/**
 * Names only: slug | English | Spanish | categories that ask it | read on a page, or background.
 * MHM is every Mentor; a family reflective supervisor is asked what a Family Specialist is and the
 * giving of supervision. Each row waits for an Alliance administrator to confirm it.
 */
const table = `
# theoretical_foundations
pregnancy_and_early_parenthood | Pregnancy and early parenthood | Embarazo y comienzo de la parentalidad | FA FS MHS MHM | read
child_development_and_behaviour | Infant and young child development and behaviour | Desarrollo y comportamiento del bebé y del niño pequeño | FA FS MHS MHM | read
family_centred_practice | Infant, young child and family-centred practice | Práctica centrada en el bebé, el niño pequeño y la familia | FA FS MHS MHM | read
relationship_focused_practice | Relationship-focused practice | Práctica centrada en las relaciones | FA FS MHS MHM | read
family_relationships | Family relationships and dynamics | Relaciones y dinámicas familiares | FA FS MHS MHM | read
attachment | Attachment, separation, trauma, grief and loss | Apego, separación, trauma, duelo y pérdida | FA FS MHS MHM | read
cultural_humility | Cultural humility, diversity, equity and inclusion | Humildad cultural, diversidad, equidad e inclusión | FA FS MHS MHM | read
disorders_of_early_childhood | Disorders of infancy and early childhood | Trastornos de la infancia y la primera infancia | FS MHS MHM | read
theories_of_change | Psychotherapeutic and behavioural theories of change | Teorías psicoterapéuticas y conductuales del cambio | MHS MHM | read
adult_disorders | Mental and behavioural disorders in adults | Trastornos mentales y del comportamiento en adultos | MHS MHM | read
adult_learning | Adult learning theory and practice | Teoría y práctica del aprendizaje adulto | MHM | read
statistics | Statistics | Estadística | MHM-R | background
research_and_evaluation | Research and evaluation | Investigación y evaluación | MHM-R | background
# law_and_policy
ethical_practice | Ethical practice | Práctica ética | FA FS MHS MHM | read
government_law_and_regulation | Government, law and regulation | Gobierno, leyes y normativa | FA FS MHS MHM | read
agency_policy | Agency policy | Políticas de la institución | FA FS MHS MHM | read
# systems_expertise
service_delivery_systems | Service delivery systems | Sistemas de prestación de servicios | FA FS MHS MHM | read
community_resources | Community resources | Recursos comunitarios | FA FS MHS MHM | read
# direct_service_skills
observation_and_listening | Observation and listening | Observación y escucha | FA FS MHS MHM | background
screening_and_assessment | Screening and assessment | Detección y evaluación | FA FS MHS MHM | background
responding_with_empathy | Responding with empathy | Respuesta empática | FA FS MHS MHM | background
advocacy | Advocacy | Defensa de derechos | FA FS MHS MHM | background
life_skills | Life skills | Habilidades para la vida | FA FS MHS MHM | background
safety | Safety | Seguridad | FA FS MHS MHM | background
treatment_planning | Intervention and treatment planning | Planificación de la intervención y del tratamiento | MHS MHM | background
developmental_guidance | Developmental guidance | Orientación sobre el desarrollo | MHS MHM | read
supportive_counselling | Supportive counselling | Consejería de apoyo | MHS MHM | background
relationship_based_therapies | Parent-infant and young child relationship-based therapies and practices | Terapias y prácticas basadas en la relación entre padres y bebés o niños pequeños | MHS MHM | read
reflective_supervision | Reflective supervision | Supervisión reflexiva | ERS FRS MHM-C | read
# working_with_others
building_relationships | Building and maintaining relationships | Construcción y cuidado de las relaciones | FA FS MHS MHM | read
supporting_others | Supporting others | Apoyo a otras personas | FA FS MHS MHM | read
collaborating | Collaborating | Colaboración | FA FS MHS MHM | background
resolving_conflict | Resolving conflict | Resolución de conflictos | FA FS MHS MHM | read
empathy_and_compassion | Empathy and compassion | Empatía y compasión | FA FS MHS MHM | background
mentoring | Coaching and mentoring | Acompañamiento y mentoría | FS MHS MHM | background
crisis_management | Crisis management | Manejo de crisis | MHS MHM | background
consulting | Consulting | Consultoría | MHS MHM | background
# leading_people
motivating | Motivating | Motivación | MHM | background
leading_advocacy | Advocacy as a leader | Defensa de derechos desde el liderazgo | MHM | background
developing_talent | Developing talent | Desarrollo del talento | MHM | background
# communicating
listening | Listening | Escucha | FA FS MHS MHM | read
speaking | Speaking | Expresión oral | FA FS MHS MHM | read
writing | Writing | Expresión escrita | FA FS MHS MHM | read
group_process | Group process | Proceso grupal | MHS MHM | background
# thinking
analysing_information | Analysing information | Análisis de la información | FA FS MHS MHM | read
solving_problems | Solving problems | Resolución de problemas | FA FS MHS MHM | read
sound_judgement | Exercising sound judgement | Buen juicio | FA FS MHS MHM | read
maintaining_perspective | Maintaining perspective | Mantener la perspectiva | FA FS MHS MHM | background
planning_and_organising | Planning and organising | Planificación y organización | FA FS MHS MHM | background
# reflection
contemplation | Contemplation | Contemplación | FA FS MHS MHM | read
self_awareness | Self-awareness | Conciencia de sí | FA FS MHS MHM | read
curiosity | Curiosity | Curiosidad | FA FS MHS MHM | read
professional_development | Professional and personal development | Desarrollo profesional y personal | FA FS MHS MHM | background
emotional_response | Emotional response | Respuesta emocional | FA FS MHS MHM | read
parallel_process | Parallel process | Proceso paralelo | MHS MHM | background
# administration
programme_management | Programme management | Gestión de programas | MHM-P | read
programme_funding | Programme funding | Financiación de programas | MHM-P | background
programme_evaluation | Programme service evaluation | Evaluación de los servicios del programa | MHM-P | background
organisational_capacity | Building organisational capacity | Fortalecimiento de la capacidad institucional | MHM-P | background
# research
study_of_attachment | Study of infant relationships and attachment | Estudio de las relaciones y el apego en la infancia | MHM-R | background
study_of_development | Study of infant development and behaviour | Estudio del desarrollo y el comportamiento infantil | MHM-R | background
study_of_families | Study of families | Estudio de las familias | MHM-R | background
`;

const everyFamily = readCompetencyTable(table);

const withName = (competency: Competency, en: string, es: string): Competency => ({
  ...competency,
  name: { en, es },
});

/** The competencies that some categories ask, by name. */
export const competenciesOfFamilies = (
  ...families: readonly CategoryFamily[]
): readonly Competency[] =>
  everyFamily.flatMap((competency) => {
    const asking = competency.families.filter((family) => families.includes(family));
    return asking.length > 0 ? [{ ...competency, families: asking }] : [];
  });

/** The same in the words of before 2024. */
export const formerlyNamed = (competencies: readonly Competency[]): readonly Competency[] =>
  competencies.map((competency) =>
    competency.id === 'cultural_humility'
      ? withName(competency, 'Cultural competence', 'Competencia cultural')
      : competency,
  );
