import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureHttp } from './http';
import { type InProcess, measureInProcess } from './in-process';
import { seed } from './seed';

const AIM = 1.7;
const GROWTH = 1.25;

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through npm run bench.`);
  return value;
};
const sessions = Number(need('BENCH_SESSIONS'));
const problems: string[] = [];
const whole = (rate: number) => Math.round(rate).toLocaleString('en');

const begun = performance.now();
await seed(need('ATTUNE_OWNER_DATABASE_URL'), sessions);
console.log(
  `\n${sessions.toLocaleString('en')} sessions of ${(sessions / 100).toLocaleString('en')} people, written in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`,
);

const found = await measureInProcess(need('ATTUNE_APP_DATABASE_URL'), sessions);
console.log('in process, 8 at once        ours /s   same by pg /s   bare /s   pg ÷ ours   p99 ms');
for (const { name, ours, plain, bare, scans } of found) {
  const ratio = plain.perSecond / ours.perSecond;
  console.log(
    `${name.padEnd(26)} ${whole(ours.perSecond).padStart(9)} ${whole(plain.perSecond).padStart(15)} ${whole(bare.perSecond).padStart(9)} ${ratio.toFixed(2).padStart(11)} ${ours.p99.toFixed(1).padStart(8)}`,
  );
  if (ratio > AIM)
    problems.push(`${name}: ${ratio.toFixed(2)} times slower than plain pg, ${AIM} is the aim`);
  for (const scan of scans) problems.push(`${name} reads a large table from end to end: ${scan}`);
}
console.log('\nplans');
for (const { name, plans } of found) console.log(`  ${name}: ${plans.join('; ')}`);

compareWithSmaller(found);
if (process.env.BENCH_HTTP === '1') problems.push(...(await measureHttp(need)));

for (const problem of problems) console.log(`  ✗ ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);

/** No page's cost may grow with the tables: time a call at this size against the smaller one. */
function compareWithSmaller(now: readonly InProcess[]): void {
  const folder = join(process.env.DATA_DIR ?? '.data', 'bench');
  const file = join(folder, 'smaller.json');
  mkdirSync(folder, { recursive: true });
  const cost = Object.fromEntries(now.map(({ name, ours }) => [name, 1 / ours.perSecond]));
  if (sessions < 1_000_000) {
    writeFileSync(file, JSON.stringify(cost));
    return;
  }
  if (!existsSync(file)) return;
  const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  console.log('\ncost at 1,000,000 against 50,000 sessions');
  for (const [name, here] of Object.entries(cost)) {
    const growth = here / (before[name] ?? here);
    console.log(`  ${name.padEnd(24)} ${growth.toFixed(2)}`);
    if (growth > GROWTH)
      problems.push(`${name} costs ${growth.toFixed(2)} times as much in larger tables`);
  }
}
