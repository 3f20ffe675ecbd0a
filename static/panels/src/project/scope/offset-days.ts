/** Ten years, as the contract allows. */
const MOST_DAYS = 3_650;

/** Calendar days of an offset as people write it: `T-30`, `T + 7`, `-30`; null where it is none. */
export function readOffset(text: string): number | null {
  const match = /^\s*t?\s*([-+−–])?\s*(\d{1,4})\s*$/iu.exec(text);
  if (match === null) return null;
  const days = Number(match[2]) * (match[1] === undefined || match[1] === '+' ? 1 : -1);
  return Math.abs(days) > MOST_DAYS ? null : days + 0;
}

/** `T-30`, `T+7`; T stands for the milestone that the offset counts from. */
export function writeOffset(days: number): string {
  return days > 0 ? `T+${days}` : `T-${Math.abs(days)}`;
}
