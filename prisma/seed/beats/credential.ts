import { addDays, fromInstant } from '@/lib/core/calendar-date';
import { revokeCredential, suspendCredential } from '@/lib/credentials/commands/change-state';
import { issueCredential } from '@/lib/credentials/commands/issue';
import { reissueCredential } from '@/lib/credentials/commands/reissue';
import { setListing } from '@/lib/credentials/commands/set-listing';
import type { RevocationReason, SuspensionReason } from '@/lib/credentials/status';
import { recordExamResult } from '@/lib/exams/commands';
import { seedId } from '../ids';
import type { Life } from '../life';
import { done } from '../stage';
import { applicationOf } from './apply';

/** Draws that follow from a name, so that a holder's number is the same in every demo. */
const drawsFor = (name: string) => {
  let turn = 0;
  return (bound: number): number => {
    turn += 1;
    return Number.parseInt(seedId(`number/${name}/${turn}`).slice(0, 6), 16) % bound;
  };
};

const held = async (life: Life) => {
  const { rows } = await life.stage.owner.query(
    "SELECT id, version FROM credential WHERE person_id = $1 AND state <> 'replaced'",
    [life.personId],
  );
  return { credentialId: String(rows[0].id), version: Number(rows[0].version) };
};

const today = (life: Life) => fromInstant(life.stage.now(), 'America/Detroit');

/** The coordinator issues the credential; `lasting` some days only where the association so decides. */
export const issue =
  (lasting?: number) =>
  async (life: Life): Promise<void> => {
    const { id, version } = await applicationOf(life);
    const { name, key } = life.applicant;
    const asked = {
      submissionId: life.submissionOf('issue'),
      applicationId: id,
      version,
      holderName: name,
      validUntil: lasting ? addDays(today(life), lasting) : '',
    };
    done('issue', await issueCredential(life.desk, asked, drawsFor(key)));
  };

/** The holder agrees to stand in the public register. */
export const agreeToBeListed = async (life: Life): Promise<void> => {
  const { credentialId } = await held(life);
  done('list', await setListing(life.ctx, { credentialId, listed: 'yes' }));
};

export const suspend =
  (reason: SuspensionReason, note: string) =>
  async (life: Life): Promise<void> => {
    const asked = { ...(await held(life)), submissionId: life.submissionOf('suspend') };
    done('suspend', await suspendCredential(life.desk, { ...asked, reason, note }));
  };

export const revoke =
  (reason: Exclude<RevocationReason, 'replaced'>, note: string) =>
  async (life: Life): Promise<void> => {
    const asked = { ...(await held(life)), submissionId: life.submissionOf('revoke') };
    done('revoke', await revokeCredential(life.desk, { ...asked, reason, note }));
  };

export const reissueTo =
  (holderName: string) =>
  async (life: Life): Promise<void> => {
    const asked = {
      ...(await held(life)),
      submissionId: life.submissionOf('reissue'),
      reason: 'name_change',
      holderName,
      note: 'Marriage certificate seen.',
    } as const;
    const draws = drawsFor(`${life.applicant.key} again`);
    done('reissue', await reissueCredential(life.desk, asked, draws));
  };

/** The coordinator records how a sitting of the exam went, in percent of each part. */
export const sitExam =
  (part1: number, part2: number) =>
  async (life: Life): Promise<void> => {
    const { id } = await applicationOf(life);
    const sitting = {
      submissionId: life.submissionOf(`exam/${part1}/${part2}`),
      applicationId: id,
      takenOn: addDays(today(life), -3),
      part1Percent: String(part1),
      part2Percent: String(part2),
    };
    done('exam', await recordExamResult(life.desk, sitting));
  };
