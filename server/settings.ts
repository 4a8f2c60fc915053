import { randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';

/** What the front server needs to know before it listens. */
export interface FrontSettings {
  readonly port: number;
  readonly host: string;
  readonly publicOrigin: string;
  readonly origins: readonly string[];
  readonly demo: boolean;
  readonly dev: boolean;
  readonly trustedProxies: BlockList;
  readonly accessLog: boolean;
  /** Known to this process only: marks the requests Next sends to itself. */
  readonly selfToken: string;
}

type Source = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or throws one sentence that says which one is wrong. */
export function readSettings(source: Source, dev: boolean): FrontSettings {
  const port = readPort(source.PORT);
  const demo = source.ATTUNE_DEMO === '1';
  const local = `http://localhost:${port}`;
  const publicOrigin = readOrigin(source.ATTUNE_PUBLIC_URL) ?? local;
  const loopback = demo || dev || publicOrigin === local;
  const here = [local, `http://127.0.0.1:${port}`, `http://[::1]:${port}`];
  return {
    port,
    host: demo || dev ? '127.0.0.1' : source.ATTUNE_HOST || (loopback ? '127.0.0.1' : '0.0.0.0'),
    publicOrigin,
    origins: [...new Set([publicOrigin, ...(loopback ? here : [])])],
    demo,
    dev,
    trustedProxies: readProxies(source.ATTUNE_TRUSTED_PROXIES),
    accessLog: source.ATTUNE_ACCESS_LOG === '1',
    selfToken: randomBytes(32).toString('base64url'),
  };
}

function readPort(text: string | undefined): number {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error('PORT must be a whole number between 1 and 65535.');
}

function readOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new Error('ATTUNE_PUBLIC_URL must be an address such as https://endorse.example.org.');
}

function readProxies(text = ''): BlockList {
  const list = new BlockList();
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (entry) addProxy(list, entry);
  }
  return list;
}

function addProxy(list: BlockList, entry: string): void {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  const prefix = Number(bits ?? (version === 4 ? 32 : 128));
  const most = version === 4 ? 32 : 128;
  if (!version || rest.length > 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > most) {
    throw new Error('ATTUNE_TRUSTED_PROXIES must list addresses or ranges such as 10.0.0.0/8.');
  }
  list.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
}
