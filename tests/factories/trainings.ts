import { addDays, type CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { type TrainingTopic, trainingTopics } from '@/lib/standards/model';
import type { TrainingEntry } from '@/lib/standards/portfolio';
import type { TrainingFacts } from '@/lib/training/model';
import { type Course, courses, trainers } from './courses';
import { pick } from './words';

const A_DAY = 360;
const WEEKS_APART = 5;

interface Part {
  readonly topic: TrainingTopic;
  readonly course: Course;
  readonly minutes: number;
}

/** So many minutes of a topic as days of courses: about six hours each, the rest in the last. */
const partsOf = (topic: TrainingTopic, minutes: number): readonly Part[] => {
  if (minutes === 0) return [];
  const offered = courses[topic];
  const count = Math.min(offered.length, Math.max(1, Math.round(minutes / A_DAY)));
  const each = Math.floor(minutes / count / 30) * 30;
  return offered.slice(0, count).map((course, i) => ({
    topic,
    course,
    minutes: i === count - 1 ? minutes - each * (count - 1) : each,
  }));
};

/** Each competency goes to the first course that is about it; those that fit nowhere are shared out. */
const shareOut = (parts: readonly Part[], competencies: readonly string[]): string[][] => {
  const shares: string[][] = parts.map(() => []);
  competencies.forEach((id, i) => {
    const fitting = parts.findIndex(({ course }) => course.about.test(id));
    shares[fitting < 0 ? i % parts.length : fitting]?.push(id);
  });
  return shares;
};

/** One entry of a portfolio as the courses it stands for: the same minutes and competencies. */
export function spreadOut(
  entry: Omit<TrainingEntry, 'completedOn'> & { readonly completedOn: CalendarDate },
  who: string,
  locale: Locale,
): readonly TrainingFacts[] {
  const parts = trainingTopics.flatMap((topic) => partsOf(topic, entry.minutes[topic]));
  const shares = shareOut(parts, entry.competencies);
  return parts.map(({ topic, course, minutes }, i) => ({
    title: course.title[locale],
    trainer: pick(`${who} ${i}`, trainers[locale]),
    completedOn: addDays(entry.completedOn, -7 * WEEKS_APART * i),
    minutesImh: topic === 'imh' ? minutes : 0,
    minutesDei: topic === 'dei' ? minutes : 0,
    minutesRscProvision: topic === 'rsc_provision' ? minutes : 0,
    kind: course.kind ?? entry.kind,
    tracks: entry.tracks,
    competencies: shares[i] ?? [],
  }));
}
