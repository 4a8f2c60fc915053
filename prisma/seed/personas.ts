/** Somebody to be in the demo: everything about them is made up. */
export interface Persona {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'en' | 'es';
  /** Whom they stand for, in a few words. */
  readonly role: string;
  /** One sentence: what can be seen as them. */
  readonly shows: string;
  readonly roles: readonly { readonly association: string; readonly role: string }[];
  /** Where they land after one click. */
  readonly lands: string;
}

const persona = (
  key: string,
  name: string,
  role: string,
  shows: string,
  rest: Partial<Pick<Persona, 'roles' | 'lands' | 'locale'>> = {},
): Persona => ({
  key,
  name,
  email: `${key}@example.org`,
  role,
  shows,
  locale: 'en',
  roles: [],
  lands: '/home',
  ...rest,
});

const at = (association: string, ...roles: string[]) =>
  roles.map((role) => ({ association, role }));

/** Everyone the demo introduces, in the order in which a newcomer would want to meet them. */
export const personas: readonly Persona[] = [
  persona(
    'ana.rivera',
    'Ana Rivera',
    'Applicant, home visitor at Lakeshore',
    'Keeps a ledger, sees what counts and what is missing, and applies as a Family Specialist.',
  ),
  persona(
    'ruth.calder',
    'Ruth Calder',
    'RSC provider (IMHM-C) at Lakeshore',
    'Gives reflective supervision and confirms the sessions others logged with her.',
    { roles: at('lakeshore', 'rsc_provider') },
  ),
  persona(
    'marian.oduya',
    'Marian Oduya',
    'Coordinator at Lakeshore',
    'Accepts registrations, assigns reviewers, decides and issues credentials.',
    { roles: at('lakeshore', 'coordinator'), lands: '/today' },
  ),
  persona(
    'theo.brandt',
    'Theo Brandt',
    'Reviewer at Lakeshore',
    'Reads a portfolio beside the rubric and submits an opinion nobody else sees before time.',
    { roles: at('lakeshore', 'reviewer'), lands: '/reviews' },
  ),
  persona(
    'lena.fuchs',
    'Lena Fuchs',
    'Reviewer at Lakeshore',
    'The second reader of the same applications, blind to the first.',
    { roles: at('lakeshore', 'reviewer'), lands: '/reviews' },
  ),
  persona(
    'ines.okafor',
    'Ines Okafor',
    'Administrator at Lakeshore',
    'Sets tracks, fees and agreement texts, and gives and takes roles.',
    { roles: at('lakeshore', 'admin'), lands: '/association' },
  ),
  persona(
    'samuel.ortega',
    'Samuel Ortega',
    'Advisor at Lakeshore',
    'Walks with applicants while they prepare; reads their ledger, never their notes.',
    { roles: at('lakeshore', 'advisor'), lands: '/applications' },
  ),
  persona(
    'lucia.paredes',
    'Lucía Paredes',
    'Applicant at Lakeshore, in Spanish',
    'The whole product in Spanish, from the first logged hour on.',
    { locale: 'es' },
  ),
  persona(
    'noor.haddad',
    'Noor Haddad',
    'Credential holder at Lakeshore',
    'Holds a credential anyone can check, and keeps the ledger for the next renewal.',
  ),
  persona(
    'caleb.stone',
    'Caleb Stone',
    'Applicant at Prairie',
    'Applies where the rules of an association differ: a bachelor degree for Family Specialists.',
  ),
  persona(
    'joel.amundsen',
    'Joel Amundsen',
    'Coordinator at Prairie',
    'Accepts every registration by hand; one reviewer reads each application.',
    { roles: at('prairie', 'coordinator'), lands: '/today' },
  ),
  persona(
    'priya.nair',
    'Priya Nair',
    'Reviewer at Prairie',
    'The one reader of the applications at Prairie.',
    { roles: at('prairie', 'reviewer'), lands: '/reviews' },
  ),
  persona(
    'greta.lind',
    'Greta Lind',
    'Administrator at Prairie, reviewer at Lakeshore',
    'Holds roles in two associations and switches between them.',
    {
      roles: [...at('prairie', 'admin'), ...at('lakeshore', 'reviewer')],
      lands: '/account/associations',
    },
  ),
  persona(
    'wren.ashby',
    'Wren Ashby',
    'Administrator of the Alliance',
    'Looks after the network that unites the associations.',
    { roles: at('alliance', 'admin'), lands: '/association' },
  ),
];
