/** What the set-up tells the tests: where the server answers and how to look behind it. */
export interface Where {
  readonly url: string;
  readonly superuserUrl: string;
  readonly serverLog: string;
  readonly buildFolder: string;
  /** A database nobody is connected to: the demo as it was seeded. */
  readonly seeded: string;
  /** The environment a second server of the same data can be started with. */
  readonly serverEnv: Readonly<Record<string, string>>;
}

const name = 'ATTUNE_E2E';

export function tellWhere(where: Where): void {
  process.env[name] = JSON.stringify(where);
}

export function where(): Where {
  const told = process.env[name];
  if (!told) throw new Error('The tests in the browser are started by `npm test -- browser`.');
  return JSON.parse(told) as Where;
}
