import { platformResponse } from '../../../sandbox/forge/platform-response';
import { realm } from '../../../sandbox/forge/platform-realm';

const answer = { status: 201, headers: { 'Content-Type': 'application/json', 'Retry-After': '3' }, body: '{"a":[1]}' };
const both = [
  ['as Node makes it', () => new realm.Response(answer.body, answer)],
  ['of the platform', () => platformResponse(answer)],
] as const;

describe.each(both)('an answer %s', (_name, make) => {
  it('says its status and headers, and gives its body once', async () => {
    const response = make();
    expect(response).toBeInstanceOf(realm.Response);
    expect([response.status, response.ok, response.statusText, response.bodyUsed]).toEqual([201, true, '', false]);
    expect([response.headers.get('retry-after'), response.headers.has('x')]).toEqual(['3', false]);
    expect(await response.text()).toBe(answer.body);
    expect(response.bodyUsed).toBe(true);
    await expect(response.text()).rejects.toThrow('Body is unusable: Body has already been read');
    await expect(response.json()).rejects.toThrow('Body is unusable');
  });

  it('parses its body, with constructors of the realm of the bundle', async () => {
    expect((await make().json()) as object).toBeInstanceOf(realm.Object);
    expect(await make().json()).toEqual({ a: [1] });
  });

  it('gives bytes, and a copy whose body is read for itself', async () => {
    expect(new TextDecoder().decode(await make().arrayBuffer())).toBe(answer.body);
    const response = make();
    const copy = response.clone();
    expect([await response.text(), await copy.text()]).toEqual([answer.body, answer.body]);
  });
});

test('an answer without a body can be read again, and is no JSON', async () => {
  const response = platformResponse({ status: 204, headers: {}, body: null });
  expect([await response.text(), await response.text(), response.bodyUsed]).toEqual(['', '', false]);
  await expect(response.json()).rejects.toThrow(realm.SyntaxError);
});
