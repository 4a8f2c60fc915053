import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import { type Refusal, turnAway } from './refusal.ts';

/** Whether Next's browser code could have sent this state. Next answers 500 when it did not. */
export function judgeRouterState(state: string | readonly string[] | undefined): Refusal | null {
  try {
    parseAndValidateFlightRouterState(state as string | string[] | undefined);
    return null;
  } catch {
    return turnAway(400, 'The state of the page could not be read. Load the page again.');
  }
}
