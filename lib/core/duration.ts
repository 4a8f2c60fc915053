const clock =
  /^(\d{1,3})\s*(?::|h(?:ours?|rs?|oras?)?\.?)\s*(?:(\d{1,2})\s*(?:m(?:in(?:utes|utos|s)?)?\.?)?)?$/;
const onlyMinutes = /^(\d{1,5})\s*m(?:in(?:utes|utos|s)?)?\.?$/;
const number = /^(\d{1,5})(?:[.,](\d{1,3}))?$/;

/**
 * Minutes out of what people type for a length of time: "1 h 15", "1:15", "1.25", "75 min", "90".
 * A bare whole number up to 12 is hours, above that minutes. Null where it is neither.
 */
export function parseDuration(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  const byClock = clock.exec(text);
  if (byClock !== null) {
    const minutes = Number(byClock[2] ?? 0);
    return minutes > 59 ? null : Number(byClock[1]) * 60 + minutes;
  }
  const inMinutes = onlyMinutes.exec(text);
  if (inMinutes !== null) return Number(inMinutes[1]);
  const bare = number.exec(text);
  if (bare === null) return null;
  if (bare[2] !== undefined) return Math.round(Number(`${bare[1]}.${bare[2]}`) * 60);
  const whole = Number(bare[1]);
  return whole <= 12 ? whole * 60 : whole;
}

/** A length of time as one reads and types it: "1 h 15", "2 h", "45 min". */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}
