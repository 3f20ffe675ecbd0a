/** The template that the sample is made from: small, in six phases, dated from T-90 to the two weeks after T-0. */
export const SAMPLE_TEMPLATE = 'customer-cutover-timeline';

/** So many days at least lie before T-0: its first two phases are past, the third has begun. */
export const DAYS_TO_CUTOVER = 33;
/** Monday 1 … Sunday 7. The same day of the week on every day on which somebody looks, so that days off fall alike. */
export const CUTOVER_WEEKDAY = 2;

/** Where the template leaves the names to the customer. */
export const SAMPLE_LISTS = { partners: ['the payment provider', 'the reporting partner'] };

/** `flagged` and `overdue` are in progress, `begun` is so before its time, `late` was done after the day of the first plan. */
export type Turn = 'flagged' | 'overdue' | 'begun' | 'late' | 'not-applicable';

/**
 * What does not go by the plan, by module and number of the item. Everything else does: done once its day is over, in
 * progress between its start and that day.
 */
export const SAMPLE_STORY: Readonly<Record<string, Turn>> = {
  'kick-off-and-commitment/6/2': 'not-applicable',
  'kick-off-and-commitment/8': 'late',
  'networks-tests-and-third-parties-made-ready/1': 'overdue',
  'networks-tests-and-third-parties-made-ready/2': 'overdue',
  'networks-tests-and-third-parties-made-ready/3': 'overdue',
  'plan-of-the-wave/1': 'flagged',
  'cutover-of-the-non-production-environments/1': 'begun',
};
