const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * What a browser without scripts would send of the form that holds `marker`, with every box ticked:
 * the hidden fields that name the action, and what stands in the others.
 */
export const plainForm = (page: string, marker: string): Readonly<Record<string, string>> => {
  const form = [...page.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([whole]) => whole)
    .find((whole) => whole.includes(marker));
  if (!form) throw new Error(`The page has no form with ${marker}.`);
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name');
    if (name) fields[plain(name)] = plain(attribute(input, 'value') ?? '');
  }
  return fields;
};

/** Sends a form as that browser would. Redirects are answers too. */
export const sendForm = (
  address: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { cookie, origin: new URL(address).origin };
  return fetch(address, { method: 'POST', headers, body, redirect: 'manual' });
};
