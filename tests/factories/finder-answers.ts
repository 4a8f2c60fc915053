import type { Answers, Month } from '@/lib/finder/model';

/** A home visitor without a degree who has the hours of a Family Specialist. */
export const homeVisitorAnswers: Answers = {
  ages: 'infant',
  work: 'direct',
  education: 'school',
  held: 'none',
  since: '2021-09' as Month,
  traits: ['families', 'focus', 'relationships'],
  training: { total: 35, dei: 3, provision: 0 },
  rsc: { hours: 24, about: 0, from: 'fs_ers' },
};
