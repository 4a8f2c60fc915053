import type { RequirementAnswer } from '@/lib/standards/eligibility';
import { ledgerNouns, type Readiness } from '../model';

/** The one small thing that helps most now. */
export type NextStep =
  | { readonly do: 'begin' | 'submit' | 'apply' | 'none' }
  | { readonly do: 'verify'; readonly minutes: number; readonly provider: string }
  | { readonly do: 'rsc' | 'training'; readonly requirement: RequirementAnswer }
  | {
      readonly do:
        | 'education'
        | 'employment'
        | 'leadership'
        | 'membership'
        | 'competencies'
        | 'references'
        | 'agreements';
      readonly requirement: RequirementAnswer;
    };

/** What a person can do alone comes first; what others must do, and the application, after it. */
const stepOrder = [
  ['education', 'education'],
  ['employment', 'employment'],
  ['rsc', 'rsc'],
  ['training', 'training'],
  ['leadership', 'leadership'],
  ['membership', 'membership'],
  ['competencies', 'competencies'],
] as const;

const waitingProvider = ({ facts, entryOf }: Readiness): string | null =>
  facts.supervision.find(({ id }) => (entryOf.get(id)?.pending ?? 0) > 0)?.providerName ?? null;

/** The next small step: something logged at all, then what is open in the order people can act on it. */
export function nextStepOf(readiness: Readiness): NextStep {
  const { facts, home, eligibility } = readiness;
  const isEmpty = ledgerNouns.every((noun) => facts[noun].length === 0);
  if (isEmpty) return { do: 'begin' };
  const missing = eligibility.requirements.filter((each) => !each.met && each.needed > 0);
  const openIn = (group: string) =>
    missing.find(({ id, remaining, pending }) => id.split('.')[0] === group && remaining > pending);
  for (const [group, step] of stepOrder) {
    const requirement = openIn(group);
    if (requirement) return { do: step, requirement };
  }
  if (!home.application) return { do: 'apply' };
  for (const group of ['references', 'agreements'] as const) {
    const requirement = missing.find(({ id }) => id.split('.')[0] === group);
    if (requirement) return { do: group, requirement };
  }
  const waits = missing.find(({ id, pending }) => id.startsWith('rsc.') && pending > 0);
  const provider = waitingProvider(readiness);
  if (waits && provider) return { do: 'verify', minutes: waits.pending, provider };
  return { do: home.application.state === 'in_progress' ? 'submit' : 'none' };
}
