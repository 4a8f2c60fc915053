import type { Locale } from '@/lib/core/locale';
import type { Comes } from '../support/fixtures';
import type { Someone } from '../support/someone';
import { newTown, type Staff, type Town } from '../support/town';

export interface Look {
  readonly locale: Locale;
  readonly width: number;
}

export interface Known {
  readonly name: string;
  readonly email: string;
}

/** Who is in one telling of the story; the tellings share nobody. */
export interface Cast {
  readonly look: Look;
  readonly town: Town;
  readonly newcomer: Known;
  readonly provider: Known;
  readonly raters: readonly Known[];
  /** Gives one of them a browser of their own. */
  opens(person: Known | Staff): Promise<Someone>;
  /** Somebody with an account elsewhere. */
  ben(): Promise<Someone>;
}

export async function castOf(comes: Comes, look: Look): Promise<Cast> {
  const tag = `${look.locale}${look.width}`;
  const known = (name: string): Known => ({
    name,
    email: `${name.toLowerCase().replace(' ', '.')}.${tag}@example.org`,
  });
  const raters = [known('Mina Falk'), known('Otto Lenz'), known('Vera Solis')] as const;
  return {
    look,
    raters,
    town: await newTown(tag, look.locale, raters[0]),
    newcomer: known('Rosa Quintero'),
    provider: known('Ruth Ames'),
    ben: () => comes('Caleb Stone', { width: look.width, persona: 'caleb.stone' }),
    opens: (person) =>
      comes(person.name, { ...look, ...('session' in person ? { session: person.session } : {}) }),
  };
}
