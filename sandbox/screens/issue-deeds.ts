import { z } from 'zod';
import { pinPanel } from '../jira/pin-panel';
import { fieldList, issue as issueShape, projectWithTypes, transitions } from './jira-shapes';
import { extensionId, type ScreenContext } from './screen-context';
import { Refused } from './site-reader';

/** Numbers of Jira’s own link type and option, whatever the site calls them. */
const BLOCKS = '10000';
const IMPEDIMENT = '10019';

/** What a form on an issue does, as the person; where it leads afterwards. @throws Refused */
export type IssueDeed = (context: ScreenContext, issue: string, form: unknown) => Promise<string>;

const text = z.looseObject({ text: z.string().trim().min(1).catch('') });
const pathOf = (issue: string) => `/rest/api/3/issue/${encodeURIComponent(issue)}`;
const back = (issue: string) => `/browse/${issue}`;

const edit = async ({ reader }: ScreenContext, issue: string, fields: object): Promise<string> => {
  await reader.send('PUT', pathOf(issue), { fields });
  return back(issue);
};

/** By the last part of the form's address. */
export const ISSUE_DEEDS: Readonly<Record<string, IssueDeed>> = {
  async transition({ reader }, issue, form) {
    const { transition, resolution } = z
      .looseObject({ transition: z.string(), resolution: z.string().default('') })
      .parse(form);
    const path = `${pathOf(issue)}/transitions`;
    const offered = (await reader.get(path, transitions)).transitions.find(({ id }) => id === transition);
    // The resolution stands on the screen of a transition to a done status, and on no other.
    const asked = resolution !== '' && offered?.to.statusCategory.key === 'done';
    await reader.send('POST', path, {
      transition: { id: transition },
      ...(asked ? { fields: { resolution: { id: resolution } } } : {}),
    });
    return back(issue);
  },

  assign(context, issue, form) {
    const { account } = z.looseObject({ account: z.string() }).parse(form);
    return edit(context, issue, { assignee: account === '' ? null : { accountId: account } });
  },

  due(context, issue, form) {
    const { day } = z.looseObject({ day: z.string() }).parse(form);
    return edit(context, issue, { duedate: day === '' ? null : day });
  },

  security(context, issue, form) {
    const { level } = z.looseObject({ level: z.string() }).parse(form);
    return edit(context, issue, { security: level === '' ? null : { id: level } });
  },

  async flag(context, issue, form) {
    const { flagged } = z.looseObject({ flagged: z.string() }).parse(form);
    const fields = await context.reader.get('/rest/api/3/field', fieldList);
    const field = fields.find(
      ({ name, untranslatedName = name, schema }) => untranslatedName === 'Flagged' && schema?.custom !== undefined,
    );
    if (field === undefined) throw new Refused(404, ['This site has no field Flagged.']);
    return edit(context, issue, { [field.id]: flagged === 'yes' ? [{ id: IMPEDIMENT }] : null });
  },

  async comment({ reader }, issue, form) {
    const { text: written } = text.parse(form);
    if (written === '') throw new Refused(400, ['Write something first.']);
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: written }] }];
    await reader.send('POST', `${pathOf(issue)}/comment`, { body: { type: 'doc', version: 1, content } });
    return back(issue);
  },

  async attach({ reader }, issue, form) {
    const { filename } = z.looseObject({ filename: z.string().trim().min(1).catch('evidence.txt') }).parse(form);
    await reader.attach(`${pathOf(issue)}/attachments`, filename, text.parse(form).text);
    return back(issue);
  },

  async link({ reader }, issue, form) {
    const { direction, other } = z.looseObject({ direction: z.string(), other: z.string().trim() }).parse(form);
    const [blocker, blocked] = direction === 'blocks' ? [issue, other] : [other, issue];
    await reader.send('POST', '/rest/api/3/issueLink', {
      type: { id: BLOCKS },
      inwardIssue: { key: blocker },
      outwardIssue: { key: blocked },
    });
    return back(issue);
  },

  async unlink({ reader }, issue, form) {
    const { link } = z.looseObject({ link: z.string() }).parse(form);
    await reader.send('DELETE', `/rest/api/3/issueLink/${encodeURIComponent(link)}`, undefined);
    return back(issue);
  },

  async child({ reader }, issue, form) {
    const { fields } = await reader.get(`${pathOf(issue)}?fields=*all`, issueShape);
    const project = await reader.get(`/rest/api/3/project/${fields.project.id}`, projectWithTypes);
    const level = fields.issuetype.hierarchyLevel - 1;
    const type = project.issueTypes.find(({ hierarchyLevel }) => hierarchyLevel === level);
    if (type === undefined) throw new Refused(400, ['This project has no issue type below this one.']);
    await reader.send('POST', '/rest/api/3/issue', {
      fields: {
        project: { id: project.id },
        issuetype: { id: type.id },
        parent: { key: issue },
        summary: text.parse(form).text,
      },
    });
    return back(issue);
  },

  async delete({ reader }, issue) {
    const { fields } = await reader.get(`${pathOf(issue)}?fields=*all`, issueShape);
    await reader.send('DELETE', `${pathOf(issue)}?deleteSubtasks=true`, undefined);
    return `/jira/software/projects/${fields.project.key}/summary`;
  },

  /** Jira keeps which panels people have added where no REST request reads or writes it. */
  async panel({ reader, site }, issue, form) {
    const { module, pinned } = z.looseObject({ module: z.string(), pinned: z.string() }).parse(form);
    const { id } = await reader.get(`${pathOf(issue)}?fields=*all`, issueShape);
    pinPanel(site.state, module, 'issues', id, pinned === 'yes');
    return back(issue);
  },

  async pin({ reader, surfaces }, issue, form) {
    const { module, action } = z.looseObject({ module: z.string(), action: z.string() }).parse(form);
    const { fields } = await reader.get(`${pathOf(issue)}?fields=*all`, issueShape);
    await reader.send('POST', '/rest/api/3/forge/panel/action/bulk/async', {
      moduleId: extensionId(surfaces, module),
      projectList: [{ projectIdOrKey: fields.project.key, action }],
    });
    return back(issue);
  },
};
