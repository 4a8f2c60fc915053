import { agreementKinds } from '@/lib/applications/model';
import type { RequirementAnswer } from '@/lib/standards/eligibility';
import type { RequirementId } from '@/lib/standards/requirements';
import type { FrozenPortfolio } from './model';
import type { SubmitBlock } from './submission';

export const taskStates = ['not_started', 'in_progress', 'complete', 'attention'] as const;
export type TaskState = (typeof taskStates)[number];

export const taskIds = [
  'code_of_ethics',
  'endorsement_agreement',
  'references',
  'education',
  'employment',
  'leadership',
  'training',
  'supervision',
  'competencies',
  'membership',
] as const;
export type TaskId = (typeof taskIds)[number];

/** One thing an application is made of, and how far it is. */
export interface Task {
  readonly id: TaskId;
  readonly state: TaskState;
  /** The requirements it stands for; empty for the agreements. */
  readonly requirements: readonly RequirementId[];
}

const belongs: Readonly<
  Record<Exclude<TaskId, 'code_of_ethics' | 'endorsement_agreement'>, RegExp>
> = {
  references: /^references\./,
  education: /^education$/,
  employment: /^employment/,
  leadership: /^leadership$/,
  training: /^training\./,
  supervision: /^rsc\./,
  competencies: /^competencies$/,
  membership: /^membership$/,
};

const stateOf = (answers: readonly RequirementAnswer[], blocked: boolean): TaskState => {
  if (blocked) return 'attention';
  if (answers.every(({ met }) => met)) return 'complete';
  return answers.some(({ counted, pending }) => counted + pending > 0)
    ? 'in_progress'
    : 'not_started';
};

/** What there is to do before handing in, in any order. */
export const tasksOf = (
  document: Pick<FrozenPortfolio, 'agreements' | 'eligibility'>,
  blocks: readonly SubmitBlock[],
): readonly Task[] => {
  const signed = new Set(document.agreements.map(({ kind }) => kind));
  const agreements = agreementKinds.map(
    (id): Task => ({ id, state: signed.has(id) ? 'complete' : 'not_started', requirements: [] }),
  );
  const transcript = blocks.some(({ kind }) => kind === 'transcript_missing');
  const rest = Object.entries(belongs).flatMap(([name, pattern]): readonly Task[] => {
    const id = name as keyof typeof belongs;
    const asked = document.eligibility.requirements.filter(
      (answer) => pattern.test(answer.id) && answer.needed > 0,
    );
    if (asked.length === 0) return [];
    const state = stateOf(asked, id === 'education' && transcript);
    return [{ id, state, requirements: asked.map((answer) => answer.id) }];
  });
  return [...agreements, ...rest];
};
