import { issuesOfOurs, inMacro, onBoard, onProjectPage } from '../../support/sandbox';
import { onAttackedSite, site, uncovered } from './attacks';

onAttackedSite();

test('every function that a panel can call is attacked', () => expect(uncovered()).toEqual([]));

describe('what others have', () => {
  it('is not in the lists', async () => {
    const mine = await site.sandbox.call('listTemplates', {}, onProjectPage());
    const ids = mine.ok
      ? [...mine.value.uploads, ...mine.value.kept.flatMap(({ versions }) => versions)].map(({ uploadId }) => uploadId)
      : [];
    expect(ids).toContain(site.lead.upload);
    expect(ids).not.toContain(site.foreign.upload);
    const projects = await site.sandbox.call('listProjects', {}, inMacro(site.page, null));
    expect(projects.ok && projects.value.map(({ key }) => key)).toEqual(['MIG']);
  });

  it('is not reached by board: a board must be the claimed project’s, and shown to the person', async () => {
    const onMine = await site.sandbox.call('getWave', {}, onBoard('1', '10000'));
    expect(onMine).toMatchObject({ ok: true, value: { project: { key: 'MIG' } } });
    for (const place of [onBoard('9', '10000'), onBoard('9', '10001'), onBoard('1', '10001'), onBoard('2', '10000')]) {
      expect(await site.sandbox.call('getWave', {}, place)).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
    }
  });

  it('has not been touched by any of this', () => {
    expect(issuesOfOurs(site.sandbox.site).filter(({ projectId }) => projectId === '10001')).toHaveLength(10);
  });
});
