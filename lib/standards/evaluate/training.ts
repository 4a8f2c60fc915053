import { dayNumber } from '@/lib/core/calendar-date';
import type { RequirementAnswer } from '../eligibility';
import { trainingTopics } from '../model';
import type { TrainingEntry } from '../portfolio';
import type { UncountedReason } from '../reasons';
import { oldestDay } from './days';
import { type Gift, type Judged, requirementFrom, type Verdict } from './judged';
import type { Rules } from './rules';

/** Clock hours by topic. The track does not filter them and age never voids them. */
export function judgeTraining(
  list: readonly TrainingEntry[],
  rules: Rules,
  today: number,
): Verdict {
  const asked = rules.training;
  const oldest = oldestDay(today, rules.trainingMaxAgeMonths);
  const entries = list.map((entry, index) => judge(entry, index, rules, today, oldest));
  const requirements: RequirementAnswer[] = [];
  if (asked.total > 0)
    requirements.push(requirementFrom('training.total', 'minutes', asked.total, entries));
  for (const topic of trainingTopics) {
    if (asked[topic] === 0) continue;
    requirements.push(requirementFrom(`training.${topic}`, 'minutes', asked[topic], entries));
  }
  return { requirements, entries };
}

function judge(
  entry: TrainingEntry,
  index: number,
  rules: Rules,
  today: number,
  oldest: number,
): Judged {
  const { minutes } = entry;
  const logged = minutes.imh + minutes.dei + minutes.rsc_provision;
  const completed = dayNumber(entry.completedOn);
  const future = completed > today;
  const lost = future || completed < oldest;
  const asked = rules.training;
  const gifts: Gift[] = [];
  if (asked.total > 0) {
    gifts.push({ requirement: 'training.total', counted: lost ? 0 : logged, pending: 0 });
  }
  let serving = asked.total > 0 ? logged : 0;
  for (const topic of trainingTopics) {
    if (asked[topic] === 0) continue;
    const counted = lost ? 0 : minutes[topic];
    gifts.push({ requirement: `training.${topic}`, counted, pending: 0 });
    if (asked.total === 0) serving += minutes[topic];
  }
  const counted = lost ? 0 : serving;
  const reason: UncountedReason = future ? 'in_future' : lost ? 'too_long_ago' : 'not_required';
  return {
    path: `training[${index}]`,
    unit: 'minutes',
    logged,
    counted,
    pending: 0,
    gifts,
    uncounted: logged > counted ? [{ amount: logged - counted, reason }] : [],
  };
}
