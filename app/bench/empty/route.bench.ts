/** Nothing at all: what the framework itself costs. Only in the build that `npm run bench` makes. */
export const GET = (): Response => new Response('ok');
