import { createHmac } from 'node:crypto';
import { isPass, newPass, PASS_MS } from '../../src/forge/access/watch-pass';
import type { AccountId, WaveId } from '../../src/wave/ids';

const SECRET = 'a'.repeat(64);
const watcher = { account: 'acc-lead' as AccountId, wave: '10000.1' as WaveId };
const given = newPass(watcher, SECRET, 0);

describe('a pass', () => {
  it('lets its person watch its wave for a minute', () => {
    expect(isPass(given, watcher, SECRET, 0)).toBe(true);
    expect(isPass(given, watcher, SECRET, PASS_MS - 1)).toBe(true);
    expect(isPass(given, watcher, SECRET, PASS_MS)).toBe(false);
  });

  it.each([
    ['another person', { ...watcher, account: 'acc-member' as AccountId }, SECRET],
    ['another wave', { ...watcher, wave: '10000.2' as WaveId }, SECRET],
    ['another secret', watcher, 'b'.repeat(64)],
  ])('lets nobody in with %s', (_what, who, secret) => expect(isPass(given, who, secret, 0)).toBe(false));

  const [text = '', mac = ''] = given.split('.');
  const said = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const claims = JSON.parse(Buffer.from(text, 'base64url').toString()) as object;
  const byRule = (forged: string, secret: string) =>
    createHmac('sha256', secret).update(`pass ${forged}`).digest('base64url');
  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['no signature', text],
    ['an empty signature', `${text}.`],
    ['a short signature', `${text}.${mac.slice(0, 10)}`],
    ['more after it', `${given}.x`],
    ['a later end', `${said({ ...claims, until: 10 ** 15 })}.${mac}`],
    [
      'a signature by a guessed secret',
      `${said({ ...claims, until: 10 ** 15 })}.${byRule(said({ ...claims, until: 10 ** 15 }), '')}`,
    ],
  ])('is refused where it is forged: %s', (_what, pass) => expect(isPass(pass, watcher, SECRET, 0)).toBe(false));

  it('is refused where it was signed for something else', () => {
    const other = said({ ...claims, may: 'write' });
    expect(isPass(`${other}.${byRule(other, SECRET)}`, watcher, SECRET, 0)).toBe(false);
  });
});
