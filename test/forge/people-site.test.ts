import { peopleSite } from '../../sandbox/site/people-site';
import { readySandbox } from '../support/readiness-in-sandbox';

describe('a site whose people live in several zones, hide their addresses, and leave', () => {
  it('imports and counts as any other, and offers nobody who is gone', async () => {
    const sandbox = await readySandbox(undefined, peopleSite);
    await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
    await sandbox.pass(5);
    expect((await sandbox.overview()).total).toMatchObject({ counted: 16, complete: 1, missing: 0, unreadable: 0 });
    const found = await sandbox.call('findPeople', { query: 'Workstream' });
    expect(found).toMatchObject({ ok: true, value: [{ account: 'acc-member' }] });
    expect(sandbox.host.failures).toEqual([]);
  });
});
