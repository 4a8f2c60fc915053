import { calendarDate } from '@/lib/core/calendar-date';
import { checkCompetencies } from '@/lib/rulebook/commands/check-competencies';
import { changeEdition, discardEdition, draftEdition } from '@/lib/rulebook/commands/draft-edition';
import { publishEdition } from '@/lib/rulebook/commands/publish-edition';
import { type Keeper, keeperOf } from '../rulebook';
import type { World } from '../world';
import { auditedAt, made, type Race, type Races, row } from './race';

/** What the Alliance and the associations publish. */
export const standardsRaces: Races = async (world) => {
  const alliance = await keeperOf(world, 'races-alliance', { kind: 'network' });
  return editionRaces(world, alliance);
};

let year = 2040;
const read = { url: 'https://example.org/memo', confidence: 'high' as const };

// One draft at a time: each race begins with an empty table and its own year.
const drafted = async (world: World, { ctx }: Keeper) => {
  await world.owner.query(`DELETE FROM edition WHERE state = 'draft'`);
  year += 1;
  const input = {
    basedOn: 'alliance-2025',
    id: `alliance-${year}`,
    from: calendarDate(`${year}-01-01`),
  };
  const draft = () => draftEdition(ctx, { ...input, submissionId: crypto.randomUUID() });
  return { id: input.id, draft };
};

const editionRaces = (world: World, alliance: Keeper): readonly Race[] => {
  const { ctx, sessionId } = alliance;
  const standing = async () => {
    const { id, draft } = await drafted(world, alliance);
    made(await draft());
    return id;
  };
  return [
    {
      name: 'checkCompetencies',
      begin: async () => ({
        go: () => checkCompetencies(ctx, { edition: 'alliance-2020', competencies: ['listening'] }),
        leaves: [
          auditedAt('competency.checked', 'alliance-2020'),
          row(`competency_check WHERE edition_id = $1`, 'alliance-2020'),
        ],
      }),
    },
    {
      name: 'draftEdition',
      begin: async () => {
        const { id, draft } = await drafted(world, alliance);
        return {
          go: draft,
          leaves: [auditedAt('edition.drafted', id), row('edition WHERE id = $1', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'changeEdition, all of one version',
      begin: async () => {
        const id = await standing();
        const typed = (hand: number) => ({ 'categories.FS.training.total': String(36 + hand) });
        return {
          go: (hand) => changeEdition(ctx, { id, version: 1, typed: typed(hand), ...read }),
          leaves: [auditedAt('edition.changed', id), row('edition WHERE id = $1', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'discardEdition',
      begin: async () => {
        const id = await standing();
        return {
          go: () => discardEdition(ctx, { id }),
          leaves: [auditedAt('edition.discarded', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'publishEdition',
      begin: async () => {
        const id = await standing();
        return {
          go: () => publishEdition(ctx, { id, version: 1, sessionId }),
          leaves: [
            auditedAt('edition.published', id),
            row(`edition WHERE id = $1 AND state = 'published'`, id),
          ],
          oneWins: true,
        };
      },
    },
  ];
};
