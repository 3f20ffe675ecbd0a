import { jiraErrors, Refusal, refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { IssueState, UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { shuffled } from '../shuffled';
import { checkDraft, type Draft } from './check-draft';
import { commitDraft } from './commit-draft';
import { bulkRequest, issueRequest } from './issue-request';
import { demandUser } from './permissions';

/** `POST /issue/bulk` takes this many; Atlassian's OpenAPI document, "Creates upto 50 issues". */
export const MAX_ISSUES_PER_BULK_CREATE = 50;

const SCOPES = [
  'write:jira-work',
  'write:issue:jira+write:comment:jira+write:comment.property:jira+write:attachment:jira+read:issue:jira',
];

export const createRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: '/rest/api/3/issue',
    scopes: SCOPES,
    write: true,
    query: ['updateHistory'],
    handle: createOne,
  },
  {
    method: 'POST',
    template: '/rest/api/3/issue/bulk',
    scopes: SCOPES,
    write: true,
    playsCommit: true,
    handle: createMany,
  },
];

function createOne({ world, user, body }: Call): Reply {
  const creator = demandUser(user);
  const checked = checkDraft(world, creator, readBody(issueRequest, body));
  if (!checked.ok) throw new Refusal(400, checked.errors);
  return { status: 201, body: created(world, commitDraft(world, creator, checked.draft)), objects: 1 };
}

/** Checks every issue against the site as it stands before the first is written: an issue of the request is no parent of another. */
function createMany(call: Call): Reply {
  const { world } = call;
  const creator = demandUser(call.user);
  const { issueUpdates } = readBody(bulkRequest, call.body);
  if (issueUpdates.length === 0) throw refuse(400, 'The request contains no issues to create.');
  if (issueUpdates.length > MAX_ISSUES_PER_BULK_CREATE) {
    throw refuse(400, `The number of issues to create exceeds the limit of ${MAX_ISSUES_PER_BULK_CREATE}.`);
  }
  const drafts: Draft[] = [];
  const errors: unknown[] = [];
  for (const [index, request] of issueUpdates.entries()) {
    const checked = checkDraft(world, creator, request);
    if (checked.ok) drafts.push(checked.draft);
    else errors.push({ status: 400, elementErrors: checked.errors, failedElementNumber: index });
  }
  if (drafts.length === 0) throw new Refusal(400, { issues: [], errors });
  const ordered = world.faults.shuffle === true ? shuffled(drafts, world.faults.random) : drafts;
  if (call.commit !== null) return commitBadly(call, creator, ordered);
  const issues = ordered.map((draft) => commitDraft(world, creator, draft));
  const answered = world.faults.shuffle === true ? shuffled(issues, world.faults.random) : issues;
  return {
    status: 201,
    body: { issues: answered.map((issue) => created(world, issue)), errors },
    objects: issues.length,
  };
}

/** A connection that ends before the work does: part of it is done, or all of it is done later. */
function commitBadly({ world, commit }: Call, creator: UserState, drafts: readonly Draft[]): Reply {
  if (commit?.kind === 'late') {
    for (const [index, draft] of drafts.entries()) {
      const after = (commit.seconds * 1_000 * (index + 1)) / drafts.length;
      world.clock.after(after, () => {
        // The parent may be gone by then: Jira gives that one up without a word to anybody.
        if (draft.parentId === null || world.state.jira.issues[draft.parentId] !== undefined)
          commitDraft(world, creator, draft);
      });
    }
    return { status: 504, body: jiraErrors(['Gateway timeout.']), objects: drafts.length };
  }
  const done = drafts.slice(0, commit?.k ?? 0).map((draft) => commitDraft(world, creator, draft));
  return { status: 503, body: jiraErrors(['Service unavailable.']), objects: done.length };
}

function created(world: World, issue: IssueState) {
  return { id: issue.id, key: issue.key, self: `${world.state.baseUrl}/rest/api/3/issue/${issue.id}` };
}
