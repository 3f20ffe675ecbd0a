import { refuse } from '../site/refusal';
import type { UserState } from '../site/site-state';
import type { World } from '../site/world';
import { plainText } from './jql-field';
import { momentAt } from './local-time';
import type { Operand } from './jql-parse';

const UNITS: Readonly<Record<string, number>> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };

/** A moment as JQL writes it: `2027-06-01`, `2027/06/01 09:30`, `-5d`, `now()`. A time is one of the zone of the person who asks. */
export function readMoment(world: World, user: UserState | null, operand: Operand, field: string): number {
  if (operand.kind === 'function' && operand.name.toLowerCase() === 'now') return world.clock.now();
  const text = plainText(operand, field);
  const relative = /^([+-]?)((?:\d+[wdhm]\s*)+)$/.exec(text);
  if (relative !== null) {
    const span = [...(relative[2] ?? '').matchAll(/(\d+)([wdhm])/g)].reduce(
      (sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0),
      0,
    );
    return world.clock.now() + (relative[1] === '-' ? -span : span);
  }
  const [, year, month, day, hour = '00', minute = '00'] =
    /^(\d{4})[/-](\d{2})[/-](\d{2})(?: (\d{2}):(\d{2}))?$/.exec(text) ?? [];
  const time = year === undefined ? NaN : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  if (!Number.isNaN(time)) return momentAt(time, user?.timeZone ?? 'Etc/UTC');
  throw refuse(
    400,
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}
