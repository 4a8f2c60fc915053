import type { Entry } from './portfolios';

type PortfolioProvider = NonNullable<Entry<'supervision'>['provider']>;

/** Somebody who gives reflective supervision in ledgers made here, and what is true of their standing. */
export interface CastProvider {
  readonly name: string;
  readonly email: string;
  /** What a look-up finds; null for somebody nobody has looked up yet. */
  readonly found: Omit<PortfolioProvider, 'name' | 'standing'> | null;
}

/** The providers by name: every standing a session can meet. */
export const cast = {
  ruthCalder: {
    name: 'Ruth Calder',
    email: 'ruth.calder@example.org',
    found: { endorsements: [{ category: 'IMHM-C', from: '2012-01-01' }] },
  },
  esperanzaDuarte: {
    name: 'Esperanza Duarte',
    email: 'esperanza.duarte@example.org',
    found: { endorsements: [{ category: 'ECMHM-C', from: '2016-05-01' }] },
  },
  beatrizSolano: {
    name: 'Beatriz Solano',
    email: 'beatriz.solano@example.org',
    found: {
      endorsements: [{ category: 'IFS', from: '2018-01-01' }],
      ers: [{ status: 'endorsed', from: '2022-11-01' }],
    },
  },
  ingridSolheim: {
    name: 'Ingrid Solheim',
    email: 'ingrid.solheim@example.org',
    found: { endorsements: [{ category: 'IMHM-C', from: '2014-06-01' }] },
  },
  haroldLowe: {
    name: 'Harold Lowe',
    email: 'harold.lowe@example.org',
    found: { endorsements: [{ category: 'IMHS', from: '2015-01-01' }] },
  },
  tessaMarch: {
    name: 'Tessa March',
    email: 'tessa.march@example.org',
    found: { endorsements: [] },
  },
  hannahVoss: { name: 'Hannah Voss', email: 'hannah.voss@example.org', found: null },
  pilarQuintana: { name: 'Pilar Quintana', email: 'pilar.quintana@example.org', found: null },
} as const satisfies Record<string, CastProvider>;

const everyone: readonly CastProvider[] = Object.values(cast);

/** A provider as a portfolio names them. */
export const playing = ({ name, found }: CastProvider): PortfolioProvider =>
  found
    ? {
        name,
        endorsements: [...(found.endorsements ?? [])],
        ers: [...(found.ers ?? [])],
        standing: 'stated',
      }
    : { name, standing: 'unknown' };

/** The provider of that name; anybody else in a portfolio is a mistake in a factory. */
export const providerNamed = (name: string | undefined): CastProvider => {
  const found = everyone.find((each) => each.name === name);
  if (!found) throw new Error(`Nobody in the cast is called ${name}.`);
  return found;
};
