import { readFileSync } from 'node:fs';
import { sourcesIn } from '../contract/collect-routes';

describe('reading issues in bulk', () => {
  it('has one implementation', () => {
    const files = sourcesIn('src').filter((file) => readFileSync(file, 'utf8').includes('issue/bulkfetch'));
    expect(files).toEqual(['src/forge/jira/fetch-issues.ts']);
  });
});
