import type { Edition } from '../editions/edition';
import type { Overlay } from '../editions/overlay';
import { overlayOf } from '../editions/overlays';
import { editions } from '../editions/registry';

/** The standards a question may be asked of: the published editions, and what associations lay over them. */
export interface KnownStandards {
  readonly editions: readonly Edition[];
  readonly overlayOf: (association: string | undefined) => Overlay | null;
  /** Whether the Alliance confirmed the name of a competency as the edition says it. */
  readonly isConfirmed: (edition: string, competency: string) => boolean;
}

/** What ships with the product. */
export const shippedStandards: KnownStandards = {
  editions,
  overlayOf,
  isConfirmed: () => false,
};
