import type { ReferenceRole } from '../model';
import type { ReferenceSlot } from './edition';

const slot = (id: string, ...roles: readonly ReferenceRole[]): ReferenceSlot => ({
  id,
  roles,
  endorsedOrVetted: false,
});

/** The places a rating can fill, named for what they ask. */
export const slots = {
  supervisor: slot('current_supervisor', 'current_supervisor'),
  supervisorOrTeacher: slot('current_supervisor_or_teacher', 'current_supervisor', 'teacher'),
  supervisorOrColleague: slot(
    'current_supervisor_or_colleague',
    'current_supervisor',
    'teacher',
    'trainer',
    'consultant',
    'colleague',
  ),
  rscProvider: slot('rsc_provider', 'rsc_provider'),
  supervisee: slot('supervisee', 'supervisee'),
  colleagueOrParent: slot('colleague_or_parent', 'colleague', 'parent'),
  endorsedOrVetted: { id: 'endorsed_or_vetted', roles: [], endorsedOrVetted: true },
  professionalOrParent: slot(
    'other_professional_or_parent',
    'current_supervisor',
    'rsc_provider',
    'teacher',
    'trainer',
    'consultant',
    'colleague',
    'parent',
    'other',
  ),
  professionalOrSupervisee: slot(
    'other_professional_colleague_or_supervisee',
    'current_supervisor',
    'rsc_provider',
    'supervisee',
    'teacher',
    'trainer',
    'consultant',
    'colleague',
    'other',
  ),
  anyone: slot(
    'anyone',
    'current_supervisor',
    'rsc_provider',
    'supervisee',
    'teacher',
    'trainer',
    'consultant',
    'colleague',
    'parent',
    'other',
  ),
} as const satisfies Record<string, ReferenceSlot>;

/** The names of the places, each with its words in both languages. */
export const slotIds = Object.values(slots).map(({ id }) => id);
