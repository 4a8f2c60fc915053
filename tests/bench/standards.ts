import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import type { Portfolio } from '@/lib/standards/portfolio';
import { largeLedger } from './large-ledger';

const SIZE = 2_000;
const AIM_ONE_MS = 2;
const AIM_ALL_MS = 25;
/** How much more an entry may cost in a ledger a hundred times as long. */
const AIM_GROWTH = 1.5;
const sizes = [100, 300, 1_000, 3_000, 10_000] as const;

const one = (portfolio: Portfolio) =>
  evaluatePortfolio(portfolio, { skipFits: true, skipPlan: true });
const all = (portfolio: Portfolio) => evaluatePortfolio(portfolio);

/** The same where the association holds to windows, to one provider, to work and to age: order decides. */
const enforced = (portfolio: Portfolio): Portfolio => ({
  ...portfolio,
  // Nothing in the ledger is about the supervision one gives, so sessions are to be planned.
  category: 'IMHM-C',
  employment: portfolio.employment.map((job) => ({
    ...job,
    kind: 'dyadic_therapy',
    supervised: true,
    licensedOrEligible: true,
  })),
  overrides: {
    'rsc.window.enforce': 'block',
    'rsc.continuity.enforce': 'block',
    'rsc.whileServing': 'block',
    'training.maxAgeMonths': 24,
  },
});

/** The middle of many runs, after as many that only warm up. */
function middleMs(work: () => unknown, runs: number): number {
  const took: number[] = [];
  for (let run = 0; run < runs * 2; run += 1) {
    const begun = performance.now();
    work();
    if (run >= runs) took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  return took[Math.floor(took.length / 2)] ?? 0;
}

/** Bytes an answer holds for each entry: so many answers kept at once, between two collections. */
function bytesPerEntry(portfolio: Portfolio, entries: number): number {
  const collect = globalThis.gc;
  if (!collect) throw new Error('Run this through npm run bench -- standards.');
  const kept: unknown[] = [];
  const copies = Math.max(2, Math.round(40_000 / entries));
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let copy = 0; copy < copies; copy += 1) kept.push(one(portfolio));
  collect();
  return (process.memoryUsage().heapUsed - before) / kept.length / entries;
}

const problems: string[] = [];
const line = (name: string, value: number, unit: string, aim?: number) => {
  console.log(
    `  ${name.padEnd(46)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}${aim === undefined ? '' : `   aim < ${aim}`}`,
  );
  if (aim !== undefined && value >= aim) problems.push(`${name}: ${value.toFixed(2)} ${unit}`);
};

const ledger = largeLedger(SIZE);
console.log(`\na ledger of ${SIZE.toLocaleString('en')} entries, p50`);
line(
  'one category',
  middleMs(() => one(ledger), 60),
  'ms',
  AIM_ONE_MS,
);
line(
  'all categories and the plan',
  middleMs(() => all(ledger), 25),
  'ms',
  AIM_ALL_MS,
);
const strict = enforced(ledger);
const { plan } = all(strict);
if (!plan?.steps.some((step) => step.do === 'log'))
  problems.push('Where order decides nothing was planned, so nothing was measured.');
line(
  'the same where the order of hours decides',
  middleMs(() => all(strict), 25),
  'ms',
  AIM_ALL_MS,
);

console.log('\nhow the plan grows where the order of hours decides');
console.log('  entries   all categories and the plan, ms   µs an entry');
for (const entries of [100, 1_000, 10_000]) {
  const portfolio = enforced(largeLedger(entries));
  const ms = middleMs(() => all(portfolio), Math.max(8, Math.round(20_000 / entries)));
  const each = (ms * 1000) / entries;
  console.log(
    `  ${entries.toLocaleString('en').padStart(7)} ${ms.toFixed(2).padStart(33)} ${each.toFixed(2).padStart(13)}`,
  );
}

console.log('\nhow it grows');
console.log('  entries   one category, ms   µs an entry   bytes an entry');
const grown = sizes.map((entries) => {
  const portfolio = largeLedger(entries);
  const ms = middleMs(() => one(portfolio), Math.max(8, Math.round(60_000 / entries)));
  const bytes = bytesPerEntry(portfolio, entries);
  const each = (ms * 1000) / entries;
  console.log(
    `  ${entries.toLocaleString('en').padStart(7)} ${ms.toFixed(3).padStart(18)} ${each.toFixed(2).padStart(13)} ${bytes.toFixed(0).padStart(16)}`,
  );
  return { each, bytes };
});
const [smallest, largest] = [grown[1], grown.at(-1)];
if (smallest && largest) {
  console.log();
  line(
    'an entry among 10,000 against one among 300',
    largest.each / smallest.each,
    '×',
    AIM_GROWTH,
  );
  line('its memory against the same', largest.bytes / smallest.bytes, '×', AIM_GROWTH);
}
for (const problem of problems) console.log(`  ✗ ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);
