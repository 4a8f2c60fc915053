import { expect, it } from 'vitest';
import { calendarDate as on } from '@/lib/core/calendar-date';
import type { TrainingFacts } from './model';
import { refusalsFor } from './rules';
import { addTrainingSchema, trainingOf } from './schema';

const today = on('2026-11-21');
const day: TrainingFacts = {
  title: 'Attachment in the first year',
  trainer: 'Lakeshore',
  completedOn: on('2026-11-21'),
  minutesImh: 360,
  minutesDei: 0,
  minutesRscProvision: 0,
  kind: 'short',
  tracks: ['IMH'],
  competencies: [],
};

it('takes a training completed today and refuses one of tomorrow or of no length', () => {
  expect(refusalsFor(day, today)).toEqual([]);
  expect(refusalsFor({ ...day, completedOn: on('2026-11-22') }, today)).toEqual([
    { field: 'completedOn', say: 'inFuture' },
  ]);
  expect(refusalsFor({ ...day, minutesImh: 0 }, today)).toEqual([
    { field: 'imh', say: 'training.errors.noMinutes' },
  ]);
});

const typed = {
  title: 'Attachment',
  trainer: 'Lakeshore',
  completedOn: '2026-11-21',
  imh: '6 h',
  dei: '',
  rscProvision: '0',
  kind: 'series',
  tracks: 'IMH',
  competencies: ['attachment'],
  submissionId: '0198b2c4-1111-7abc-8def-0123456789ab',
};

it('reads topics as people type them and refuses what is no length, no day or no competency', () => {
  const read = addTrainingSchema.safeParse(typed);
  expect(read.data && trainingOf(read.data)).toMatchObject({
    minutesImh: 360,
    minutesDei: 0,
    minutesRscProvision: 0,
    kind: 'series',
    tracks: ['IMH'],
  });
  for (const wrong of [
    { imh: 'long' },
    { completedOn: '2026-02-31' },
    { competencies: 'No such thing' },
    { title: ' ' },
    { kind: 'webinar' },
    { submissionId: 'x' },
    { surprise: 'x' },
  ])
    expect(addTrainingSchema.safeParse({ ...typed, ...wrong }).success).toBe(false);
});
