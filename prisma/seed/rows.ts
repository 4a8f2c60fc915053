import type pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** Writes rows that are not there yet; what is there stays as somebody may have changed it. */
export async function addRows(db: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${i + 1}`).join(', ');
    await db.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`,
      Object.values(row),
    );
  }
}
