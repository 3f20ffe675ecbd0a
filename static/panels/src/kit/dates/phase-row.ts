/** A phase in time, as a preview or a wave tells it. */
export interface PhaseRow {
  readonly slug: string;
  readonly name: string;
  readonly start: string | null;
  readonly due: string | null;
}
