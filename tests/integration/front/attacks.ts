import type { RawRequest } from '../../support/raw-request';

export type Attack = readonly [name: string, request: RawRequest];

export const multipart = { 'Content-Type': 'multipart/form-data; boundary=edge' } as const;

/** A multipart body with the boundary "edge". */
export const form = (fields: Readonly<Record<string, string>>): string =>
  `${Object.entries(fields)
    .map(
      ([name, value]) =>
        `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('')}--edge--\r\n`;

/** What another site, or a script with a stolen cookie, can send. Next alone executes each. */
export function foreignRequests(action: string): readonly Attack[] {
  const post = (headers: Readonly<Record<string, string>>): RawRequest => ({
    method: 'POST',
    headers: { ...multipart, ...headers },
    body: form({ [`$ACTION_ID_${action}`]: '', text: 'foreign' }),
  });
  const evil = 'https://evil.example';
  return [
    ['no Origin, from another site', post({ 'Sec-Fetch-Site': 'cross-site' })],
    ['no Origin, from a neighbour', post({ 'Sec-Fetch-Site': 'same-site' })],
    ['neither Origin nor Sec-Fetch-Site', post({})],
    ['a forged X-Forwarded-Host', post({ Origin: evil, 'X-Forwarded-Host': 'evil.example' })],
    ['a forged Host', post({ Origin: evil, Host: 'evil.example' })],
    ['a forged Host and no Origin', post({ Host: 'evil.example' })],
  ];
}

/** Bodies Next alone answers with 500. */
export function malformedBodies(action: string, origin: string): readonly Attack[] {
  const flight = (body: string): RawRequest => ({
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'Next-Action': action, Origin: origin },
    body,
  });
  const fields = (body: string, headers: Readonly<Record<string, string>> = {}): RawRequest => ({
    method: 'POST',
    headers: { ...multipart, Origin: origin, ...headers },
    body,
  });
  const good = form({ [`$ACTION_ID_${action}`]: '', text: 'cut' });
  const ofAction = { 'Next-Action': action };
  return [
    ['a form cut off', fields(good.slice(0, -12))],
    ['an empty form', fields('')],
    ['a form without a boundary', fields(good, { 'Content-Type': 'multipart/form-data' })],
    ['arguments that are not JSON', flight('["x')],
    ['a missing piece', flight('["$1"]')],
    ['a missing function', flight('["$F1"]')],
    ['a missing map', flight('["$Q9"]')],
    ['a number that is none', flight('["$nxyz"]')],
    ['a way into the prototype', flight('["$0:__proto__:constructor"]')],
    ['a multipart with broken arguments', fields(form({ 0: '["$K1"' }), ofAction)],
    ['a multipart with a missing piece', fields(form({ 0: '["$7"]' }), ofAction)],
    ['a multipart cut off', fields(form({ 0: '["$K1"]' }).slice(0, -12), ofAction)],
    [
      'bound arguments that are broken',
      fields(
        form({
          $ACTION_REF_1: '',
          '$ACTION_1:0': `{"id":"${action}","bound":"$@1"}`,
          '$ACTION_1:1': '["$9"',
        }),
      ),
    ],
    ['more than a megabyte', flight(`["${'x'.repeat(1_100_000)}"]`)],
    [
      'more than a megabyte, length untold',
      {
        ...flight(`["${'x'.repeat(1_100_000)}"]`),
        headers: { ...flight('').headers, 'Transfer-Encoding': 'chunked' },
      },
    ],
    ['an Origin that is no address', fields(good, { Origin: 'nonsense' })],
  ];
}

/** Other requests that must not reach a page or fail in it. */
export const strayRequests: readonly Attack[] = [
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'].map(
    (method): Attack => [method, { method }],
  ),
  ['an undecodable path', { path: '/%E0%A4%A' }],
  ['NUL in the path', { path: '/%00' }],
  ['NUL in the query', { path: '/?search=%00' }],
  ['a path that names another host', { path: '//evil.example/' }],
  ['a backslash', { path: '/\\evil.example' }],
  ['an address of another site', { path: 'http://evil.example/' }],
  ['a very long address', { path: `/?${'a'.repeat(9_000)}` }],
  ['very long headers', { headers: { 'X-Long': 'a'.repeat(20_000) } }],
  ['another host', { headers: { Host: 'evil.example' } }],
  ['a broken router state', { headers: { RSC: '1', 'Next-Router-State-Tree': '%7Bnope' } }],
  [
    'a WebSocket',
    {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Version': '13',
      },
    },
  ],
];
