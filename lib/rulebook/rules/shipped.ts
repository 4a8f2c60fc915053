import { overlays } from '@/lib/standards/editions/overlays';
import { editions } from '@/lib/standards/editions/registry';
import { sealed } from './sealed';

/** The editions that come with the product, as they are kept: the end of each is told by the next one. */
export const shippedEditions = () =>
  editions.map((edition) => ({
    id: edition.id,
    from: edition.from,
    ...sealed({ ...edition, until: null }),
  }));

/** The overlays that come with the product, by the code of their association. */
export const shippedOverlays = () =>
  overlays.map((overlay) => ({ code: overlay.association, ...sealed(overlay) }));
