import 'server-only';
import { withScope } from '@/lib/platform/db/with-scope';
import type { Rulebook } from '@/lib/rulebook/model';
import { getRulebook, keptRulebook } from '@/lib/rulebook/queries';
import { checkKey, editionNamed } from '@/lib/rulebook/rules/standards';
import type { Competency } from '@/lib/standards/editions/competency';
import type { KnownStandards } from '@/lib/standards/published/known-standards';
import { publicContext } from './context';

/** A rulebook as those who ask without an account know it. */
export const asKnown = ({ editions, overlays, checks }: Rulebook): KnownStandards => ({
  editions,
  overlayOf: (association) => (association ? (overlays.get(association) ?? null) : null),
  isConfirmed: (edition, competency) => checks.has(checkKey(edition, competency)),
});

/** Everything that is published, read with the rights of anybody; once a minute at most. */
export const publishedRulebook = async (): Promise<Rulebook> => {
  const ctx = publicContext();
  return keptRulebook(ctx) ?? withScope(ctx, (tx) => getRulebook(ctx, tx));
};

/** The competencies as a published edition names them. */
export const competenciesOf = async (edition: string): Promise<readonly Competency[]> =>
  editionNamed(await publishedRulebook(), edition).competencies;

/** The same as those who ask a question know it. */
export const knownStandards = async (): Promise<KnownStandards> =>
  asKnown(await publishedRulebook());
