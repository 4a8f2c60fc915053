import { checkDoors } from '../gates/doors.mjs';
import { checkFileSize } from '../gates/file-size.mjs';
import { checkForbidden } from '../gates/forbidden.mjs';
import { checkLockfile } from '../gates/lockfile.mjs';
import { checkBiome, checkImports, checkTypes, checkUnused } from '../gates/tools.mjs';
import { checkVocabulary } from '../gates/vocabulary.mjs';
import { root } from './paths.mjs';

const gates = [
  checkVocabulary,
  checkFileSize,
  checkForbidden,
  checkDoors,
  checkLockfile,
  checkBiome,
  checkImports,
  checkUnused,
  checkTypes,
];

/** A gate that looked at nothing has proved nothing. */
export function verdict({ name, checked, problems }) {
  const all = checked > 0 ? problems : [...problems, 'looked at nothing'];
  return { name, checked, problems: all };
}

export function printVerdict({ name, checked, problems }) {
  if (!problems.length) return console.log(`  ok    ${name} (${checked})`);
  console.log(`  FAIL  ${name}`);
  for (const problem of problems.slice(0, 40)) console.log(`        ${problem}`);
  if (problems.length > 40) console.log(`        … and ${problems.length - 40} more`);
}

async function judged(gate) {
  try {
    return verdict(await gate(root));
  } catch (error) {
    return { name: gate.name, checked: 0, problems: [String(error.stack ?? error)] };
  }
}

/** Runs every gate, two at a time, and prints what each found. */
export async function runGates() {
  const queue = [...gates];
  const verdicts = [];
  const lane = async () => {
    for (let gate = queue.shift(); gate; gate = queue.shift()) {
      const result = await judged(gate);
      printVerdict(result);
      verdicts.push(result);
    }
  };
  await Promise.all([lane(), lane()]);
  return verdicts;
}
