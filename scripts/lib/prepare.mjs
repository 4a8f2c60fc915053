import { ensureInstalled } from './install.mjs';
import { runsElsewhere } from './runtime.mjs';

/**
 * First step of every command: install what is missing, then go on under the pinned Node.
 * Answers false when another process has done the work.
 */
export async function prepared(file) {
  if (!process.env.ATTUNE_PREPARED) ensureInstalled();
  process.env.ATTUNE_PREPARED = '1';
  return !(await runsElsewhere(file));
}
