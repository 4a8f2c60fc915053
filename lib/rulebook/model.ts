import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Edition } from '@/lib/standards/editions/edition';
import type { Overlay } from '@/lib/standards/editions/overlay';

/** What the Alliance says of the name of a competency: who confirmed it, and when. */
export interface CompetencyCheck {
  readonly by: string;
  readonly at: Date;
}

/** When a document was published, and by whom; nobody by name for what ships with the product. */
export interface Publication {
  readonly by: string | null;
  readonly at: Date;
}

/** One overlay of an association as it was published, in force from a day until the next one. */
export interface PublishedOverlay {
  readonly id: string;
  readonly code: string;
  /** Null for one that ships: it holds from the beginning. */
  readonly from: CalendarDate | null;
  readonly document: Overlay;
  readonly published: Publication;
}

/** Everything that is published: what the product judges by. Drafts are not in it. */
export interface Rulebook {
  /** Oldest first; each ends on the day before the next begins. */
  readonly editions: readonly Edition[];
  readonly publications: ReadonlyMap<string, Publication>;
  readonly published: readonly PublishedOverlay[];
  /** By the code of the association: all it published, as one dated overlay. */
  readonly overlays: ReadonlyMap<string, Overlay>;
  /** By `edition/competency`. */
  readonly checks: ReadonlyMap<string, CompetencyCheck>;
}

/** The next edition as far as it is written. */
export interface EditionDraft {
  readonly edition: Edition;
  readonly by: string | null;
  readonly at: Date;
  readonly version: number;
}

/** What an association is about to set from a day on. */
export interface OverlayDraft {
  readonly id: string;
  readonly from: CalendarDate;
  readonly document: Overlay;
  readonly by: string | null;
  readonly at: Date;
  readonly version: number;
}
