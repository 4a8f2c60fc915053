import type { Application, ApplicationState } from '@/lib/applications/model';
import { permissionsOn } from '@/lib/applications/policy';
import { findAsTold } from '@/lib/applications/queries';
import { recordAudit } from '@/lib/audit/commands';
import type { PersonContext, SignedInContext, StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getRulebook } from '@/lib/rulebook/queries';
import { judgedBy } from '@/lib/rulebook/rules/standards';
import type { Edition } from '@/lib/standards/editions/edition';
import { codesOf } from '@/lib/standards/editions/offered';
import { type CategoryReach, reachOf } from '@/lib/standards/evaluate/deciding';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import type { CategoryCode } from '@/lib/standards/model';
import type { NewRscSession } from '@/lib/supervision/model';
import { getLogBeginning } from '@/lib/supervision/queries';
import type { FrozenPortfolio } from './frozen/model';
import type { Question, Readiness } from './model';
import { mayReadReadiness } from './policy';
import { answersById, projectPortfolio } from './rules/project';
import { questionFor } from './rules/question';
import { withSession } from './rules/with-session';
import { loadLedgerFacts } from './store/facts';
import { type Draft, draftFrozen, findFrozenPortfolio } from './store/frozen';
import { loadHome } from './store/home';

/** What to leave out where a page shows only bars: what other categories say and the plan take longest. */
export interface ReadinessWishes {
  readonly looking?: CategoryCode | null;
  readonly skipFits?: boolean;
  readonly skipPlan?: boolean;
}

/** How far a person is on the way to a category, with every entry's part in it; null for who may not ask. */
export const getReadiness = async (
  ctx: SignedInContext,
  tx: Tx,
  personId: string,
  { looking = null, ...skip }: ReadinessWishes = {},
): Promise<Readiness | null> => {
  if (!mayReadReadiness(ctx.scope, personId).allowed) return null;
  return judgeFacts(await loadAll(ctx, tx, personId), looking, skip);
};

/** Everything a judgement needs, read in one go. */
const loadAll = async (ctx: SignedInContext, tx: Tx, personId: string) => {
  const home = await loadHome(tx, personId, ctx.clock.now());
  const facts = await loadLedgerFacts(tx, personId, home.application?.id ?? null);
  return { home, facts, rulebook: await getRulebook(ctx, tx) };
};
type Loaded = Awaited<ReturnType<typeof loadAll>>;

const judgeFacts = (
  loaded: Loaded,
  looking: CategoryCode | null,
  skip: Omit<ReadinessWishes, 'looking'>,
): Readiness => judgeQuestion(loaded, questionFor(loaded.home, looking), skip);

function judgeQuestion(
  { home, facts, rulebook }: Loaded,
  question: Question,
  skip: Omit<ReadinessWishes, 'looking'>,
): Readiness {
  const { portfolio, idOf } = projectPortfolio(facts, question);
  const judging = judgedBy(rulebook, portfolio);
  const eligibility = evaluatePortfolio(portfolio, { ...skip, ...judging });
  const entryOf = answersById(eligibility, idOf);
  return { question, home, facts, portfolio, ...judging, eligibility, entryOf };
}

/** A session nobody has saved yet, and the one it would take the place of. */
export interface SessionInMind {
  readonly session: NewRscSession;
  readonly replaces: string | null;
  readonly looking: CategoryCode | null;
}

/**
 * The ledger judged as if this session were in it, under `draftedId`: what it would bring on its day.
 * Nothing is written.
 */
export const getReadinessWith = async (
  ctx: PersonContext,
  tx: Tx,
  { session, replaces, looking }: SessionInMind,
): Promise<Readiness> => {
  const [loaded, { providers }] = await Promise.all([
    loadAll(ctx, tx, ctx.scope.personId),
    getLogBeginning(ctx, tx),
  ]);
  const facts = withSession(loaded.facts, session, providers, replaces);
  return judgeFacts({ ...loaded, facts }, looking, { skipFits: true, skipPlan: true });
};

/** Another question for the same ledger; what is left out stays as it is at home. */
export interface Supposed {
  readonly category: CategoryCode | null;
  readonly edition: string | null;
  readonly association: string | null;
}

/** The ledger as it is judged at home, as it would be judged, and what may be asked. */
export interface WhatIf {
  readonly now: Readiness;
  /** What is supposed, as far as it is known: what is not stays as it is. */
  readonly asked: {
    readonly category: CategoryCode;
    readonly edition: string;
    readonly association: string | null;
  };
  /** Null where that edition does not offer the category. */
  readonly supposed: Readiness | null;
  readonly reach: readonly CategoryReach[];
  readonly editions: readonly Edition[];
  readonly associations: readonly string[];
}

/** The same ledger under another category, edition or association, by what each has published. */
export const getWhatIf = async (
  ctx: PersonContext,
  tx: Tx,
  suppose: (now: CategoryCode) => Supposed,
): Promise<WhatIf> => {
  const loaded = await loadAll(ctx, tx, ctx.scope.personId);
  const { home, rulebook } = loaded;
  const wishes = { skipFits: true, skipPlan: true };
  const now = judgeFacts(loaded, null, wishes);
  const { category, edition, association } = suppose(now.question.category);
  const associations = [...rulebook.overlays.keys()].toSorted();
  const elsewhere = associations.find((code) => code === association) ?? null;
  const asked = rulebook.editions.find(({ id }) => id === edition) ?? now.edition;
  const here = questionFor(home, category);
  const question: Question = {
    category: here.category,
    asOf: here.asOf,
    edition: asked.id,
    ...(elsewhere
      ? { association: elsewhere }
      : {
          ...(here.association ? { association: here.association } : {}),
          overrides: here.overrides ?? {},
        }),
  };
  const supposed = codesOf(asked).includes(question.category)
    ? judgeQuestion(loaded, question, wishes)
    : null;
  const judged = supposed ?? now;
  const reach = reachOf(judged.portfolio, { edition: judged.edition, overlay: judged.overlay });
  return {
    now,
    asked: { category: question.category, edition: asked.id, association: elsewhere },
    supposed,
    reach,
    editions: rulebook.editions,
    associations,
  };
};

/** What the applicant would hand in now, with what blocks it; null unless it is theirs and not yet in. */
export const getDraft = async (
  ctx: PersonContext,
  tx: Tx,
  applicationId: string,
): Promise<(Draft & { readonly version: number }) | null> => {
  const application = await findAsTold(ctx, tx, applicationId);
  if (!application) return null;
  if (!building.includes(application.state)) return null;
  const book = await getRulebook(ctx, tx);
  const draft = await draftFrozen(tx, application, book, ctx.clock.now());
  return { ...draft, version: application.version };
};

/** A portfolio as it was frozen for one round, for the person whose it is; the walls say so too. */
export const getFrozenPortfolio = findFrozenPortfolio;

/** The living ledger as reviewers would see it, for desk and advisor while the application is being built. */
export const getLivePortfolio = async (
  ctx: StaffContext,
  tx: Tx,
  application: Application,
): Promise<FrozenPortfolio | null> => {
  if (!mayReadReadiness(ctx.scope, application.personId).allowed) return null;
  if (!mayReadFor(ctx, application) || !building.includes(application.state)) return null;
  const book = await getRulebook(ctx, tx);
  const { document } = await draftFrozen(tx, application, book, ctx.clock.now());
  await noteReading(tx, ctx, application, 'ledger.read');
  return document;
};

/** The frozen portfolio of one round for the desk; reading it is written into the audit. */
export const getFrozenForDesk = async (
  ctx: StaffContext,
  tx: Tx,
  application: Application,
  round: number,
): Promise<{ readonly document: FrozenPortfolio; readonly sha256: string } | null> => {
  if (!mayReadFor(ctx, application)) return null;
  const found = await findFrozenPortfolio(tx, application.id, round);
  if (found) await noteReading(tx, ctx, application, 'frozen_portfolio.read');
  return found;
};

const building: readonly ApplicationState[] = ['accepted', 'in_progress', 'changes_requested'];

const mayReadFor = (ctx: StaffContext, application: Application): boolean =>
  permissionsOn(ctx, application).includes('coordinator') ||
  (ctx.scope.roles.includes('advisor') && application.advisorId === ctx.scope.personId);

const noteReading = (
  tx: Tx,
  ctx: StaffContext,
  { id, associationId, personId }: Application,
  action: 'ledger.read' | 'frozen_portfolio.read',
) =>
  recordAudit(tx, ctx, {
    action,
    objectKind: 'application',
    objectId: id,
    associationId,
    personId,
  });
