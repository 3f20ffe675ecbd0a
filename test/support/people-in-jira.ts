import { z } from 'zod';
import type { SimulatedClock } from '../../sandbox/clock';
import type { Site } from '../../sandbox/site/site';

/**
 * One person at Jira's own screens. Every deed is a request as that person, and what Jira refuses them is thrown with
 * Jira's words: nothing here edits the site's state. Issues are named by id or key. The limits of REST do not bind
 * screens, so that a thousand deeds can fall on one moment.
 */
export interface PersonInJira {
  /** To a status of that name; the resolution is Jira's own (Done) unless one is named. */
  readonly transition: (issue: string, status: string, resolution?: string) => Promise<void>;
  /** Answers the comment's id. An address in the text becomes a link. */
  readonly comment: (issue: string, text: string) => Promise<string>;
  readonly removeComment: (issue: string, comment: string) => Promise<void>;
  /** Answers the attachment's id. */
  readonly attach: (issue: string, filename?: string) => Promise<string>;
  readonly removeAttachment: (attachment: string) => Promise<void>;
  /** The first blocks the second. Answers the link's id. */
  readonly link: (blocker: string, blocked: string) => Promise<string>;
  readonly unlink: (link: string) => Promise<void>;
  readonly flag: (issue: string, flagged?: boolean) => Promise<void>;
  readonly assign: (issue: string, account: string | null) => Promise<void>;
  /** An ISO day. */
  readonly setDue: (issue: string, day: string | null) => Promise<void>;
  /** Any fields as REST takes them. */
  readonly edit: (issue: string, fields: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly logTime: (issue: string, seconds: number) => Promise<void>;
  /** Right before another one. */
  readonly rank: (issue: string, before: string) => Promise<void>;
  /** Needs membership of the level (`10181`: the lead and the app). Null takes it off. */
  readonly setSecurity: (issue: string, level: string | null) => Promise<void>;
  readonly setProperty: (issue: string, key: string, value: unknown) => Promise<void>;
  /** With its sub-tasks. */
  readonly remove: (issue: string) => Promise<void>;
  /** Only Jira's administrator may: `acc-admin`. */
  readonly archive: (...issues: readonly string[]) => Promise<void>;
  readonly unarchive: (...issues: readonly string[]) => Promise<void>;
  /** To another project, as a type of the same level there. Moves the clock until it is done. */
  readonly move: (issue: string, project: string) => Promise<void>;
  /** A task below an epic, or anything one level below its parent. Answers its id. */
  readonly createTask: (parent: string, summary: string, fields?: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly createSubtask: PersonInJira['createTask'];
  /** The next three: only Jira's administrator may. `forGood`: not into the recycle bin. */
  readonly removeProject: (project: string, forGood?: boolean) => Promise<void>;
  readonly archiveProject: (project: string) => Promise<void>;
  readonly restoreProject: (project: string) => Promise<void>;
}

const ISSUE = '/rest/api/3/issue';
/** Numbers are the same whatever the site calls them. */
const BLOCKS = '10000';
const IMPEDIMENT = '10019';
const FLAGGED = 'customfield_10021';

const withId = z.object({ id: z.string() });
const shown = z.object({
  id: z.string(),
  fields: z.object({
    project: z.object({ id: z.string() }),
    issuetype: z.object({ hierarchyLevel: z.number() }),
  }),
});
const types = z.object({
  issueTypes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      untranslatedName: z.string().optional(),
      hierarchyLevel: z.number(),
    }),
  ),
});
const links = z.object({
  fields: z.object({ issuelinks: z.array(z.object({ id: z.string(), outwardIssue: withId.optional() })) }),
});

export function personInJira(
  { site, clock }: { readonly site: Site; readonly clock: SimulatedClock },
  accountId = 'acc-lead',
): PersonInJira {
  const send = async (method: string, path: string, headers: Readonly<Record<string, string>>, body: string | null) => {
    const actor = { kind: 'person', accountId } as const;
    const answer = await site.answer({ product: 'jira', method, path, headers, body, actor, through: 'screens' });
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body}`);
    return answer.body === '' ? null : (JSON.parse(answer.body) as unknown);
  };
  const ask = (method: string, path: string, body?: unknown) =>
    body === undefined
      ? send(method, path, {}, null)
      : send(method, path, { 'content-type': 'application/json' }, JSON.stringify(body));
  const edit: PersonInJira['edit'] = async (issue, fields) => void (await ask('PUT', `${ISSUE}/${issue}`, { fields }));
  const readIssue = async (issue: string) =>
    shown.parse(await ask('GET', `${ISSUE}/${issue}?fields=project,issuetype`));
  const typeIn = async (project: string, level: number) => {
    const { issueTypes } = types.parse(await ask('GET', `/rest/api/3/project/${project}`));
    const fitting = issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === level);
    const type = fitting.find(({ name, untranslatedName = name }) => untranslatedName === 'Task') ?? fitting[0];
    if (type === undefined) throw new Error(`Project ${project} has no issue type of level ${level}.`);
    return type.id;
  };
  const createBelow: PersonInJira['createTask'] = async (parent, summary, fields = {}) => {
    const { id, fields: of } = await readIssue(parent);
    const issuetype = { id: await typeIn(of.project.id, of.issuetype.hierarchyLevel - 1) };
    const given = { project: { id: of.project.id }, issuetype, parent: { id }, summary, ...fields };
    return withId.parse(await ask('POST', ISSUE, { fields: given })).id;
  };

  return {
    transition: async (issue, status, resolution) => {
      const path = `${ISSUE}/${issue}/transitions`;
      const offered = z
        .object({ transitions: z.array(z.object({ id: z.string(), name: z.string() })) })
        .parse(await ask('GET', path));
      const found = offered.transitions.find(({ name }) => name === status);
      if (found === undefined) throw new Error(`Issue ${issue} has no transition to ${status}.`);
      const fields = resolution === undefined ? {} : { fields: { resolution: { name: resolution } } };
      await ask('POST', path, { transition: { id: found.id }, ...fields });
    },
    comment: async (issue, text) =>
      withId.parse(await ask('POST', `${ISSUE}/${issue}/comment`, { body: documentOf(text) })).id,
    removeComment: async (issue, comment) => void (await ask('DELETE', `${ISSUE}/${issue}/comment/${comment}`)),
    attach: async (issue, filename = 'evidence.txt') => {
      const part = `Content-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: text/plain`;
      const body = `--part\r\n${part}\r\n\r\nDone as agreed.\r\n--part--\r\n`;
      const headers = { 'content-type': 'multipart/form-data; boundary=part', 'x-atlassian-token': 'no-check' };
      const [file] = z.tuple([withId]).parse(await send('POST', `${ISSUE}/${issue}/attachments`, headers, body));
      return file.id;
    },
    removeAttachment: async (attachment) => void (await ask('DELETE', `/rest/api/3/attachment/${attachment}`)),
    link: async (blocker, blocked) => {
      const { id } = await readIssue(blocked);
      const [inwardIssue, outwardIssue] = [{ id: (await readIssue(blocker)).id }, { id }];
      await ask('POST', '/rest/api/3/issueLink', { type: { id: BLOCKS }, inwardIssue, outwardIssue });
      const { fields } = links.parse(await ask('GET', `${ISSUE}/${blocker}?fields=issuelinks`));
      const made = fields.issuelinks.find(({ outwardIssue: other }) => other?.id === id);
      if (made === undefined) throw new Error(`Issue ${blocker} has no link to ${blocked}.`);
      return made.id;
    },
    unlink: async (link) => void (await ask('DELETE', `/rest/api/3/issueLink/${link}`)),
    flag: (issue, flagged = true) => edit(issue, { [FLAGGED]: flagged ? [{ id: IMPEDIMENT }] : null }),
    assign: (issue, account) => edit(issue, { assignee: account === null ? null : { accountId: account } }),
    setDue: (issue, day) => edit(issue, { duedate: day }),
    edit,
    logTime: async (issue, timeSpentSeconds) =>
      void (await ask('POST', `${ISSUE}/${issue}/worklog`, { timeSpentSeconds })),
    rank: async (issue, before) =>
      void (await ask('PUT', '/rest/agile/1.0/issue/rank', { issues: [issue], rankBeforeIssue: before })),
    setSecurity: (issue, level) => edit(issue, { security: level === null ? null : { id: level } }),
    setProperty: async (issue, key, value) => void (await ask('PUT', `${ISSUE}/${issue}/properties/${key}`, value)),
    remove: async (issue) => void (await ask('DELETE', `${ISSUE}/${issue}?deleteSubtasks=true`)),
    archive: async (...issues) => void (await ask('PUT', `${ISSUE}/archive`, { issueIdsOrKeys: issues })),
    unarchive: async (...issues) => void (await ask('PUT', `${ISSUE}/unarchive`, { issueIdsOrKeys: issues })),
    move: async (issue, project) => {
      const { fields } = await readIssue(issue);
      const target = `${project},${await typeIn(project, fields.issuetype.hierarchyLevel)}`;
      const { taskId } = z.object({ taskId: z.string() }).parse(
        await ask('POST', '/rest/api/3/bulk/issues/move', {
          sendBulkNotification: false,
          targetToSourcesMapping: { [target]: { issueIdsOrKeys: [issue], ...DEFAULTS } },
        }),
      );
      const task = () => site.state.jira.bulkTasks?.[taskId];
      await clock.runUntil(() => task()?.status === 'COMPLETE', 60_000);
      const failed = Object.values(task()?.failed ?? {}).flat();
      if (failed.length > 0) throw new Error(`Issue ${issue} was not moved: ${failed.join(' ')}`);
    },
    createTask: createBelow,
    createSubtask: createBelow,
    removeProject: async (project, forGood = false) =>
      void (await ask('DELETE', `/rest/api/3/project/${project}?enableUndo=${!forGood}`)),
    archiveProject: async (project) => void (await ask('POST', `/rest/api/3/project/${project}/archive`)),
    restoreProject: async (project) => void (await ask('POST', `/rest/api/3/project/${project}/restore`)),
  };
}

const DEFAULTS = {
  inferClassificationDefaults: true,
  inferFieldDefaults: true,
  inferStatusDefaults: true,
  inferSubtaskTypeDefault: true,
};

function documentOf(text: string) {
  const words = text.split(/(https?:\/\/\S+)/).filter((word) => word !== '');
  const content = words.map((word) => ({
    type: 'text',
    text: word,
    ...(/^https?:/.test(word) ? { marks: [{ type: 'link', attrs: { href: word } }] } : {}),
  }));
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] };
}
