import type { PanelSpec } from './client/page-context';
import { issuePanel } from './jira-panels';
import {
  comments,
  fieldList,
  issue as issueShape,
  people,
  permissions,
  projectWithTypes,
  resolutions,
  securityLevels,
  type ShownIssue,
  type ShownPerson,
  transitions,
} from './jira-shapes';
import { searchIssues } from './read-jira';
import type { ScreenContext } from './screen-context';
import type { IssueSurface } from './surfaces';

/** What decides which forms an issue has. */
const PERMISSIONS = [
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'SCHEDULE_ISSUES',
  'ADD_COMMENTS',
  'CREATE_ATTACHMENTS',
  'LINK_ISSUES',
  'CREATE_ISSUES',
  'DELETE_ISSUES',
  'SET_ISSUE_SECURITY',
  'ADMINISTER',
] as const;
export type IssueRight = (typeof PERMISSIONS)[number];

export interface OpenedIssue {
  readonly issue: ShownIssue;
  readonly isFlagged: boolean;
  readonly below: readonly ShownIssue[];
  readonly comments: readonly { id: string; author?: ShownPerson | null | undefined; created: string; body: unknown }[];
  readonly transitions: readonly { id: string; name: string; to: ShownIssue['fields']['status'] }[];
  readonly resolutions: readonly { id: string; name: string }[];
  readonly levels: readonly { id: string; name: string }[];
  readonly assignable: readonly ShownPerson[];
  readonly rights: ReadonlySet<IssueRight>;
  /** What its children are called; null: it can have none. */
  readonly childType: string | null;
  readonly inSideBar: readonly { readonly label: string; readonly spec: PanelSpec }[];
  readonly panels: readonly OpenedPanel[];
}

export interface OpenedPanel {
  readonly surface: IssueSurface;
  /** Null where nobody has added it to this issue. */
  readonly spec: PanelSpec | null;
  /** Added to all issues of the project by an administrator. */
  readonly inProject: boolean;
}

/** An issue as this person sees it, with what they may do to it. @throws Refused */
export async function openIssue(context: ScreenContext, key: string): Promise<OpenedIssue> {
  const { reader, surfaces, site } = context;
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  const issue = await reader.get(`${path}?fields=*all&properties=*all`, issueShape);
  const [project, written, moves, below, held, fields, ended] = await Promise.all([
    reader.get(`/rest/api/3/project/${issue.fields.project.id}`, projectWithTypes),
    reader.get(`${path}/comment`, comments),
    reader.get(`${path}/transitions`, transitions),
    searchIssues(reader, `parent = ${issue.key} ORDER BY rank ASC`),
    reader.get(`/rest/api/3/mypermissions?issueId=${issue.id}&permissions=${PERMISSIONS.join(',')}`, permissions),
    reader.get('/rest/api/3/field', fieldList),
    reader.get('/rest/api/3/resolution', resolutions),
  ]);
  const rights = new Set(PERMISSIONS.filter((right) => held.permissions[right]?.havePermission === true));
  const [assignable, { levels }] = await Promise.all([
    rights.has('ASSIGN_ISSUES')
      ? reader.get(`/rest/api/3/user/assignable/search?issueKey=${issue.key}&query=`, people)
      : [],
    rights.has('SET_ISSUE_SECURITY')
      ? reader.get(`/rest/api/3/project/${project.id}/securitylevel`, securityLevels)
      : { levels: [] },
  ]);
  const flagged = fields.find(
    ({ name, untranslatedName = name, schema }) => untranslatedName === 'Flagged' && schema?.custom !== undefined,
  );
  const level = issue.fields.issuetype.hierarchyLevel - 1;
  const isShown = ({ needsProperty }: IssueSurface) => needsProperty === null || needsProperty in issue.properties;
  return {
    issue,
    isFlagged: flagged !== undefined && Array.isArray(issue.fields[flagged.id]),
    below,
    comments: written.comments,
    transitions: moves.transitions,
    resolutions: ended,
    levels,
    assignable,
    rights,
    childType: project.issueTypes.find(({ hierarchyLevel }) => hierarchyLevel === level)?.name ?? null,
    inSideBar: surfaces.issueContexts.filter(isShown).map((surface) => ({
      label: surface.label,
      spec: issuePanel(context, 'jira:issueContext', surface, project, issue),
    })),
    panels: surfaces.issuePanels.filter(isShown).map((surface) => {
      const pinned = site.state.jira.pinnedPanels?.[surface.moduleKey];
      const inProject = pinned?.projects.includes(project.id) ?? false;
      const added = inProject || (pinned?.issues.includes(issue.id) ?? false);
      return {
        surface,
        inProject,
        spec: added ? issuePanel(context, 'jira:issuePanel', surface, project, issue) : null,
      };
    }),
  };
}
