import { NeedsAuthenticationError } from '@forge/api';
import { ForgeKvsAPIError } from '@forge/kvs';
import { answer } from '../../src/handlers/answer';
import { parsedAnswer } from '../../src/forge/jira/product-request';
import { z } from 'zod';

const asked = () =>
  parsedAnswer(Promise.reject(new NeedsAuthenticationError('Authentication Required', 'service')), z.unknown());
const inJira = { moduleKey: 'runway-project' };
const onPage = { moduleKey: 'runway-readiness' };

describe('a person who has not consented', () => {
  it('is asked by the platform in Jira: the error leaves the function', async () => {
    await expect(answer(asked, inJira)).rejects.toThrow(NeedsAuthenticationError);
  });

  it('is told on a page of Confluence, where what was published stands', async () => {
    expect(await answer(asked, onPage)).toMatchObject({ ok: false, error: { code: 'not-connected' } });
  });
});

describe('storage that is busy', () => {
  it.each(['RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS'])('is told by its status: %s', async (code) => {
    const busy = new ForgeKvsAPIError({ status: 429, statusText: '' }, { code, message: 'Too many.' });
    expect(await answer(() => Promise.reject(busy), inJira)).toMatchObject({
      ok: false,
      error: { code: 'storage-busy', retryAfterSeconds: 30 },
    });
  });

  it('is not what another status of the same code says', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const other = new ForgeKvsAPIError({ status: 400, statusText: '' }, { code: 'TOO_MANY_REQUESTS', message: '' });
    expect(await answer(() => Promise.reject(other), inJira)).toMatchObject({ error: { code: 'unexpected' } });
  });
});
