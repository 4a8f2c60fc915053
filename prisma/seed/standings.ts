import { calendarDate } from '@/lib/core/calendar-date';
import { categoryHeld, spelled } from '@/lib/standards/categories';
import { verifyProvider } from '@/lib/standing/commands';
import type { DatedStanding } from '@/lib/standing/model';
import { type CastProvider, cast } from '@/tests/factories/cast';
import { seedId } from './ids';
import { done, momentOf, type Stage } from './stage';

const FIRST_DAY_AT_THE_DESK = 620;

const standingsOf = ({ found }: CastProvider): readonly DatedStanding[] => [
  ...(found?.endorsements ?? []).map(({ category, from, until }): DatedStanding => {
    const last = until ? calendarDate(until) : null;
    const held = categoryHeld(spelled(category));
    return { kind: 'endorsement', category: held, from: calendarDate(from), until: last };
  }),
  ...(found?.ers ?? []).map(({ status, from, until }): DatedStanding => {
    const last = until ? calendarDate(until) : null;
    const kind = status === 'endorsed' ? 'ers_endorsed' : 'ers_emerging';
    return { kind, category: null, from: calendarDate(from), until: last };
  }),
];

/** The coordinator looks up every provider of the cast whom anybody has looked up. */
export async function verifyCast(stage: Stage): Promise<void> {
  stage.setClock(momentOf(stage.today, FIRST_DAY_AT_THE_DESK, 'the desk'));
  const desk = stage.staff('marian.oduya', 'Marian Oduya', 'lakeshore', 'coordinator');
  const everyone: readonly CastProvider[] = Object.values(cast);
  for (const provider of everyone) {
    if (provider.found === null) continue;
    const standings = standingsOf(provider);
    const outcome = standings.length > 0 ? 'has_standing' : 'no_standing';
    const submissionId = seedId(`standing/${provider.email}`);
    const look = { email: provider.email, outcome, standings, submissionId } as const;
    done(`verify ${provider.name}`, await verifyProvider(desk, look));
  }
}
