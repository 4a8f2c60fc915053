import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDoorTable } from './doors.mjs';

const isDemo = (door) => /\.demo\.tsx?(#|$)/.test(door);

function readJson(base, path) {
  return JSON.parse(readFileSync(join(base, path), 'utf8'));
}

/** `/(applicant)/ledger/page` for both a page file and its line in the manifest. */
function routeOf(door) {
  const match = /^app(\/.*?)?\/(page|route)(\.demo)?\.tsx?(#|$)/.exec(door);
  return match ? `${match[1] ?? ''}/${match[2]}` : undefined;
}

// Next serves these itself from special files; they answer fixed content and take no input.
const special =
  /\/(_not-found|_global-error|favicon\.ico|icon|apple-icon|manifest|robots|sitemap|opengraph-image)/;

function builtRoutes(base, folder) {
  const manifest = readJson(base, `${folder}/server/app-paths-manifest.json`);
  return Object.keys(manifest).filter((route) => !special.test(route));
}

function builtActions(base, folder) {
  const file = `${folder}/server/server-reference-manifest.json`;
  if (!existsSync(join(base, file))) return [];
  const manifest = readJson(base, file);
  return Object.values({ ...manifest.node, ...manifest.edge }).map(
    (action) => `${String(action.filename).replace(/^\.\//, '')}#${action.exportedName}`,
  );
}

/** What the build really serves, against the policy table. `demo` says which of the two builds it is. */
export function checkBuiltDoors(base, folder, demo) {
  const table = [...readDoorTable(base).keys()].filter((door) => demo || !isDemo(door));
  const allowedRoutes = new Set(table.map(routeOf).filter(Boolean));
  const allowedActions = new Set(table.filter((door) => !routeOf(door)));
  const routes = builtRoutes(base, folder);
  const actions = builtActions(base, folder);
  const problems = [
    ...routes
      .filter((route) => !allowedRoutes.has(route))
      .map((route) => `${folder} serves ${route}, which is not in the policy table`),
    ...[...allowedRoutes]
      .filter((route) => !routes.includes(route))
      .map((route) => `${folder} lacks ${route}, which the policy table names`),
    ...actions
      .filter((action) => !allowedActions.has(action))
      .map((action) => `${folder} runs ${action}, which is not in the policy table`),
  ];
  return { name: `doors of ${folder}`, checked: routes.length + actions.length, problems };
}
