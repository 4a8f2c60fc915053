/** The request header in which proxy.ts hands on the path and query of the page. */
export const pathHeader = 'x-attune-path';
