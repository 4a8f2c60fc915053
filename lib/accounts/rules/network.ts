import { isIPv4, isIPv6 } from 'node:net';

const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));

function firstFour(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = groups(head);
  const after = groups(tail ?? '');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array<string>(missing).fill('0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** What counts as one network: an IPv4 address, or the /64 that one IPv6 subscriber has to themself. */
export function networkOf(address: string | null | undefined): string {
  const plain = (address ?? '').trim().replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? `${firstFour(plain)}::/64` : 'unknown';
}
