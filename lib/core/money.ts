/** Whole cents of one currency; never a float. */
export interface Money {
  readonly cents: number;
  readonly currency: 'USD' | 'AUD' | 'EUR';
}
