/** A phase in time, as a preview or a wave tells it. */
export interface PhaseRow {
  readonly slug: string;
  readonly name: string;
  readonly start: string | null;
  readonly due: string | null;
  /** How its part of the time until T-0 was computed; absent where it was not. */
  readonly length?: { readonly by: 'names' | 'items'; readonly share: number };
}
