import { jiraIssue, readingOf, type JiraIssue } from '../../src/facts/reading';
import type { SiteFields } from '../../src/facts/stored-facts';

const SITE: SiteFields = { startField: 'customfield_1', flaggedField: 'customfield_2', high: ['1', '2'] };
const person = (accountId: string, accountType = 'atlassian') => ({ accountId, accountType });
const at = (minute: number) => `2027-03-01T09:${String(minute).padStart(2, '0')}:00.000+0000`;
const text = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const issue = (fields: Record<string, unknown> = {}, properties: unknown = {}): JiraIssue =>
  jiraIssue.parse({
    id: '10001',
    fields: {
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      issuetype: { hierarchyLevel: 0 },
      project: { id: '10000' },
      created: at(0),
      ...fields,
    },
    properties,
  });

const IMPORT = [{ by: 'importer', from: Date.parse(at(0)), to: Date.parse(at(5)) }];
const read = (fields: Record<string, unknown>, properties?: unknown) =>
  readingOf(issue(fields, properties), SITE, IMPORT);

describe('what an answer of Jira says of an issue', () => {
  test('a person’s newest attachment and comment are evidence, with who and when', () => {
    const { evidence } = read({
      attachment: [
        { id: '1', author: person('ann'), created: at(10) },
        { id: '2', author: person('ben'), created: at(20) },
      ],
      comment: { comments: [{ id: '3', author: person('ann'), created: at(12), body: text('Seen.') }] },
    }).facts;
    expect(evidence).toEqual({
      attachment: { id: '2', by: 'ben', at: Date.parse(at(20)) },
      comment: { id: '3', by: 'ann', at: Date.parse(at(12)) },
    });
  });

  test('what an app wrote is nobody’s evidence, nor what the import wrote in its importer’s name', () => {
    const { evidence } = read({
      attachment: [{ id: '1', author: person('robot', 'app'), created: at(10) }],
      comment: { comments: [{ id: '3', author: person('importer'), created: at(4), body: text('Goes on.') }] },
    }).facts;
    expect(evidence).toEqual({});
    const later = read({
      comment: { comments: [{ id: '3', author: person('importer'), created: at(6), body: text('Done.') }] },
    });
    expect(later.facts.evidence.comment?.by).toBe('importer');
  });

  test('a comment that holds an address is a link as well', () => {
    const comments = [{ id: '3', author: person('ann'), created: at(12), body: text('See https://wiki.invalid/a') }];
    expect(read({ comment: { comments } }).facts.evidence.link?.id).toBe('3');
  });

  test('only what blocks it and is not done is in its way', () => {
    const status = (key: string) => ({ status: { name: key, statusCategory: { key } } });
    const { blockers } = read({
      issuelinks: [
        { type: { inward: 'is blocked by' }, inwardIssue: { id: '7', fields: status('new') } },
        { type: { inward: 'is blocked by' }, inwardIssue: { id: '8', fields: status('done') } },
        { type: { inward: 'is blocked by' } },
        { type: { inward: 'relates to' }, inwardIssue: { id: '9', fields: status('new') } },
      ],
    }).facts;
    expect(blockers).toEqual(['7']);
  });

  test('priority, flag, dates: by the site’s own fields, and unknown where it has none', () => {
    const fields = {
      priority: { id: '2' },
      customfield_1: '2027-04-01',
      customfield_2: [{ value: 'Impediment' }],
      duedate: '2027-05-01',
    };
    expect(read(fields).facts).toMatchObject({ high: true, flagged: true, start: '2027-04-01', due: '2027-05-01' });
    const without = readingOf(issue(fields), { startField: null, flaggedField: null, high: [] }, []);
    expect(without.facts).toMatchObject({ high: null, flagged: false, start: null });
    expect(read({ priority: { id: '3' } }).facts.high).toBe(false);
  });

  test('a property of any shape is read, and names a node only where it does', () => {
    expect(read({}, { runway: { node: 'a/b/c' } }).claims).toBe('a/b/c');
    for (const forged of [{ runway: 'nonsense' }, { runway: { node: 7 } }, {}])
      expect(read({}, forged).claims).toBeNull();
  });

  test('a status category that Jira may add counts as not begun, never as done', () => {
    expect(read({ status: { name: 'New one', statusCategory: { key: 'undefined' } } }).facts.category).toBe('new');
  });
});
