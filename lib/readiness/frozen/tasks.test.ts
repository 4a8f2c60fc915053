import { describe, expect, it } from 'vitest';
import type { Eligibility, RequirementAnswer } from '@/lib/standards/eligibility';
import { tasksOf } from './tasks';

const answer = (
  id: RequirementAnswer['id'],
  counted: number,
  needed: number,
): RequirementAnswer => ({
  id,
  met: counted >= needed,
  unit: 'count',
  needed,
  counted,
  pending: 0,
  remaining: Math.max(0, needed - counted),
  because: [],
});
const asked = (...requirements: readonly RequirementAnswer[]) => ({
  agreements: [],
  eligibility: { requirements } as unknown as Eligibility,
});
const stateOf = (document: ReturnType<typeof asked>, id: string) =>
  tasksOf(document, []).find((task) => task.id === id)?.state;

describe('what there is to do', () => {
  it('always begins with both agreements', () => {
    expect(tasksOf(asked(), []).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'code_of_ethics not_started',
      'endorsement_agreement not_started',
    ]);
  });

  it('groups requirements and says how far each group is', () => {
    const document = asked(
      answer('training.total', 33, 33),
      answer('training.dei', 0, 3),
      answer('references.count', 0, 3),
      answer('rsc.received', 24, 24),
    );
    expect(stateOf(document, 'training')).toBe('in_progress');
    expect(stateOf(document, 'references')).toBe('not_started');
    expect(stateOf(document, 'supervision')).toBe('complete');
    expect(stateOf(document, 'leadership')).toBeUndefined();
  });

  it('leaves out what this category does not ask', () => {
    expect(stateOf(asked(answer('education', 0, 0)), 'education')).toBeUndefined();
  });

  it('asks for attention where a degree is not proven', () => {
    const block = {
      kind: 'transcript_missing',
      educationId: 'x',
      level: 'master',
      institution: 'y',
    } as const;
    const tasks = tasksOf(asked(answer('education', 1, 1)), [block]);
    expect(tasks.find(({ id }) => id === 'education')?.state).toBe('attention');
  });
});
