import {
  acceptRegistration,
  declineRegistration,
} from '@/lib/applications/commands/answer-registration';
import { assignAdvisor } from '@/lib/applications/commands/assign-advisor';
import { registerApplication } from '@/lib/applications/commands/register';
import { signAgreement } from '@/lib/applications/commands/sign-agreement';
import { withdrawApplication } from '@/lib/applications/commands/take-step';
import { submitApplication } from '@/lib/readiness/commands/submit-application';
import { seedId } from '../ids';
import type { Life } from '../life';
import { done } from '../stage';

/** The application of somebody's life, as the database has it now. */
export const applicationOf = async (
  life: Life,
): Promise<{ readonly id: string; readonly version: number; readonly round: number }> => {
  const { rows } = await life.stage.owner.query(
    'SELECT id, version, round FROM application WHERE person_id = $1 ORDER BY registered_at DESC LIMIT 1',
    [life.personId],
  );
  if (!rows[0]) throw new Error(`${life.applicant.key} has no application.`);
  return rows[0];
};

const held = async (life: Life) => {
  const { id, version } = await applicationOf(life);
  return { applicationId: id, version };
};

export const register = async (life: Life): Promise<void> => {
  await life.keepUp();
  const { category, motivation = '' } = life.applicant;
  const { associationId, submissionOf } = life;
  const asked = { submissionId: submissionOf('register'), associationId, category, motivation };
  done('register', await registerApplication(life.ctx, asked));
};

export const accept = async (life: Life): Promise<void> => {
  done('accept', await acceptRegistration(life.desk, { ...(await held(life)), note: '' }));
};

export const declineWith =
  (note: string) =>
  async (life: Life): Promise<void> => {
    done('decline', await declineRegistration(life.desk, { ...(await held(life)), note }));
  };

export const giveAdvisor = async (life: Life): Promise<void> => {
  const advisorId = seedId('person/samuel.ortega');
  done('advise', await assignAdvisor(life.desk, { ...(await held(life)), advisorId }));
};

/** Signs both agreements, in the language the person reads. */
export const sign = async (life: Life): Promise<void> => {
  const { association, name, locale = 'en' } = life.applicant;
  const { applicationId } = await held(life);
  for (const kind of ['code_of_ethics', 'endorsement_agreement'] as const) {
    const textId = seedId(`agreement/${association}/${kind}/1/${locale}`);
    const said = { applicationId, kind, textId, signedName: name, agree: 'yes' } as const;
    done(`sign ${kind}`, await signAgreement(life.ctx, said));
  }
};

/** Hands the portfolio in; a shortfall is accepted only where the person means to. */
export const submit = async (life: Life): Promise<void> => {
  await life.keepUp();
  const { applicationId, version } = await held(life);
  const { round } = await applicationOf(life);
  const asked = {
    submissionId: life.submissionOf(`submit/${round}`),
    applicationId,
    version,
    confirm: 'yes',
  } as const;
  const first = await submitApplication(life.ctx, { ...asked, shown: '', acceptShortfall: '' });
  if (first.ok) return;
  const { error } = first;
  if (error.kind !== 'shortfall' || !life.applicant.acceptsShortfall) done('submit', first);
  if (error.kind !== 'shortfall') return;
  const shown = error.requirements.join(' ');
  done('submit', await submitApplication(life.ctx, { ...asked, shown, acceptShortfall: 'yes' }));
};

export const withdraw = async (life: Life): Promise<void> => {
  done('withdraw', await withdrawApplication(life.ctx, await held(life)));
};

/** Goes on writing the ledger. */
export const keepUp = (life: Life): Promise<void> => life.keepUp();
