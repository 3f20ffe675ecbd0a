import type { Reading } from './reading';
import type { WaveSnapshot } from './wave-snapshot';

/** Issues of other projects that were found to block the wave's, and were not known to before. */
export function blockersElsewhere(readings: Iterable<Reading>, { issues }: WaveSnapshot): string[] {
  const found = new Set<string>();
  for (const { issue, blockedBy } of readings) {
    const known = issues.get(issue)?.blockedBy ?? [];
    for (const blocker of blockedBy) if (blocker.elsewhere && !known.includes(blocker.issue)) found.add(blocker.issue);
  }
  return [...found];
}
