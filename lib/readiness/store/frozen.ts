import type { Application } from '@/lib/applications/model';
import { currentAgreements, listSignatures } from '@/lib/applications/store/agreements';
import { fromInstant } from '@/lib/core/calendar-date';
import type { Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Rulebook } from '@/lib/rulebook/model';
import { editionFor, judgedBy } from '@/lib/rulebook/rules/standards';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import type { CategoryCode } from '@/lib/standards/model';
import { composeFrozen, sha256Of } from '../frozen/compose';
import type { FrozenPortfolio } from '../frozen/model';
import { blocksOf, type SubmitBlock } from '../frozen/submission';
import { projectPortfolio } from '../rules/project';
import { loadLedgerFacts } from './facts';
import { readLedger } from './ledger-rows';

/** The document as it would be frozen now, and what keeps it from being. */
export interface Draft {
  readonly document: FrozenPortfolio;
  readonly blocks: readonly SubmitBlock[];
}

/** Reads everything a submission is made of. Call it under `lockLedger` where it is to be kept. */
export const draftFrozen = async (
  tx: Tx,
  application: Application,
  book: Rulebook,
  at: Date,
): Promise<Draft> => {
  const association = await tx.association.findUniqueOrThrow({
    where: { id: application.associationId },
    select: { code: true, name: true, timeZone: true },
  });
  const facts = await loadLedgerFacts(tx, application.personId, application.id);
  const ledger = await readLedger(tx, application.personId, facts.providers);
  const signatures = await listSignatures(tx, application.id);
  const texts = await currentAgreements(tx, application.associationId, 'en');
  const asOf = fromInstant(at, association.timeZone);
  const { portfolio } = projectPortfolio(facts, {
    category: application.category as CategoryCode,
    asOf,
    edition: editionFor(book, application, asOf).id,
    association: association.code,
  });
  const judging = judgedBy(book, portfolio);
  const eligibility = evaluatePortfolio(portfolio, { skipFits: true, skipPlan: true, ...judging });
  const round = application.round + 1;
  const document = composeFrozen({
    application,
    association,
    round,
    at,
    ledger,
    signatures,
    portfolio,
    edition: judging.edition,
    eligibility,
  });
  const blocks = blocksOf({
    published: texts.map(({ kind }) => kind),
    signed: signatures.map(({ kind }) => kind),
    ledger,
    eligibility,
  });
  return { document, blocks };
};

/** Keeps the portfolio of one round; the row can never be changed. */
export const insertFrozen = async (
  tx: Tx,
  ctx: Context,
  application: Application,
  document: FrozenPortfolio,
  seal: { readonly body: string; readonly sha256: string },
): Promise<void> => {
  await tx.frozenPortfolio.createMany({
    data: {
      id: ctx.newId(),
      associationId: application.associationId,
      applicationId: application.id,
      personId: application.personId,
      round: document.application.round,
      ...seal,
      evaluatorVersion: document.evaluatorVersion,
      frozenAt: new Date(document.application.submittedAt),
    },
  });
};

/** Freezes the ratings beside it; the applicant causes it and never reads them. */
export const freezeRatings = async (
  tx: Tx,
  ctx: Context,
  applicationId: string,
  document: FrozenPortfolio,
): Promise<void> => {
  const { round, submittedAt } = document.application;
  const rows = await tx.$queryRaw<{ sha256: string | null }[]>`
    SELECT freeze_ratings(${ctx.newId()}::uuid, ${applicationId}::uuid, ${round}::int, ${submittedAt}::timestamptz) AS sha256`;
  if (!rows[0]?.sha256) throw new Error(`The ratings of ${applicationId} were not frozen.`);
};

/** A frozen portfolio and its hash, or null where this scope sees none; an altered one throws. */
export const findFrozenPortfolio = async (
  tx: Tx,
  applicationId: string,
  round: number,
): Promise<{ readonly document: FrozenPortfolio; readonly sha256: string } | null> => {
  const row = await tx.frozenPortfolio.findUnique({
    where: { applicationId_round: { applicationId, round } },
    select: { body: true, sha256: true },
  });
  if (!row) return null;
  if (sha256Of(row.body) !== row.sha256)
    throw new Error(`The frozen portfolio of ${applicationId}, round ${round}, was altered.`);
  return { document: JSON.parse(row.body) as FrozenPortfolio, sha256: row.sha256 };
};
