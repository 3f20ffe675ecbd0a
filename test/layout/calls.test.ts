import { readFileSync } from 'node:fs';
import { calls, type CallName, PLACES } from '../../src/contract/calls';
import { sourcesIn } from '../contract/collect-routes';

const filesWith = (text: RegExp) => sourcesIn('src').filter((file) => readFileSync(file, 'utf8').match(text));

/** They are about a wave and are refused once it is closed, but say something else first; their code opens or refuses it. */
const REFUSE_THEMSELVES: Readonly<Record<string, string>> = {
  'src/app/item-panel/look-at-decision.ts': 'The issue of the panel decides which wave is meant.',
  'src/app/item-panel/mark-item.ts': 'The issue of the panel decides which wave is meant.',
  'src/app/readiness/refresh-wave.ts': 'A viewer reads first that they may not.',
  'src/app/run-sheet/act-run-sheet.ts': 'A gate that is no cutover is named first.',
  'src/app/run-sheet/report-issue.ts': 'A gate that is no cutover is named first.',
};

describe('the table of calls', () => {
  it('is the only reader of contexts', () => {
    expect(filesWith(/\bcallerOf\(/)).toEqual(['src/forge/access/context.ts', 'src/handlers/answering.ts']);
    // A failure is answered otherwise on a page of Confluence.
    expect(filesWith(/\bcontext: unknown/)).toEqual([
      'src/forge/access/context.ts',
      'src/handlers/answer.ts',
      'src/handlers/answering.ts',
    ]);
  });

  it('is the only reader of payloads: no call reads its own', () => {
    expect(filesWith(/\.(?:safeP|p)arse\(payload\)/)).toEqual(['src/handlers/answering.ts']);
  });

  it('refuses a closed wave before the code of a call that writes, but for those that say something else first', () => {
    expect(filesWith(/\brefuseClosed\(/).filter((file) => file.startsWith('src/app/'))).toEqual(
      Object.keys(REFUSE_THEMSELVES).sort(),
    );
  });

  it('names each place at least once, the board for reading alone, and macros for pages and for signing', () => {
    const at = (place: string) =>
      (Object.keys(calls) as CallName[]).filter((name) => (calls[name].at as readonly string[]).includes(place));
    for (const place of PLACES) expect([place, at(place).length > 0]).toEqual([place, true]);
    for (const board of ['runway-board', 'runway-board-sprint'])
      expect(at(board)).toEqual(['showPeople', 'getWave', 'getSprintSheet']);
    const onPages = ['listSpaces', 'listPages', 'getSavePlace', 'getGate', 'actGate'];
    const ofReports = ['listProjects', 'getReport', 'saveReport'];
    expect(at('runway-readiness').toSorted()).toEqual(['getWave', ...ofReports, ...onPages].toSorted());
    expect(at('runway-plan').toSorted()).toEqual([...ofReports, ...onPages].toSorted());
  });
});
