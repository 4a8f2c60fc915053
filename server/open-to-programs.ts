const questions: ReadonlySet<string> = new Set(['/api/v1/eligibility']);

/**
 * Addresses that programs may post to: no session is read there and nothing is changed, so a request
 * need not come from one of our pages. Pages of other sites are refused all the same.
 */
export const isOpenToPrograms = (path: string): boolean => questions.has(path);

/** How an address may be used, as it is told to those who use it in another way. */
export const methodsOn = (path: string): readonly string[] =>
  isOpenToPrograms(path) ? ['POST'] : ['GET', 'HEAD', 'POST'];
