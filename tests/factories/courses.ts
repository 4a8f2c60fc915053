import type { Locale } from '@/lib/core/locale';
import type { TrainingKind, TrainingTopic } from '@/lib/standards/model';

/** A course as a catalogue of continuing education would announce it. */
export interface Course {
  readonly title: Readonly<Record<Locale, string>>;
  /** Competencies it is about, by parts of their ids. */
  readonly about: RegExp;
  /** How it was held, where it was no training of its own. */
  readonly kind?: TrainingKind;
}

const course = (en: string, es: string, about: RegExp, kind?: TrainingKind): Course => ({
  title: { en, es },
  about,
  ...(kind ? { kind } : {}),
});

export const courses: Readonly<Record<TrainingTopic, readonly Course[]>> = {
  imh: [
    course(
      'Attachment and early relationships',
      'Apego y primeras relaciones',
      /attachment|relationship|famil/,
      'series',
    ),
    course(
      'Pregnancy, birth and the first year',
      'Embarazo, nacimiento y primer año',
      /pregnancy|development|disorder/,
      'conference',
    ),
    course(
      'Observing babies and listening to parents',
      'Observar al bebé y escuchar a madres y padres',
      /observ|listen|empath|screen|life/,
    ),
    course(
      'Holding families in hard times',
      'Acompañar a las familias en tiempos difíciles',
      /safety|crisis|treatment|counsel|therap|change|adult/,
    ),
    course(
      'Working with services and systems',
      'Trabajar con servicios y sistemas',
      /law|policy|service|community|ethic|advocacy|programme|organis/,
    ),
    course(
      'Reflective practice in daily work',
      'La práctica reflexiva en el trabajo diario',
      /contempl|aware|curio|emotion|parallel|profession|perspective|reflective/,
    ),
    course(
      'Talking, writing and working together',
      'Conversar, escribir y trabajar en equipo',
      /speak|writ|group|collab|support|conflict|mentor|consult|build|motiv|talent/,
    ),
    course(
      'Thinking well under pressure',
      'Pensar bien bajo presión',
      /analys|solv|judg|plan|statist|research|study/,
    ),
  ],
  dei: [
    course(
      'Diversity-informed practice with young families',
      'Práctica informada por la diversidad con familias jóvenes',
      /cultural/,
    ),
  ],
  rsc_provision: [
    course(
      'Giving reflective supervision: foundations',
      'Dar supervisión reflexiva: fundamentos',
      /reflective_supervision/,
    ),
    course(
      'Giving reflective supervision to groups',
      'Dar supervisión reflexiva en grupo',
      /group_process/,
    ),
  ],
};

export const trainers: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Lakeshore Training Institute (demo)', 'Prairie Learning Collaborative (demo)'],
  es: ['Instituto de Formación Lakeshore (demo)', 'Red de Aprendizaje Pradera (demo)'],
};
