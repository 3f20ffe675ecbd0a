import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { simulatedClock } from '../../../sandbox/clock';
import { restRoutes } from '../../../sandbox/screens/rest-routes';
import { createSite, type Site } from '../../../sandbox/site/site';

const START = Date.parse('2027-05-01T08:00:00Z');

let server: Server;
let site: Site;

beforeEach(async () => {
  site = createSite({ clock: simulatedClock(START) });
  server = createServer(express().use(restRoutes(site)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => new Promise((done) => server.close(done)));

/** As `jira.js` and `confluence.js` sign in: the user name and an API token, joined by a colon. */
const get = (path: string, name: string, token = 'token') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers: { authorization: `Basic ${Buffer.from(`${name}:${token}`).toString('base64')}` },
  });
const accountOf = async (name: string, token?: string) => {
  const answer = await get('/rest/api/3/myself', name, token);
  return answer.ok ? ((await answer.json()) as { accountId: string }).accountId : answer.status;
};

test('every person signs in by e-mail address, in any case, and by account id', async () => {
  const people = Object.values(site.state.users).filter(({ kind, licensed }) => kind === 'person' && licensed);
  expect(people.length).toBeGreaterThan(0);
  for (const { accountId, emailAddress } of people) {
    expect(emailAddress).toMatch(/^[a-z]+@example\.com$/);
    expect(await accountOf(emailAddress ?? '')).toBe(accountId);
    expect(await accountOf((emailAddress ?? '').toUpperCase())).toBe(accountId);
    expect(await accountOf(accountId)).toBe(accountId);
  }
  expect(new Set(people.map(({ emailAddress }) => emailAddress)).size).toBe(people.length);
});

test('a token that contains colons does not hide the address before it', async () => {
  expect(await accountOf('lead@example.com', 'ATATT3x:y:z=')).toBe('acc-lead');
});

test('an address is the person: permissions in Jira and Confluence are theirs', async () => {
  const project = async (name: string) => (await get('/rest/api/3/project/MIG', name)).status;
  expect([await project('viewer@example.com'), await project('outsider@example.com')]).toEqual([200, 404]);
  const pages = async (name: string) =>
    ((await (await get('/wiki/api/v2/pages', name)).json()) as { results: unknown[] }).results.length;
  expect(await pages('lead@example.com')).toBeGreaterThan(await pages('outsider@example.com'));
});

test('an unknown address and the one of a deactivated account sign nobody in', async () => {
  const member = site.state.users['acc-member'];
  if (member === undefined) throw new Error('The default site has no acc-member.');
  member.active = false;
  expect(await accountOf('member@example.com')).toBe(401);
  expect(await accountOf('nobody@example.com')).toBe(401);
  expect(await accountOf('@')).toBe(401);
});
