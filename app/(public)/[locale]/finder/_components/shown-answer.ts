import type { Answers } from '@/lib/finder/model';
import type { Asking } from '../visit';

/** Values by field name, as the fields of a question show them. */
export type Shown = Readonly<Record<string, readonly string[]>>;

const monthly = (answer: string | undefined): Shown => {
  if (answer === undefined) return {};
  if (answer === 'no') return { choice: ['no'] };
  const [year = '', month = ''] = answer.split('-');
  return { choice: ['yes'], year: [year], month: [String(Number(month))] };
};

const numbers = (figures: Readonly<Record<string, number | string>>): Shown =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, [String(value)]]));

function answered(id: Asking['id'], answers: Answers): Shown {
  const { training, rsc, degree, traits } = answers;
  switch (id) {
    case 'since':
    case 'giving':
    case 'leading':
      return monthly(answers[id]);
    case 'traits':
      return traits ? { trait: traits } : {};
    case 'degree':
      return degree ? { year: [String(degree)] } : {};
    case 'training':
      return training ? numbers({ ...training }) : {};
    case 'rsc':
      return rsc ? numbers({ ...rsc }) : {};
    default: {
      const answer = answers[id];
      return answer ? { choice: [answer] } : {};
    }
  }
}

/** What the fields of a question hold: what was just typed, else what was answered earlier. */
export function shownAnswer({ id, answers, typed }: Asking): Shown {
  if (!typed) return answered(id, answers);
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      const all: readonly string[] = typeof value === 'string' ? [value] : (value ?? []);
      return [name, all.map((each) => each.slice(0, 20))];
    }),
  );
}
