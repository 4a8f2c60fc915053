import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getOwnCredentials } from '@/lib/credentials/queries/held';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getReadiness } from '@/lib/readiness/queries';
import { atHome, isLedgerEmpty } from '@/lib/readiness/rules/at-home';
import { getAskedOfMe } from '@/lib/vouching/queries/asked-of-me';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';
import { zoneHere } from '@/lib/web/zone-here';
import { lookingAt } from '../_components/looking';
import { ApplicantHome } from './_components/applicant-home';
import { AskedOfMe } from './_components/asked-of-me';
import { DeskPlaces } from './_components/desk-places';
import { HolderHome } from './_components/holder-home';
import { ServingHome } from './_components/serving-home';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress');
  return { title: t('homeTitle') };
}

export default async function HomePage({ searchParams }: Props) {
  const looking = lookingAt((await searchParams).category);
  const { ctx, who } = await requirePerson();
  const wishes = { looking, skipFits: true, skipPlan: true };
  const found = await withScope(ctx, async (tx) => ({
    readiness: await getReadiness(ctx, tx, ctx.scope.personId, wishes),
    credentials: await getOwnCredentials(ctx, tx),
    board: await getAskedOfMe(ctx, tx),
  }));
  const { readiness, board } = found;
  if (!readiness) notFound();
  const held = found.credentials.filter(({ credential }) => credential.state !== 'replaced');
  const at = activeAssociation(who);
  const gives = who.roles.some(({ role }) => role === 'rsc_provider');
  const asked = board.open.length + board.answered.length > 0;
  const about = atHome({
    applying: readiness.home.application !== null,
    holding: held.some(({ credential }) => credential.state !== 'revoked'),
    ledgerEmpty: isLedgerEmpty(readiness.facts),
    gives: gives || asked || at !== null,
  });
  const parts = (
    <>
      {asked || gives ? <AskedOfMe board={board} timeZone={await zoneHere()} /> : null}
      {at ? <DeskPlaces roles={who.roles} at={at} /> : null}
    </>
  );
  if (about === 'holding')
    return (
      <HolderHome held={held} readiness={readiness}>
        {parts}
      </HolderHome>
    );
  if (about === 'serving') return <ServingHome name={who.name}>{parts}</ServingHome>;
  return (
    <ApplicantHome readiness={readiness} name={who.name} looking={looking}>
      {parts}
    </ApplicantHome>
  );
}
