import { getPublicAssociations } from '@/lib/credentials/queries/public';
import { publicContext } from '@/lib/web/context';

/** An association as somebody may choose it, and as a link may name it. */
export interface PlaceChoice {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
}

/** By whose settings the answers are judged. */
export interface Place {
  readonly chosen: PlaceChoice | null;
  readonly all: readonly PlaceChoice[];
  /** One was named that is not among them. */
  readonly unknown: boolean;
}

/** The association that an address names by its code or its short name; none named, none chosen. */
export async function placeOf(typed: string): Promise<Place> {
  const named = typed.trim().toLowerCase();
  const all = await getPublicAssociations(publicContext());
  const chosen =
    all.find(({ code, slug }) => code.toLowerCase() === named || slug === named) ?? null;
  return { chosen, all, unknown: named !== '' && chosen === null };
}
