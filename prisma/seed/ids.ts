import { createHash } from 'node:crypto';

/** The same name always gives the same id, so that seeding twice writes nothing twice. */
export function seedId(name: string): string {
  const hex = createHash('sha256').update(`attune-demo/${name}`).digest('hex');
  const version = `8${hex.slice(13, 16)}`;
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    version,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The same, in the order of time: of one moment, a later turn sorts later. */
export function seedIdAt(moment: Date, turn: number, name: string): string {
  const time = moment.getTime().toString(16).padStart(12, '0');
  const rest = seedId(`${name}@${time}/${turn}`).slice(18);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${(turn % 4096).toString(16).padStart(3, '0')}${rest}`;
}
