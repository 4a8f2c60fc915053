import type { IgnorableGroup } from './model';

/** What a category can ask. The ids are part of the published answer and never change meaning. */
export const requirementIds = [
  'education',
  'employment',
  'employment.rsc_provided',
  'leadership',
  'training.total',
  'training.imh',
  'training.dei',
  'training.rsc_provision',
  'rsc.received',
  'rsc.about_provision',
  'rsc.window',
  'rsc.continuity',
  'references.count',
  'references.current_supervisor',
  'references.endorsed_rater',
  'references.slots',
  'competencies',
  'membership',
  'agreements',
  'base_endorsement',
] as const;
export type RequirementId = (typeof requirementIds)[number];

/** What is said without deciding anything. */
export const warningIds = ['rsc.window', 'rsc.continuity', 'rsc.while_serving'] as const;
export type WarningId = (typeof warningIds)[number];

/** The group a requirement belongs to when a question leaves groups out, or null. */
export function groupOf(id: RequirementId): IgnorableGroup | null {
  if (id.startsWith('references.')) return 'references';
  if (id === 'membership' || id === 'agreements' || id === 'competencies') return id;
  return null;
}
