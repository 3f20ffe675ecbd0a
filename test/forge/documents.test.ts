import type { DocumentChange, DocumentLine, DocumentsView } from '../../src/contract/documents';
import { type Place, testId } from '../support/sandbox';
import { asMember, asViewer, markedWave } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';

async function valued<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const refusal = (code: string, words: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words) },
});

/** A wave with a file on one of its issues, and two pages of Confluence: one that the app may not read. */
async function withDocuments() {
  const made = await markedWave((state) => {
    const checklist = state.confluence.pages['131077'];
    if (checklist === undefined) throw new Error('The site has no checklist.');
    checklist.viewers = ['acc-lead'];
  });
  const { sandbox, wave } = made;
  const person = personInJira(sandbox);
  const { issue } = made.item('lines/1');
  const [page] = Object.values(sandbox.site.state.confluence.pages).filter(({ viewers }) => viewers === undefined);
  if (page === undefined) throw new Error('The site has no page.');
  const change = (what: DocumentChange['change'], place?: Place) =>
    sandbox.call('changeDocument', { wave, change: what }, place);
  const done = async (what: DocumentChange['change'], place?: Place): Promise<DocumentsView> =>
    valued(change(what, place));
  const list = (place?: Place) => valued(sandbox.call('getDocuments', { wave }, place));
  const only = async (place?: Place): Promise<DocumentLine> => {
    const [first] = (await list(place)).documents;
    if (first === undefined) throw new Error('There is no document.');
    return first;
  };
  const lock = async (latest?: string, place?: Place) => {
    const { id, version, latest: seen } = await only();
    return change({ do: 'lock', id, version, latest: latest ?? seen?.id ?? '' }, place);
  };
  /** Until what Jira and Confluence said is asked again. */
  const later = () => sandbox.clock.advance(6 * 60_000);
  return { ...made, person, issue, page, change, done, list, only, lock, later };
}

const add = (place: Extract<DocumentChange['change'], { do: 'add' }>['place']) =>
  ({ do: 'add', requestId: testId(), name: 'Plan of the lines', owner: 'acc-member', place }) as const;

describe('a document that is an attachment', () => {
  it('is locked at the version that was seen; a newer file of the same name is a later version', async () => {
    const { person, issue, done, only, lock, later, sandbox, wave } = await withDocuments();
    const first = await person.attach(issue, 'plan.pdf');
    await person.attach(issue, 'notes.pdf');
    const files = await valued(sandbox.call('listFiles', { wave, issue }));
    expect(files).toEqual(['notes.pdf', 'plan.pdf']);
    await done(add({ in: 'attachment', issue, file: 'plan.pdf' }), asMember);
    expect(await only()).toMatchObject({ is: 'open', state: 'draft', latest: { id: first, label: 'plan.pdf' } });
    expect(await lock('4711')).toMatchObject(refusal('changed-meanwhile', /another latest version/));
    expect(await lock(undefined, asMember)).toMatchObject({ ok: true });
    expect(await only()).toMatchObject({
      is: 'locked',
      state: 'locked',
      locked: { by: 'acc-member', label: 'plan.pdf', at: expect.stringMatching(/^2027/) },
    });
    const second = await person.attach(issue, 'plan.pdf');
    await later();
    expect(await only()).toMatchObject({ is: 'later-version', state: 'locked', latest: { id: second } });
    // Taken away again, the latest is the one that was locked.
    await person.removeAttachment(second);
    await later();
    expect(await only()).toMatchObject({ is: 'locked', latest: { id: first } });
    await person.removeAttachment(first);
    await later();
    expect(await only()).toMatchObject({ is: 'not-there', latest: null });
  });

  it('is told to be locked to all, and where it is only to whom Jira shows that', async () => {
    const { person, issue, done, only, lock } = await withDocuments();
    await person.attach(issue, 'plan.pdf');
    await person.setSecurity(issue, '10181');
    await done(add({ in: 'attachment', issue, file: 'plan.pdf' }));
    expect(await lock()).toMatchObject({ ok: true });
    const seen = await only(asMember);
    expect(seen).toMatchObject({ is: 'locked', at: null, hidden: true, latest: null, locked: { label: null } });
    expect(JSON.stringify(seen)).not.toMatch(/pdf|MIG-/);
    // Nobody points to, or locks, what they may not see.
    expect(await lock('4711', asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('is unknown while the app may not read its issue, and cannot be locked', async () => {
    const { person, issue, done, only, lock } = await withDocuments();
    const file = await person.attach(issue, 'plan.pdf');
    await person.setSecurity(issue, '10180');
    await done(add({ in: 'attachment', issue, file: 'plan.pdf' }));
    expect(await only()).toMatchObject({ is: 'unknown', latest: null, at: { file: 'plan.pdf' } });
    expect(await lock(file)).toMatchObject(refusal('not-allowed', /Runway cannot read where/));
  });
});

describe('a document that is a page', () => {
  it('has a later version once it is edited', async () => {
    const { page, done, only, lock, later, sandbox } = await withDocuments();
    await done(add({ in: 'page', page: page.id }));
    expect(await lock()).toMatchObject({ ok: true });
    expect(await only()).toMatchObject({ is: 'locked', at: { in: 'page', name: page.title } });
    const answer = await sandbox.site.answer({
      product: 'confluence',
      method: 'PUT',
      path: `/wiki/api/v2/pages/${page.id}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: page.id,
        status: 'current',
        title: page.title,
        body: { representation: 'storage', value: '<p>New.</p>' },
        version: { number: page.version + 1 },
      }),
      actor: { kind: 'person', accountId: 'acc-lead' },
    });
    expect(answer.status).toBe(200);
    await later();
    expect(await only()).toMatchObject({ is: 'later-version', latest: { label: String(page.version + 1) } });
    const now = await only();
    expect(await lock(now.latest?.id)).toMatchObject({ ok: true });
    expect(await only()).toMatchObject({ is: 'locked' });
  });

  it('is unknown where the app may not read it, for those too who may', async () => {
    const { done, only, change } = await withDocuments();
    await done(add({ in: 'page', page: '131077' }));
    expect(await only()).toMatchObject({ is: 'unknown', at: { in: 'page' }, latest: null });
    expect(await change(add({ in: 'page', page: '131077' }), asMember)).toMatchObject(
      refusal('not-allowed', /this page/),
    );
  });
});

describe('documents', () => {
  it('are asked of Jira and Confluence at most every five minutes, whoever looks', async () => {
    const { person, issue, page, done, only, later } = await withDocuments();
    await person.attach(issue, 'plan.pdf');
    await done(add({ in: 'attachment', issue, file: 'plan.pdf' }));
    await done(add({ in: 'page', page: page.id }));
    await only();
    const newer = await person.attach(issue, 'plan.pdf');
    expect((await only(asMember)).latest?.id).not.toBe(newer);
    await later();
    expect((await only(asMember)).latest?.id).toBe(newer);
  });

  it('are written by members against the version that they read, and removed by the owner of the wave', async () => {
    const { done, change, only, list } = await withDocuments();
    const request = add(null);
    expect(await change(request, asViewer)).toMatchObject(refusal('not-allowed', /only look/));
    await done(request, asMember);
    expect((await done(request, asMember)).documents).toHaveLength(1);
    const { id, version } = await only();
    const rename = (name: string, place?: Place) => change({ do: 'edit', id, version, name }, place);
    const both = await Promise.all([rename('Map of the lines'), rename('Table of the lines', asMember)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal('changed-meanwhile', /Plan of the lines → (Map|Table)/));
    const now = await only();
    expect(await change({ do: 'remove', id, version: now.version }, asMember)).toMatchObject(
      refusal('not-allowed', /owner of the wave/),
    );
    expect((await done({ do: 'remove', id, version: now.version })).documents).toEqual([]);
    expect(await change({ do: 'unlock', id, version: now.version })).toMatchObject(refusal('not-found', /no such/));
    expect((await list()).documents).toEqual([]);
  });

  it('stay where they are while they are locked', async () => {
    const { page, done, only, lock, change } = await withDocuments();
    await done(add({ in: 'page', page: page.id }));
    await lock();
    const { id, version } = await only();
    expect(await change({ do: 'edit', id, version, place: null })).toMatchObject(refusal('refused-by-rule', /locked/));
    expect((await done({ do: 'unlock', id, version })).documents[0]).toMatchObject({ state: 'in-review', is: 'open' });
  });
});
