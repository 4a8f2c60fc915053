import type { RequirementAnswer } from '../eligibility';
import { trainingTopics } from '../model';
import type { UncountedReason } from '../reasons';
import { oldestDay } from './days';
import { type Gift, type Judged, requirementFrom, type Verdict } from './judged';
import type { PreparedTraining } from './prepare';
import type { Rules } from './rules';

/** Clock hours by topic. The track does not filter them and age never voids them. */
export function judgeTraining(
  list: readonly PreparedTraining[],
  rules: Rules,
  today: number,
): Verdict {
  const asked = rules.training;
  const oldest = oldestDay(today, rules.trainingMaxAgeMonths);
  const entries = list.map((training) => judge(training, rules, today, oldest));
  const requirements: RequirementAnswer[] = [];
  if (asked.total !== 0)
    requirements.push(requirementFrom('training.total', 'minutes', asked.total, entries));
  for (const topic of trainingTopics) {
    if (asked[topic] === 0) continue;
    requirements.push(requirementFrom(`training.${topic}`, 'minutes', asked[topic], entries));
  }
  return { requirements, entries };
}

function judge(
  { entry: { minutes }, path, completed, logged }: PreparedTraining,
  rules: Rules,
  today: number,
  oldest: number,
): Judged {
  const future = completed > today;
  const lost = future || completed < oldest;
  const asked = rules.training;
  const gifts: Gift[] = [];
  if (asked.total !== 0) {
    gifts.push({ requirement: 'training.total', counted: lost ? 0 : logged });
  }
  let serving = asked.total === 0 ? 0 : logged;
  for (const topic of trainingTopics) {
    if (asked[topic] === 0) continue;
    const counted = lost ? 0 : minutes[topic];
    gifts.push({ requirement: `training.${topic}`, counted });
    if (asked.total === 0) serving += minutes[topic];
  }
  const counted = lost ? 0 : serving;
  const reason: UncountedReason = future ? 'in_future' : lost ? 'too_long_ago' : 'not_required';
  return {
    path,
    unit: 'minutes',
    logged,
    counted,
    gifts,
    uncounted: logged > counted ? [{ amount: logged - counted, reason }] : [],
  };
}
