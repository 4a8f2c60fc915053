import type { Overlay } from './overlay';
import { overlaysFromAlabama } from './overlays-from-alabama';
import { overlaysFromNorthCarolina } from './overlays-from-north-carolina';

/** Every overlay the product ships, by the codes of the registry. */
export const overlays: readonly Overlay[] = [...overlaysFromAlabama, ...overlaysFromNorthCarolina];

/** The overlay that ships for an association, or none. */
export const overlayOf = (association: string | undefined): Overlay | null =>
  overlays.find((each) => each.association === association) ?? null;
