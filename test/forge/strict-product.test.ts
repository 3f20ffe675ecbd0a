import { readySandbox } from '../support/readiness-in-sandbox';
import { issuesOfOurs, START } from '../support/sandbox';

describe('a product that is stricter than it has to be', () => {
  it('imports and reads right after a deployment, while the indexes of its storage are being built', async () => {
    const sandbox = await readySandbox(undefined, undefined, [], 1, START);
    expect((await sandbox.overview()).total).toMatchObject({ counted: 16, missing: 0, unreadable: 0 });
    expect(sandbox.host.failures).toEqual([]);
  });

  it.each([['self-events'], ['batch-limit:45']])(
    'with %s imports every node once and counts the same',
    async (fault) => {
      const sandbox = await readySandbox(undefined, undefined, [fault]);
      const nodes = issuesOfOurs(sandbox.site).map(({ properties }) => (properties['runway'] as { node: string }).node);
      expect(new Set(nodes).size).toBe(nodes.length);
      await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
      await sandbox.pass(10);
      expect((await sandbox.overview()).total).toMatchObject({ counted: 16, complete: 1, missing: 0, unreadable: 0 });
      expect(sandbox.host.failures).toEqual([]);
    },
  );
});
