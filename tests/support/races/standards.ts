import { calendarDate } from '@/lib/core/calendar-date';
import {
  changeEdition,
  nameEdition,
  offerCategories,
} from '@/lib/rulebook/commands/change-edition';
import { checkCompetencies } from '@/lib/rulebook/commands/check-competencies';
import { discardEdition, draftEdition } from '@/lib/rulebook/commands/draft-edition';
import {
  discardOverlay,
  draftOverlay,
  explainOverlay,
  moveOverlay,
  setInOverlay,
} from '@/lib/rulebook/commands/draft-overlay';
import { publishEdition } from '@/lib/rulebook/commands/publish-edition';
import { publishOverlay } from '@/lib/rulebook/commands/publish-overlay';
import { type Keeper, keeperOf } from '../rulebook';
import type { World } from '../world';
import { auditedAt, made, type Race, type Races, row } from './race';

/** What the Alliance and the associations publish. */
export const standardsRaces: Races = async (world) => {
  const alliance = await keeperOf(world, 'races-alliance', { kind: 'network' });
  return [...editionRaces(world, alliance), ...overlayRaces(world)];
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
      name: 'nameEdition, all of one version',
      begin: async () => {
        const id = await standing();
        const at = year;
        const from = (hand: number) => calendarDate(`${at}-02-0${hand + 1}`);
        return {
          go: (hand) => nameEdition(ctx, { id, version: 1, name: id, from: from(hand) }),
          leaves: [auditedAt('edition.changed', id), row('edition WHERE id = $1', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'offerCategories, all of one version',
      begin: async () => {
        const id = await standing();
        const families = ['FA', 'FS', 'MHS'] as const;
        return {
          go: () => offerCategories(ctx, { id, version: 1, families, like: 'FS' }),
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

let office = 0;

const overlayRaces = (world: World): readonly Race[] => {
  const from = calendarDate('2030-01-01');
  const standing = async () => {
    office += 1;
    const { ctx, sessionId, association } = await keeperOf(world, `overlays-${office}`);
    const draft = () => draftOverlay(ctx, { from, submissionId: crypto.randomUUID() });
    return { ctx, sessionId, association, draft };
  };
  const drafted = async () => {
    const made_ = await standing();
    return { ...made_, id: made(await made_.draft()).id };
  };
  return [
    {
      name: 'draftOverlay',
      begin: async () => {
        const { association, draft } = await standing();
        return {
          go: draft,
          leaves: [
            row(
              `audit_event WHERE association_id = $1 AND action = 'overlay.drafted'`,
              association,
            ),
            row('overlay WHERE association_id = $1', association),
          ],
          oneWins: true,
        };
      },
    },
    {
      name: 'setInOverlay, all of one version',
      begin: async () => {
        const { ctx, id } = await drafted();
        const key = 'rsc.groupSizeMax' as const;
        return {
          go: (hand) => setInOverlay(ctx, { version: 1, key, typed: { value: String(4 + hand) } }),
          leaves: [auditedAt('overlay.changed', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'explainOverlay, all of one version',
      begin: async () => {
        const { ctx, id } = await drafted();
        return {
          go: (hand) => explainOverlay(ctx, { version: 1, note: `Hand ${hand}`, urls: [] }),
          leaves: [auditedAt('overlay.changed', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'moveOverlay, all of one version',
      begin: async () => {
        const { ctx, id } = await drafted();
        const day = (hand: number) => calendarDate(`2031-01-0${hand + 1}`);
        return {
          go: (hand) => moveOverlay(ctx, { version: 1, from: day(hand) }),
          leaves: [auditedAt('overlay.changed', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'discardOverlay',
      begin: async () => {
        const { ctx, id } = await drafted();
        return {
          go: () => discardOverlay(ctx, { id }),
          leaves: [auditedAt('overlay.discarded', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'publishOverlay',
      begin: async () => {
        const { ctx, id, sessionId } = await drafted();
        return {
          go: () => publishOverlay(ctx, { id, version: 1, sessionId }),
          leaves: [
            auditedAt('overlay.published', id),
            row(`overlay WHERE id = $1 AND state = 'published'`, id),
          ],
          oneWins: true,
        };
      },
    },
  ];
};
