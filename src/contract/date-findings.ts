/** An ISO day in the wave's time zone. */
type Day = string;

/** What does not fit about the dates of an import, counted. */
export type DateFinding =
  /** Items that would be due before `day`, which is today. */
  | { readonly kind: 'past'; readonly items: number; readonly day: Day }
  /** Items that would be due before `day`, on which work begins. */
  | { readonly kind: 'before-start'; readonly items: number; readonly day: Day }
  /** Gates that would lie before `day`, which is today. */
  | { readonly kind: 'gates-past'; readonly items: number; readonly day: Day }
  /** Work begins on `day`, after T-0. */
  | { readonly kind: 'starts-after-cutover'; readonly day: Day; readonly cutover: Day }
  /** Items of phases up to the cutover that would begin after T-0, which is `day`, without the template saying so. */
  | { readonly kind: 'after-cutover'; readonly items: number; readonly day: Day }
  /** Calendar days before T-0: what the earliest offset asks for, and what is left of them. */
  | { readonly kind: 'too-near'; readonly needs: number; readonly have: number }
  /** Items that are counted from a milestone without a date. */
  | { readonly kind: 'unset'; readonly items: number; readonly milestone: string; readonly name: string };

/** Whether the dates contradict each other, so that nothing is imported with them. */
export const stopsImport = ({ kind }: DateFinding): boolean =>
  kind === 'starts-after-cutover' || kind === 'after-cutover';

/** Items due before T-0, spread evenly from `from` on, in the order of their days. */
export interface SpreadView {
  /** It was chosen; else it is offered, and the items have the days of the template. */
  readonly isOn: boolean;
  readonly from: Day;
  readonly items: readonly { readonly node: string; readonly was: Day; readonly is: Day }[];
}
