import pg from 'pg';
import type { Statement } from './recorded';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

const nodes = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

/** How each statement of a recording is planned, and which large tables it would read from end to end. */
export const plansOf = async (
  appUrl: string,
  statements: readonly Statement[],
): Promise<{ readonly lines: readonly string[]; readonly scans: readonly string[] }> => {
  const client = new pg.Client(appUrl);
  await client.connect();
  const { rows: sizes } = await client.query<{ name: string; rows: number }>(
    `SELECT relname AS name, reltuples AS rows FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const large = new Set(sizes.filter((each) => each.rows > 10_000).map((each) => each.name));
  const lines: string[] = [];
  const scans: string[] = [];
  for (const { text, values } of statements) {
    if (!/^\s*(select|insert|update|delete|with)\b/i.test(text) || /set_config/.test(text)) {
      if (!/^\s*(commit|rollback)/i.test(text)) await client.query(text, [...values]);
      continue;
    }
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
    for (const node of nodes(rows[0]['QUERY PLAN'][0].Plan)) {
      const table = node['Relation Name'] ?? node['Index Name'];
      if (table)
        lines.push(
          `${node['Node Type']} ${node['Relation Name'] ?? ''} ${node['Index Name'] ?? ''}`.trim(),
        );
      if (node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? ''))
        scans.push(`${node['Relation Name']}: ${text.trim().slice(0, 80)}`);
    }
  }
  await client.query('ROLLBACK');
  await client.end();
  return { lines: [...new Set(lines)], scans };
};
