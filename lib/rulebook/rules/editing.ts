import type { CalendarDate } from '@/lib/core/calendar-date';
import { differences } from '@/lib/standards/editions/differences';
import { type CategoryStandard, citedIn, type Edition } from '@/lib/standards/editions/edition';
import { editionSchema } from '@/lib/standards/editions/edition-schema';
import { type CategoryFamily, categoryFamilies } from '@/lib/standards/model';
import type { Fault } from '../errors';
import { alike } from './alike';
import { type Field, fieldsOf, type GroupField, within } from './edition-fields';
import { gathering, type ReadAt, type Typed, typedInto } from './edition-typed';

/** The parts of an edition in the order in which they are read. */
export const sectionsOf = (edition: Edition): readonly string[] => [
  ...categoryFamilies.filter((f) => edition.categories[f]).map((f) => `categories.${f}`),
  'common',
  'renewal',
  'exam',
  'review',
];

/** The parts of a draft, each a screen of its own. */
export const draftParts = (edition: Edition): readonly string[] => [
  'categories',
  ...sectionsOf(edition),
  'tracks',
  'providers',
  'replaced',
  'competencies',
];

const codes: Readonly<Record<string, string>> = {
  too_small: 'too_small',
  too_big: 'too_big',
  invalid_type: 'not_a_number',
  invalid_value: 'not_a_choice',
  invalid_format: 'not_a_name',
};
const told = ['date', 'backwards', 'twice'];

interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

const faultOf = ({ code = '', message }: Issue): Fault => ({
  code: told.includes(message) ? message : (codes[code] ?? 'look_at_this'),
});

const namesUnder = (field: Field): readonly string[] =>
  field.type === 'value' ? [field.path] : within(field).flatMap(([, part]) => namesUnder(part));

/** The name of the field an issue is about: its own, or that of the list or group it stands in. */
function nameOf(issue: Issue, names: ReadonlySet<string>, places: ReadonlyMap<string, string>) {
  let path = '';
  for (const step of issue.path.filter((part) => part !== 'value').map(String)) {
    path = path === '' ? step : `${path}.${step}`;
    path = places.get(path) ?? path;
  }
  while (path !== '' && !names.has(path)) path = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return path === '' ? 'url' : path;
}

interface Changed {
  readonly edition: Edition | null;
  /** The paths of what differs; `sources` where only where it was read does. */
  readonly changed: readonly string[];
  readonly faults: Readonly<Record<string, Fault>>;
}

const changedPaths = (before: Edition, after: Edition): readonly string[] => {
  const paths = differences(before, after).map(({ path }) => path);
  if (paths.length > 0) return paths;
  const { sources: _, ...was } = before;
  const { sources: __, ...is } = after;
  return alike(was, is) ? [] : ['sources'];
};

/** A draft with the pages its values name and no others. */
const withPages = (draft: Edition, sources: Edition['sources']): Edition => {
  const cited = citedIn({ ...draft, sources: null });
  const pages = [...new Set(cited)].sort().flatMap((key) => {
    const url = sources[key];
    return url === undefined ? [] : [[key, url] as const];
  });
  return { ...draft, sources: Object.fromEntries(pages) };
};

/** A draft with what was typed in place of its values, or what is wrong with it, value by value. */
export function changedEdition(before: Edition, typed: Typed, read: ReadAt): Changed {
  const root: GroupField = fieldsOf(before);
  const gathered = gathering(before, typed, read);
  const made = { ...before, ...(typedInto(root, gathered) as Edition) };
  const parsed = editionSchema.safeParse(withPages(made, gathered.sources));
  const names = new Set(namesUnder(root));
  // A page that is none has been told beside its value.
  const issues = (parsed.error?.issues ?? []).filter(({ path }) => path[0] !== 'sources');
  const faults = issues.map(
    (issue) => [nameOf(issue, names, gathered.places), faultOf(issue)] as const,
  );
  const wrong = { ...Object.fromEntries(faults.toReversed()), ...gathered.faults };
  if (!parsed.success || Object.keys(wrong).length > 0)
    return { edition: null, changed: [], faults: wrong };
  return { edition: parsed.data, changed: changedPaths(before, parsed.data), faults: {} };
}

/** The next edition, begun from another one. */
export const draftFrom = (edition: Edition, id: string, from: CalendarDate): Edition => ({
  ...edition,
  id,
  from,
  until: null,
});

/**
 * A draft that offers exactly these categories. A new one begins with what another asks; one that is no
 * longer offered takes with it the competencies that nobody else is asked for.
 */
export function offering(
  draft: Edition,
  families: readonly CategoryFamily[],
  like: CategoryFamily,
): Edition {
  const model = draft.categories[like];
  const categories = categoryFamilies
    .filter((family) => families.includes(family))
    .flatMap((family): readonly (readonly [CategoryFamily, CategoryStandard])[] => {
      const standard = draft.categories[family] ?? model;
      return standard ? [[family, standard]] : [];
    });
  const competencies = draft.competencies.flatMap((each) => {
    const asked = each.families.filter((family) => families.includes(family));
    return asked.length > 0 ? [{ ...each, families: asked }] : [];
  });
  const next = { ...draft, categories: Object.fromEntries(categories), competencies };
  return withPages(next, draft.sources);
}
