import { MACRO_KEYS } from '../../src/contract/report-names';
import { MACRO_SECTIONS } from '../../src/report/macro-sections';
import type { ReportChoice } from '../../src/contract/report';
import { spentBy } from '../support/storage-units';
import { reportOfConfig } from '../support/exported';
import { gatedWave, valueOf } from '../support/gated-wave';

/** Creates content as the lead, and answers its id. */
async function created(site: Awaited<ReturnType<typeof gatedWave>>['sandbox']['site'], path: string, more: object) {
  const answer = await site.answer({
    ...{ product: 'confluence', method: 'POST', path, headers: { 'content-type': 'application/json' } },
    actor: { kind: 'person', accountId: 'acc-lead' },
    body: JSON.stringify({ spaceId: '65537', status: 'current', title: `A ${JSON.stringify(more)}`, ...more }),
  });
  return (JSON.parse(answer.body) as { id: string }).id;
}

describe('a status page', () => {
  it('costs one call of the app and one product call as one macro of five sections, and six of each as six macros', async () => {
    const { sandbox, wave } = await gatedWave();
    const extension = { type: 'macro', content: { id: '131074', type: 'page' }, space: { id: '65537' } };
    const costOf = async (macros: readonly (readonly [module: string, sections: ReportChoice['sections']])[]) =>
      spentBy(sandbox, async () => {
        for (const [module, sections] of macros) {
          const config = reportOfConfig(wave, sections);
          valueOf(
            await sandbox.call('getReport', {}, { module, extension: { ...extension, config }, account: 'acc-lead' }),
          );
        }
      });
    const five = [['runway-plan', ['summary', 'readiness', 'gates', 'decisions', 'risks']]] as const;
    // The first evaluates what was written since.
    await costOf([['runway-plan', ['summary']]]);
    const one = await costOf(five.map(([module, sections]) => [module, [...sections]]));
    const six = await costOf(MACRO_KEYS.map((module) => [module, [...MACRO_SECTIONS[module]]]));
    expect(one).toMatchObject({ requests: 1, storageRequests: 3, write: 0 });
    expect(six).toMatchObject({ requests: 6, storageRequests: 18, write: 0 });
    // A stored row has at most 24 units, whatever the size of the wave; here all fits into a few.
    expect(one.read).toBeLessThan(six.read / 2);
  });
});

describe('a macro', () => {
  it('works on pages, blog posts, live docs and overviews of spaces, read and edited', async () => {
    const { sandbox, wave } = await gatedWave();
    const { site } = sandbox;
    const [post, live] = [
      await created(site, '/wiki/api/v2/blogposts', {}),
      await created(site, '/wiki/api/v2/pages', { subtype: 'live' }),
    ];
    const config = reportOfConfig(wave, ['summary']);
    for (const content of [
      { id: '131074', type: 'page' },
      { id: post, type: 'blogpost' },
      { id: live, type: 'page', subtype: 'live' },
      // The overview of the space is its homepage.
      { id: '131073', type: 'page' },
    ])
      for (const isEditing of [false, true]) {
        const extension = { type: 'macro', content, space: { id: '65537', key: 'MIGDOC' }, isEditing };
        for (const module of MACRO_KEYS) {
          const place = { module, extension: { ...extension, config }, account: 'acc-lead' };
          expect(valueOf(await sandbox.call('getReport', {}, place))?.wave.name).toBe('Gated move');
        }
        const old = { ...extension, config: { projectId: '10000', waveId: wave } };
        const place = { module: 'runway-readiness', extension: old, account: 'acc-lead' };
        expect(valueOf(await sandbox.call('getWave', {}, place))?.wave.name).toBe('Gated move');
      }
  });

  it('says why it shows nothing in a template and on a page or a blog post that was never published, and shows its form a preview', async () => {
    const { sandbox, wave } = await gatedWave();
    const { site } = sandbox;
    const [page, post] = [
      await created(site, '/wiki/api/v2/pages', { status: 'draft' }),
      await created(site, '/wiki/api/v2/blogposts', { status: 'draft' }),
    ];
    const config = reportOfConfig(wave, ['summary']);
    const choice = JSON.parse(config.report);
    for (const [content, isEditing, message] of [
      [{ id: '77', type: 'template' }, true, 'A template does not show a wave.'],
      [{ id: '77', type: 'template' }, false, 'A template does not show a wave.'],
      [{ id: page, type: 'page' }, true, 'This page is not published yet.'],
      [{ id: post, type: 'blogpost' }, true, 'This page is not published yet.'],
    ] as const) {
      const extension = { type: 'macro', content, space: { id: '65537', key: 'MIGDOC' }, isEditing };
      const failure = { ok: false, error: { code: 'not-published', message } };
      for (const module of MACRO_KEYS) {
        const place = { module, extension: { ...extension, config }, account: 'acc-lead' };
        expect(await sandbox.call('getReport', {}, place)).toMatchObject(failure);
        expect(valueOf(await sandbox.call('getReport', { choice }, place))?.wave.name).toBe('Gated move');
      }
      const old = { ...extension, config: { projectId: '10000', waveId: wave } };
      const place = { module: 'runway-readiness', extension: old, account: 'acc-lead' };
      expect(await sandbox.call('getWave', {}, place)).toMatchObject(failure);
    }
  });
});
