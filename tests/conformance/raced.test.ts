import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const sourcesIn = (folder: string, wanted: RegExp): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => wanted.test(path) && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))
    .join('\n');

const elsewhere = 'raced for in tests/integration beside what it needs';
const alike = 'the same code as the noun that is raced for';
const repeatable = 'said again it is the same, and nothing is counted';

/** Commands without a race of their own, each with the reason. */
const apart: Readonly<Record<string, string>> = {
  rejudgeApplications: elsewhere,
  signInWithFactor: elsewhere,
  signInWithPassword: elsewhere,
  updateAssociationSettings: elsewhere,
  addEntry: alike,
  changeEntry: alike,
  voidEntry: alike,
  changeJob: alike,
  voidJob: alike,
  changeLeadership: alike,
  voidLeadership: alike,
  changeMembership: alike,
  voidMembership: alike,
  changeTraining: alike,
  voidTraining: alike,
  actFor: repeatable,
  noteUse: repeatable,
  readMessages: repeatable,
  cleanUpAccounts: repeatable,
  wipeSecrets: repeatable,
  changePassword: 'eight new passwords are eight changes; the newest stands',
  handOverLink: 'eight clicks are eight links; the newest alone opens',
  signInAsPersona: 'eight clicks in the demo are eight sessions',
  countTry: 'eight tries are eight tries',
  countLook: 'eight looks are eight looks',
  knowing: 'makes a context',
  actingAs: 'makes a context',
  freshLink: 'makes a link',
  nameOfActor: 'reads a name',
};

const commands = [
  ...sourcesIn('lib', /[\\/]commands(\.ts$|[\\/])/).matchAll(
    /export (?:const|async function|function) (\w+)(?: = (?:async )?)?(?:<[^>]*>)?\(\s*ctx\b/g,
  ),
].map(([, name]) => name ?? '');

it('every command is raced for by eight, or it is said why not', () => {
  const raced = sourcesIn(join('tests', 'support', 'races'), /\.ts$/);
  expect(commands.length).toBeGreaterThan(80);
  const missing = commands.filter(
    (name) => !(name in apart) && !new RegExp(`\\b${name}\\(`).test(raced),
  );
  expect(missing).toEqual([]);
});

it('keeps no reason for a command that is gone', () => {
  expect(Object.keys(apart).filter((name) => !commands.includes(name))).toEqual([]);
});
