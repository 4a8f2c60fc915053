// The import table of the house. The order of the domains is in scripts/gates/house.mjs.
const { domains, impureWords, pureWords } = require('./scripts/gates/house.mjs');

const anyOf = (words) => `(${words.join('|')})`;
const inDomain = (words) => `^lib/[^/]+/${anyOf(words)}(/|\\.tsx?$)`;
const notTest = '\\.test\\.tsx?$';

const order = domains.slice(0, -1).map((domain, index) => ({
  name: `order-${domain}`,
  comment: `lib/${domain} comes before these domains and may not know them`,
  severity: 'error',
  from: { path: `^lib/${domain}/`, pathNot: notTest },
  to: { path: `^lib/${anyOf(domains.slice(index + 1))}/` },
}));

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    error(
      'no-circles',
      'modules do not import each other in a circle (types alone may)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'core-imports-nothing',
      'lib/core is the ground floor',
      { path: '^lib/core/', pathNot: notTest },
      { pathNot: '^lib/core/' },
    ),
    error(
      'platform-knows-no-domain',
      'lib/platform adapts the outside world; it knows only core',
      { path: '^lib/platform/', pathNot: notTest },
      { path: '^(app|components|server|prisma|tests)/|^lib/(?!core/|platform/)' },
    ),
    error(
      'lib-below-web',
      'the business does not know the web',
      { path: '^lib/(?!web/)', pathNot: notTest },
      { path: '^(app|components|server|tests)/|^lib/web/' },
    ),
    error(
      'web-for-app-only',
      'lib/web is imported by app/ only',
      { path: '^(components|server|prisma|scripts)/' },
      // The shape of an answer is what a form draws.
      { path: '^lib/web/', pathNot: '^lib/web/action-result\\.ts$' },
    ),
    error(
      'pure-stays-pure',
      'model, schema, rules, machine, policy, errors and labels decide without looking anything up',
      { path: inDomain(pureWords), pathNot: notTest },
      {
        path: `${inDomain(impureWords)}|^lib/platform/(?!context\\.ts$)|^generated/|(^|/)node_modules/(react|react-dom|next|next-auth|pg|pg-boss|@prisma)/`,
      },
    ),
    error(
      'client-in-db-and-stores',
      'only lib/platform/db and store files touch the database client (its types may be named)',
      {
        path: '^(app|components|lib|server)/',
        pathNot: `^lib/platform/db/|^lib/[^/]+/store(/|\\.ts$)|${notTest}`,
      },
      { path: '^generated/|node_modules/@prisma/', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'store-behind-its-domain',
      'other domains and pages ask queries and commands, not the store',
      { path: '^(app|components)/' },
      { path: '^lib/[^/]+/store(/|\\.ts$)' },
    ),
    error(
      'components-fetch-nothing',
      'components take models and draw them',
      { path: '^components/' },
      {
        path: `${inDomain(impureWords)}|^lib/platform/(?!format|words)|^lib/web/(?!action-result)|^generated/|^app/`,
      },
    ),
    error(
      'ui-knows-no-domain',
      'components/ui and components/forms are free of the business',
      { path: '^components/(ui|forms)/' },
      { path: `^lib/${anyOf(domains)}/|^components/(?!ui/|forms/)` },
    ),
    error(
      'server-stands-alone',
      'the front server runs natively and knows neither pages nor components',
      { path: '^server/', pathNot: `^server/(worker|jobs|inline-jobs)\\.ts$|${notTest}` },
      { path: '^(app|components|lib|prisma|tests|generated)/' },
    ),
    error(
      'tests-stay-out',
      'the product does not import its tests',
      { path: '^(app|components|lib|server)/', pathNot: notTest },
      { path: '^tests/' },
    ),
    error('resolvable', 'every import is found', {}, { couldNotResolve: true }),
    ...order,
  ],
  options: {
    doNotFollow: { path: 'node_modules|^generated/' },
    exclude: { path: '\\.(css|woff2?|ttf|svg|json)$|^node_modules/\\.vite' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // A function of our own may be called `require`.
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
