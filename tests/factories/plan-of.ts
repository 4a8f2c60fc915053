import { expect } from 'vitest';
import type { PlanStep } from '@/lib/standards/eligibility';
import type { WishedPaces } from '@/lib/standards/evaluate/pace';
import { broken, keptPlan } from './kept-plan';
import { type Entry, portfolio } from './portfolios';

export type LedgerInput = Parameters<typeof portfolio>[0];

/** The plan of a ledger, held to its word. */
export function planOf(input: LedgerInput, wished: WishedPaces = {}) {
  const asked = portfolio({ ignore: ['competencies'], ...input });
  expect(broken(asked, wished)).toBeNull();
  return keptPlan(asked, wished).plan;
}

export const stepFor = (steps: readonly PlanStep[], requirement: PlanStep['requirement']) =>
  steps.find((step) => step.requirement === requirement);

/** A session confirmed by a mentor endorsed since 2010. */
export const held = (
  heldOn: string,
  minutes: number,
  name = 'Ana',
  until: string | null = null,
): Entry<'supervision'> => ({
  heldOn,
  minutes,
  attested: true,
  provider: { name, endorsements: [{ category: 'IMHM-C', from: '2010-01-01', until }] },
});
