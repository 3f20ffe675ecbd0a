import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { urlencoded } from 'express';
import { simulatedClock } from '../../../sandbox/clock';
import { globalScreens } from '../../../sandbox/screens/global-screens';
import { issueScreens } from '../../../sandbox/screens/issue-screens';
import { originsOfShell } from '../../../sandbox/screens/origins';
import type { ContextOf } from '../../../sandbox/screens/screen';
import { actorOf } from '../../../sandbox/screens/session';
import { createReader } from '../../../sandbox/screens/site-reader';
import { readSurfaces } from '../../../sandbox/screens/surfaces';
import { createSite, type Site } from '../../../sandbox/site/site';
import { personInJira } from '../../support/people-in-jira';

const START = Date.parse('2027-05-01T08:00:00Z');
const condition = { entityPropertyExists: { entity: 'issue', propertyKey: 'runway' } };
const at = (key: string, more: object = {}) => ({ key, resource: 'panels/issue', title: 'Readiness', ...more });
const manifest = (modules: object = {}) => ({
  modules: {
    'jira:globalPage': [at('portfolio', { title: 'Portfolio' })],
    'jira:issueContext': [at('side', { label: 'Runway', displayConditions: condition })],
    'jira:issuePanel': [at('panel', { displayConditions: condition })],
    ...modules,
  },
  resources: [{ key: 'panels', path: 'build', entry: { issue: 'issue.html' } }],
  permissions: { scopes: [] },
  app: { id: 'ari:cloud:ecosystem::app/1' },
});

let server: Server;
let site: Site;
let clock: ReturnType<typeof simulatedClock>;

beforeEach(async () => {
  clock = simulatedClock(START);
  site = createSite({ clock });
  const surfaces = readSurfaces(manifest());
  const contextOf: ContextOf = ({ headers, originalUrl }) => {
    const actor = actorOf(headers, site.state.users);
    const origins = originsOfShell(headers.host ?? '');
    return { site, actor, reader: createReader(site, actor), theme: 'auto', origins, surfaces, here: originalUrl };
  };
  const app = express().use(urlencoded({ extended: false }), issueScreens(contextOf), globalScreens(contextOf));
  server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const lead = personInJira({ site, clock });
  await site.answer({
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issue',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { project: { key: 'MIG' }, issuetype: { name: 'Epic' }, summary: 'Network' } }),
    actor: { kind: 'person', accountId: 'acc-lead' },
  });
  await lead.createTask('MIG-1', 'Open the firewall');
  await lead.createTask('MIG-1', 'Test the line');
  await clock.advance(5_000);
});
afterEach(() => new Promise((done) => server.close(done)));

const visit = async (path: string, account: string, form?: Readonly<Record<string, string>>) => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const headers = { authorization: `Basic ${Buffer.from(`${account}:any`).toString('base64')}` };
  const answer = await fetch(url, {
    headers,
    redirect: 'manual',
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
};
const specs = (html: string) =>
  [...html.matchAll(/data-panel="([^"]*)"/g)].map(
    ([, spec]) => (JSON.parse((spec ?? '').replaceAll('&quot;', '"')) as { extension: unknown }).extension,
  );

test('each form does as the person what it says', async () => {
  const deeds: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['assign', { account: 'acc-member' }],
    ['due', { day: '2027-06-01' }],
    ['flag', { flagged: 'yes' }],
    ['comment', { text: 'All is well.' }],
    ['attach', { filename: 'plan "b".txt', text: 'Ports 80 and 443' }],
    ['link', { direction: 'is blocked by', other: 'MIG-3' }],
    ['child', { text: 'Ask for the change' }],
    ['security', { level: '10181' }],
    ['transition', { transition: '31', resolution: '10001' }],
  ];
  for (const [deed, form] of deeds)
    expect([deed, await visit(`/browse/MIG-2/${deed}`, 'acc-lead', form)]).toEqual([
      deed,
      expect.objectContaining({ status: 303, location: '/browse/MIG-2' }),
    ]);
  await clock.advance(5_000);
  const { html } = await visit('/browse/MIG-2', 'acc-lead');
  for (const word of [
    'Workstream lead',
    '2027-06-01',
    'Remove flag',
    'All is well.',
    'plan _b_.txt',
    'is blocked by',
    'Ask for the change',
    'Lead and apps',
    'Won&#x27;t Do',
  ])
    expect(html).toContain(word);
  expect(site.state.jira.issues['10002']).toMatchObject({
    attachments: [{ size: 16 }],
    comments: [{ author: 'acc-lead' }],
  });

  const [link] = Object.keys(site.state.jira.issueLinks ?? {});
  await visit('/browse/MIG-2/unlink', 'acc-lead', { link: link ?? '' });
  await visit('/browse/MIG-2/flag', 'acc-lead', { flagged: 'no' });
  expect((await visit('/browse/MIG-2', 'acc-lead')).html).not.toMatch(/is blocked by<\/span>|Remove flag/);
  expect((await visit('/browse/MIG-2/delete', 'acc-lead', {})).location).toBe('/jira/software/projects/MIG/summary');
  expect(Object.keys(site.state.jira.issues)).toEqual(['10001', '10003']);
});

test('who may only look has no forms, and is refused where they send one anyway', async () => {
  const { html } = await visit('/browse/MIG-2', 'acc-viewer');
  expect(html).toContain('Open the firewall');
  expect(html).not.toMatch(/action="\/browse/);
  expect(await visit('/browse/MIG-2/comment', 'acc-viewer', { text: 'no' })).toMatchObject({ status: 403 });
  expect(await visit('/browse/MIG-2/panel', 'acc-outsider', { module: 'panel', pinned: 'yes' })).toMatchObject({
    status: 404,
  });
  expect(await visit('/browse/MIG-2/nothing', 'acc-lead', {})).toMatchObject({ status: 404 });
  await personInJira({ site, clock }).setSecurity('MIG-2', '10181');
  expect((await visit('/browse/MIG-2', 'acc-viewer')).status).toBe(404);
});

test('the app stands on issues that have its property: in the side bar always, as a panel once it was added', async () => {
  expect(specs((await visit('/browse/MIG-2', 'acc-lead')).html)).toEqual([]);
  await personInJira({ site, clock }).setProperty('MIG-2', 'runway', { wave: 'w' });
  const before = await visit('/browse/MIG-2', 'acc-lead');
  const place = {
    issue: { id: '10002', key: 'MIG-2', type: 'Task', typeId: '10002' },
    project: { id: '10000', key: 'MIG', type: 'software' },
  };
  expect(specs(before.html)).toMatchObject([{ type: 'jira:issueContext', ...place }]);
  expect(before.html).toContain('Add Readiness</button>');
  await visit('/browse/MIG-2/panel', 'acc-lead', { module: 'panel', pinned: 'yes' });
  expect(specs((await visit('/browse/MIG-2', 'acc-viewer')).html)).toMatchObject([
    { type: 'jira:issuePanel', ...place },
    { type: 'jira:issueContext' },
  ]);
  await visit('/browse/MIG-2/panel', 'acc-lead', { module: 'panel', pinned: 'no' });
  expect(specs((await visit('/browse/MIG-2', 'acc-viewer')).html)).toHaveLength(1);
});

test('an administrator adds the panel to all issues of a project, and nobody else does', async () => {
  await personInJira({ site, clock }).setProperty('MIG-3', 'runway', {});
  const form = { module: 'panel', action: 'PIN' };
  expect((await visit('/browse/MIG-3/pin', 'acc-lead', form)).status).toBe(403);
  expect((await visit('/browse/MIG-3/pin', 'acc-admin', form)).status).toBe(303);
  expect(specs((await visit('/browse/MIG-3', 'acc-lead')).html)).toHaveLength(2);
  await visit('/browse/MIG-3/pin', 'acc-admin', { ...form, action: 'UNPIN' });
  expect(specs((await visit('/browse/MIG-3', 'acc-lead')).html)).toHaveLength(1);
});

test('the app’s page of the site stands in the navigation, for who is signed in', async () => {
  expect((await visit('/browse/MIG-3', 'acc-lead')).html).toContain('<a href="/jira/apps/portfolio">Portfolio</a>');
  expect(specs((await visit('/jira/apps/portfolio/waves', 'acc-viewer')).html)).toMatchObject([
    { type: 'jira:globalPage' },
  ]);
  expect((await visit('/jira/apps/portfolio', 'anonymous')).status).toBe(401);
  expect((await visit('/jira/apps/other', 'acc-lead')).status).toBe(404);
});

test('a display condition that the site does not know is refused, not passed over', () => {
  const panels = [at('panel', { displayConditions: { isAdmin: true } })];
  expect(() => readSurfaces(manifest({ 'jira:issuePanel': panels }))).toThrow('isAdmin');
});
