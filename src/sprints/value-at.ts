import type { Step } from './sprint';

/** The value at a moment: a change at that very moment has happened. `before` where nothing was known yet. */
export function valueAt<T>(steps: readonly Step<T>[], at: number, before: T): T {
  const step = steps.findLast((one) => one.at <= at);
  return step === undefined ? before : step.value;
}

/** The value right before a moment: a change at that very moment has not happened. */
export function valueBefore<T>(steps: readonly Step<T>[], at: number, before: T): T {
  const step = steps.findLast((one) => one.at < at);
  return step === undefined ? before : step.value;
}

/** The moments after `from` and not after `to` at which a value became another one. */
export function changesWithin<T>(steps: readonly Step<T>[], from: number, to: number): Step<T>[] {
  return steps.filter(
    (step, index) => step.at > from && step.at <= to && index > 0 && steps[index - 1]?.value !== step.value,
  );
}
