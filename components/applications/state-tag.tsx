import { Tag, type Tone } from '@/components/ui/tag';
import type { ApplicationState } from '@/lib/applications/model';
import { getTranslations } from '@/lib/platform/words';

const tones = {
  registered: 'wait',
  accepted: 'accent',
  in_progress: 'accent',
  submitted: 'wait',
  under_review: 'wait',
  changes_requested: 'wait',
  resubmitted: 'wait',
  approved: 'good',
  approved_for_exam: 'good',
  deferred: 'none',
  endorsed: 'good',
  withdrawn: 'none',
  declined: 'none',
} as const satisfies Record<ApplicationState, Tone>;

/** Where an application stands, in a word. */
export async function StateTag({ state }: { readonly state: ApplicationState }) {
  const t = await getTranslations('applications.state');
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}
