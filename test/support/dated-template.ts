/**
 * A template in Runway's own format, in our own words: modules whose tasks are due so many days before T-0, each taking one
 * day less than it has.
 * @param offsets days before T-0, of the tasks of each module in turn
 */
export function datedTemplate(offsets: readonly (readonly number[])[], role = 'network'): Uint8Array {
  const lines = [
    'runway: 1',
    'name: Dated move',
    `version: '1'`,
    'roles:',
    `  - {id: ${role}, name: Network, party: customer}`,
    'gates:',
    '  - {id: go, name: Go-live, kind: decision, offset: T-5}',
    'milestones:',
    '  - {id: rehearsal, name: Rehearsal, offset: T-14, cutover: {windowDays: 3}}',
    'phases:',
    '  - name: Move',
    '    cutover: true',
    '    modules:',
  ];
  for (const [index, tasks] of offsets.entries()) {
    lines.push(`      - title: Part ${index + 1}`, '        tasks:');
    for (const [number, days] of tasks.entries()) {
      lines.push(
        `          - title: Step ${index + 1}.${number + 1}`,
        `            offset: T-${days}`,
        '            duration: 2',
      );
      if (number % 2 === 0) lines.push(`            owner: ${role}`);
    }
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** Seven days a week: then so many offsets are so many days. */
export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
