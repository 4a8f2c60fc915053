import { calendarDate } from '@/lib/core/calendar-date';
import { draftFrom } from '@/lib/rulebook/rules/editing';
import { sealed } from '@/lib/rulebook/rules/sealed';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import { seedId } from '@/prisma/seed/ids';
import { behind } from './behind';

const from = calendarDate('2098-01-01');
const edition = draftFrom(alliance2025, 'alliance-2098', from);
const { training } = edition.categories.FS ?? {};
if (!training) throw new Error('The newest edition has no Family Specialists.');
const changed = {
  ...edition,
  categories: {
    ...edition.categories,
    FS: {
      ...edition.categories.FS,
      training: { ...training, value: { ...training.value, total: 36 } },
    },
  },
};

/** Has the Alliance draft the next edition, and the association of a person what it sets; once. */
export async function draftsOf(administrator: string): Promise<void> {
  const { document, sha256 } = sealed(changed);
  await behind(
    `INSERT INTO edition (id, from_date, document, sha256, state, created_by_name, created_at, submission_id)
     VALUES ($1, $2, $3, $4, 'draft', 'Demo', now(), $5) ON CONFLICT DO NOTHING`,
    [edition.id, from, document, sha256, seedId('draft/edition')],
  );
  const [here] = await behind<{ id: string; code: string }>(
    `SELECT a.id, a.code FROM role_grant g JOIN association a ON a.id = g.association_id
     WHERE g.person_id = $1 AND g.role = 'admin' AND a.kind = 'state'`,
    [administrator],
  );
  if (!here) throw new Error('Nobody keeps the standards of an association in the demo.');
  const overrides = {
    'fees.renewal': { all: 4000, IFS: 3050 },
    'FS.training.total': 2700,
    'registry.fields': ['name', 'category'],
    'rsc.vettedProviders.until': '2098-12-31',
  };
  const period = { from: null, until: null, overrides, sources: [], note: 'Demo' };
  const overlay = sealed({ association: here.code, periods: [period], sources: {} });
  await behind(
    `INSERT INTO overlay (id, code, association_id, from_date, document, sha256, state, created_by_name, created_at, submission_id)
     VALUES ($1, $2, $3, $4, $5, $6, 'draft', 'Demo', now(), $1) ON CONFLICT DO NOTHING`,
    [seedId('draft/overlay'), here.code, here.id, from, overlay.document, overlay.sha256],
  );
}
