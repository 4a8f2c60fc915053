import { issueCredential } from '@/lib/credentials/commands/issue';
import type { IssueInput } from '@/lib/credentials/schema';
import { atDesk, type ReviewDesk, submitted } from './reviews';
import type { World } from './world';

/** An application whose approval letter is out. */
export const approved = async (
  world: World,
  desk: ReviewDesk,
  applicant: string,
  category = 'IFS',
  outcome = 'endorse',
): Promise<string> => {
  const id = await submitted(world, desk, applicant, category, {
    state: 'approved',
    decided_at: world.now,
  });
  await world.owner.query(
    `INSERT INTO decision (id, association_id, application_id, person_id, round, submission_id, outcome, reasons, letter, portfolio_sha256,
      ratings_sha256, decided_by_id, decided_by_name, decided_at, letter_sent_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 1, gen_random_uuid(), $4, '[]', '{}', repeat('a', 64), repeat('b', 64), $5, 'M. Oduya', $6, $6)`,
    [desk.association, id, applicant, outcome, desk.coordinator, world.now],
  );
  return id;
};

/** What the desk's form would send. */
export const issueInput = (
  applicationId: string,
  changes: Partial<IssueInput> = {},
): IssueInput => ({
  submissionId: crypto.randomUUID(),
  applicationId,
  version: 1,
  holderName: 'Ana Lucía Rivera',
  validUntil: '',
  ...changes,
});

/** A credential in its holder's hands. */
export const issued = async (
  world: World,
  desk: ReviewDesk,
  holder: string,
  changes: Partial<IssueInput> & { readonly category?: string } = {},
): Promise<string> => {
  const { category, ...rest } = changes;
  const application = await approved(world, desk, holder, category);
  const result = await issueCredential(atDesk(world, desk), issueInput(application, rest));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.credentialId;
};
