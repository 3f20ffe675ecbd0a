/**
 * Items that a sprint of so many working days must finish, so that all open ones are done by a day that so many working days are left to.
 * On the day itself, and after it, all of them are needed at once.
 * @returns null where the sprint has no working day: there is nothing to compare with
 */
export const neededPace = (open: number, workDays: number, daysLeft: number): number | null =>
  workDays === 0 ? null : daysLeft === 0 ? open : Math.ceil((open * workDays) / daysLeft);
