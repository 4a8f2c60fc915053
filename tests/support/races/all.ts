import type { World } from '../world';
import { accountRaces } from './accounts';
import { applicationRaces } from './applications';
import { credentialRaces } from './credentials';
import { ledgerRaces } from './ledger';
import { officeRaces } from './offices';
import { paperRaces } from './papers';
import type { Race } from './race';
import { reviewRaces } from './reviews';
import { standardsRaces } from './standards';
import { vouchingRaces } from './vouching';

const parts = [
  accountRaces,
  ledgerRaces,
  vouchingRaces,
  applicationRaces,
  reviewRaces,
  credentialRaces,
  officeRaces,
  paperRaces,
  standardsRaces,
];

/** One race for every command that could leave a fact twice. */
export const allRaces = async (world: World): Promise<readonly Race[]> => {
  const races: Race[] = [];
  for (const part of parts) races.push(...(await part(world)));
  return races;
};
