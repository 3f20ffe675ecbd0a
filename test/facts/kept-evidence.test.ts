import { evidenceNow, withGoneComments } from '../../src/facts/kept-evidence';
import { jiraIssue, type Reading, readingOf } from '../../src/facts/reading';
import { NO_HEAD } from '../../src/facts/stored-facts';
import type { IssueFacts } from '../../src/readiness/issue-fact';

const at = (minute: number) => Date.UTC(2027, 2, 1, 9, minute);
const time = (minute: number) => new Date(at(minute)).toISOString().replace('Z', '+0000');
const note = (id: string, minute: number, text = 'note') => ({
  id,
  author: { accountId: 'acc-member', accountType: 'atlassian' },
  created: time(minute),
  body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
});
const status = { name: 'To Do', statusCategory: { key: 'new' } };

/** What Jira answers of an issue: these comments, out of so many. */
const reading = (comments: readonly ReturnType<typeof note>[], total = comments.length): Reading =>
  readingOf(
    jiraIssue.parse({
      id: '10001',
      fields: {
        status,
        issuetype: { hierarchyLevel: 0 },
        project: { id: '10000' },
        created: time(0),
        comment: { comments, total },
      },
    }),
    NO_HEAD.site,
    [],
  );
const known = (evidence: IssueFacts['evidence']): IssueFacts =>
  ({ ...reading([]).facts, evidence, reopened: null, extras: [], property: 'ours' }) as IssueFacts;
const LINK = { id: '1', by: 'acc-member', at: at(1) };
const snapshotOf = (last: IssueFacts) => ({
  head: NO_HEAD,
  issues: new Map([
    [
      '10001',
      {
        role: { is: 'stand-in' as const },
        fact: { is: 'read' as const, issue: '10001', last },
        at: 0,
        blockedBy: [],
      },
    ],
  ]),
});

describe('evidence in a comment', () => {
  test('is the newest of those that Jira shows', () => {
    const seen = reading([note('1', 1, 'https://example.com/a'), note('2', 2, 'https://example.com/b'), note('3', 3)]);
    expect(evidenceNow(null, seen)).toMatchObject({ link: { id: '2' }, comment: { id: '3' } });
  });

  test('stays while newer comments crowd it out of the answer', () => {
    expect(evidenceNow(known({ link: LINK }), reading([note('8', 8), note('9', 9)], 9)).link).toEqual(LINK);
  });

  test.each([
    ['all comments are shown and it is not among them', reading([note('8', 8)]), {}],
    ['it would have to be among those that are shown', reading([note('0', 0), note('9', 9)], 9), {}],
    ['it is shown, and holds no address any more', reading([note('1', 1), note('9', 9)], 9), {}],
  ])('goes where %s', (_, seen, expected) => {
    expect(evidenceNow(known({ link: LINK }), seen).link ?? {}).toEqual(expected);
  });

  test('goes once Jira says that the comment is not there, and is asked about only where it is hidden', async () => {
    const asked: (readonly string[])[] = [];
    const jira = (there: readonly string[]) => ({
      commentsThere: (comments: readonly string[]) => {
        asked.push(comments);
        return Promise.resolve(new Set(there));
      },
    });
    const last = known({ link: LINK });
    const crowded = reading([note('8', 8), note('9', 9)], 9);
    const [still] = await withGoneComments([crowded], snapshotOf(last), jira(['1']));
    const [gone] = await withGoneComments([crowded], snapshotOf(last), jira([]));
    expect([still, gone].map((one) => one && evidenceNow(last, one).link)).toEqual([LINK, undefined]);
    expect(asked).toEqual([['1'], ['1']]);
    await withGoneComments([reading([note('1', 1, 'https://example.com/a')])], snapshotOf(last), jira([]));
    expect(asked).toHaveLength(2);
  });
});
