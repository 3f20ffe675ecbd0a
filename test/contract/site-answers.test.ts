import { OPERATIONS } from '../../sandbox/site/operations';
import type { Actor } from '../../sandbox/site/site';
import {
  admin,
  anonymous,
  fields,
  lead,
  outsider,
  paragraph,
  siteUnderTest,
  tasks,
  textFile,
  viewer,
} from '../sandbox/site/site-under-test';
import { checkAnswer } from './check-answer';
import { checkRequest } from './check-request';
import { contractsFolder, loadContracts } from './contracts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly actor?: Actor;
  readonly status: number;
}

const ok = (method: string, path: string, body?: unknown, status = 200): Asked => ({ method, path, body, status });
const no = (status: number, method: string, path: string, body?: unknown, actor: Actor = lead): Asked => ({
  method,
  path,
  body,
  actor,
  status,
});

const page = (title: string) => ({
  spaceId: '65537',
  status: 'current',
  title,
  body: { representation: 'atlas_doc_format', value: JSON.stringify(paragraph(title)) },
});
const bulkEdit = (formattedDate: string) => ({
  selectedIssueIdsOrKeys: ['10001', '10002'],
  selectedActions: ['duedate', 'assignee'],
  editedFieldsInput: {
    datePickerFields: [{ fieldId: 'duedate', date: { formattedDate } }],
    singleSelectClearableUserPickerFields: [{ fieldId: 'assignee', user: { accountId: 'acc-member' } }],
  },
  sendBulkNotification: false,
});
const move = (to: string, ...issueIdsOrKeys: string[]) => ({
  sendBulkNotification: false,
  targetToSourcesMapping: {
    [to]: {
      issueIdsOrKeys,
      inferClassificationDefaults: true,
      inferFieldDefaults: true,
      inferStatusDefaults: true,
      inferSubtaskTypeDefault: true,
    },
  },
});
const board = (filterId: number) => ({ name: 'Mine', type: 'scrum', filterId, location: { type: 'user' } });
const link = (inward: string, outward: string, name = 'Blocks') => ({
  type: { name },
  inwardIssue: { key: inward },
  outwardIssue: { key: outward },
});
const mailTo = (accountId: string) => ({ subject: 'Look', textBody: 'Look.', to: { users: [{ accountId }] } });
const pin = (moduleId: string) => ({ moduleId, projectList: [{ projectIdOrKey: 'MIG', action: 'PIN' }] });
const PANEL = 'ari:cloud:ecosystem::extension/app/environment/static/runway-issue';
const by = (actor: Actor, asked: Asked): Asked => ({ ...asked, actor });
const META = '/rest/api/3/issue/createmeta/MIG/issuetypes';
const ISSUE = '/rest/api/3/issue';
const PAGES = '/wiki/api/v2/pages';
const POSTS = '/wiki/api/v2/blogposts';
const COMMENTS = '/wiki/api/v2/inline-comments';
/** A question about a word of a page. */
const inlineComment = (textSelection: string) => ({
  pageId: '131075',
  body: { representation: 'storage', value: '<p>Which?</p>' },
  inlineCommentProperties: { textSelection, textSelectionMatchCount: 1, textSelectionMatchIndex: 0 },
});

/** Every operation, answered well and refused, in an order in which each finds what it needs. */
const WALK: readonly Asked[] = [
  ok('GET', '/rest/api/3/myself'),
  no(401, 'GET', '/rest/api/3/myself', undefined, anonymous),
  ok('GET', '/rest/api/3/user?accountId=acc-member'),
  no(403, 'GET', '/rest/api/3/user?accountId=acc-member', undefined, outsider),
  no(404, 'GET', '/rest/api/3/user?accountId=nobody'),
  ok('GET', '/rest/api/3/user/search?query=lead'),
  no(400, 'GET', '/rest/api/3/user/search'),
  ok('GET', '/rest/api/3/user/assignable/search?project=MIG&query=lead'),
  no(400, 'GET', '/rest/api/3/user/assignable/search?project=MIG'),
  no(404, 'GET', '/rest/api/3/user/assignable/search?project=MIG&query=', undefined, outsider),
  ok('GET', '/rest/api/3/user/viewissue/search?projectKey=MIG&query=lead'),
  no(400, 'GET', '/rest/api/3/user/viewissue/search?projectKey=MIG'),
  no(404, 'GET', '/rest/api/3/user/viewissue/search?projectKey=MIG&query=', undefined, outsider),
  ok('GET', '/rest/api/3/user/bulk?accountId=acc-lead&accountId=acc-member&maxResults=100'),
  no(401, 'GET', '/rest/api/3/user/bulk?accountId=acc-lead', undefined, anonymous),
  ok('GET', '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS&projectKey=MIG'),
  no(400, 'GET', '/rest/api/3/mypermissions'),
  no(404, 'GET', '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS&projectKey=MIG', undefined, outsider),
  ok('POST', '/rest/api/3/permissions/check', {
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10_000] }],
  }),
  no(400, 'POST', '/rest/api/3/permissions/check', { globalPermissions: ['FLY'] }),
  no(403, 'POST', '/rest/api/3/permissions/check', { accountId: 'acc-viewer' }),
  ok('POST', '/rest/api/3/permissions/project', { permissions: ['BROWSE_PROJECTS'] }),
  no(400, 'POST', '/rest/api/3/permissions/project', { permissions: ['FLY'] }),
  ok('GET', '/rest/api/3/project/MIG'),
  no(404, 'GET', '/rest/api/3/project/NOPE'),
  ok('GET', '/rest/api/3/project/search?maxResults=2'),
  ok('GET', META),
  no(400, 'GET', META, undefined, outsider),
  ok('GET', `${META}/10002?maxResults=200`),
  no(400, 'GET', `${META}/999`),
  ok('GET', '/rest/api/3/field'),
  ok('GET', '/rest/api/3/priority'),
  ok('GET', '/rest/api/3/priority/search?priorityName=high&maxResults=1'),
  no(401, 'GET', '/rest/api/3/priority/search', undefined, anonymous),
  ok('GET', '/rest/api/3/resolution'),
  no(401, 'GET', '/rest/api/3/resolution', undefined, anonymous),
  ok('GET', '/rest/api/3/resolution/search?id=10001&id=10002'),
  no(401, 'GET', '/rest/api/3/resolution/search', undefined, anonymous),
  ok('GET', '/rest/api/3/project/MIG/securitylevel'),
  no(404, 'GET', '/rest/api/3/project/MIG/securitylevel', undefined, outsider),
  ok('GET', '/rest/api/3/issueLinkType'),
  no(401, 'GET', '/rest/api/3/issueLinkType', undefined, anonymous),
  ok('POST', `${ISSUE}/bulk`, tasks('one', 'two'), 201),
  ok('POST', `${ISSUE}/bulk`, { issueUpdates: [{ fields: fields('good') }, { fields: fields('') }] }, 201),
  no(400, 'POST', `${ISSUE}/bulk`, tasks('')),
  no(401, 'POST', `${ISSUE}/bulk`, tasks('x'), anonymous),
  ok(
    'POST',
    ISSUE,
    {
      fields: fields('sub', { issuetype: { id: '10004' }, parent: { id: '10001' }, description: paragraph('Text.') }),
      properties: [{ key: 'runway', value: { wave: 'W1' } }],
    },
    201,
  ),
  no(400, 'POST', ISSUE, { fields: {} }),
  ok('POST', '/rest/api/3/issueLink', link('MIG-1', 'MIG-2'), 201),
  no(400, 'POST', '/rest/api/3/issueLink', link('MIG-1', 'MIG-1')),
  no(404, 'POST', '/rest/api/3/issueLink', link('MIG-1', 'MIG-2', 'Nothing')),
  no(401, 'POST', '/rest/api/3/issueLink', link('MIG-1', 'MIG-2'), anonymous),
  ok('GET', '/rest/api/3/issueLink/10001'),
  no(400, 'GET', '/rest/api/3/issueLink/one'),
  no(404, 'GET', '/rest/api/3/issueLink/10001', undefined, outsider),
  ok('POST', `${ISSUE}/MIG-1/attachments`, textFile('notes.txt', 'Done.')),
  no(403, 'POST', `${ISSUE}/MIG-1/attachments`, textFile('notes.txt', 'Done.'), viewer),
  no(403, 'POST', `${ISSUE}/MIG-1/attachments`, textFile('notes.txt', 'Done.', 'nothing')),
  no(404, 'POST', `${ISSUE}/MIG-99/attachments`, textFile('notes.txt', 'Done.')),
  ok('GET', '/rest/api/3/attachment/10001'),
  no(404, 'GET', '/rest/api/3/attachment/10001', undefined, outsider),
  ok(
    'PUT',
    `${ISSUE}/MIG-2`,
    { fields: { customfield_10021: [{ value: 'Impediment' }], security: { id: '10181' } } },
    204,
  ),
  ok('GET', `${ISSUE}/MIG-2`),
  ok('PUT', `${ISSUE}/MIG-2`, { fields: { security: null } }, 204),
  ok('GET', `${ISSUE}/MIG-1?fields=issuelinks,attachment,subtasks,security,statuscategorychangedate`),
  no(403, 'DELETE', '/rest/api/3/attachment/10001', undefined, viewer),
  ok('DELETE', '/rest/api/3/attachment/10001', undefined, 204),
  no(404, 'DELETE', '/rest/api/3/attachment/10001'),
  no(404, 'DELETE', '/rest/api/3/issueLink/10001', undefined, viewer),
  ok('DELETE', '/rest/api/3/issueLink/10001', undefined, 204),
  ok('GET', `${ISSUE}/MIG-4?properties=runway`),
  no(404, 'GET', `${ISSUE}/MIG-99`),
  ok('PUT', `${ISSUE}/MIG-1`, { fields: { labels: ['a'] } }, 204),
  ok('PUT', `${ISSUE}/MIG-1?returnIssue=true`, { fields: { customfield_10020: 1 } }),
  no(400, 'PUT', `${ISSUE}/MIG-1`, { fields: { duedate: 'soon' } }),
  no(403, 'PUT', `${ISSUE}/MIG-1`, { fields: { labels: [] } }, viewer),
  ok('GET', `${ISSUE}/MIG-1/transitions`),
  no(404, 'GET', `${ISSUE}/MIG-99/transitions`),
  ok(
    'POST',
    `${ISSUE}/MIG-1/transitions`,
    { transition: { id: '31' }, fields: { resolution: { name: "Won't Do" } } },
    204,
  ),
  no(400, 'POST', `${ISSUE}/MIG-1/transitions`, { transition: { id: '21' }, fields: { resolution: { id: '10000' } } }),
  no(400, 'POST', `${ISSUE}/MIG-1/transitions`, { transition: { id: '99' } }),
  ok('POST', `${ISSUE}/MIG-1/comment`, { body: paragraph('A comment.') }, 201),
  no(400, 'POST', `${ISSUE}/MIG-1/comment`, { body: 'plain' }),
  ok('GET', `${ISSUE}/MIG-1/comment`),
  no(404, 'GET', `${ISSUE}/MIG-99/comment`),
  ok('POST', '/rest/api/3/comment/list', { ids: [10_001, 99] }),
  no(400, 'POST', '/rest/api/3/comment/list', { ids: [] }),
  no(400, 'DELETE', `${ISSUE}/MIG-1/comment/10001`, undefined, viewer),
  ok('DELETE', `${ISSUE}/MIG-1/comment/10001`, undefined, 204),
  no(404, 'DELETE', `${ISSUE}/MIG-1/comment/10001`),
  ok('PUT', `${ISSUE}/MIG-1/properties/runway`, { wave: 'W1' }, 201),
  ok('PUT', `${ISSUE}/MIG-1/properties/runway`, { wave: 'W2' }),
  no(403, 'PUT', `${ISSUE}/MIG-1/properties/runway`, {}, viewer),
  ok('GET', `${ISSUE}/MIG-1/properties`),
  ok('GET', `${ISSUE}/MIG-1/properties/runway`),
  no(404, 'GET', `${ISSUE}/MIG-1/properties/other`),
  ok('DELETE', `${ISSUE}/MIG-1/properties/runway`, undefined, 204),
  no(404, 'DELETE', `${ISSUE}/MIG-1/properties/runway`),
  ok('POST', `${ISSUE}/bulkfetch`, { issueIdsOrKeys: ['MIG-1', '10004'], fields: ['*all'], properties: ['runway'] }),
  no(400, 'POST', `${ISSUE}/bulkfetch`, { issueIdsOrKeys: [] }),
  ok('POST', '/rest/api/3/bulk/issues/fields', bulkEdit('1/Jun/27'), 201),
  no(400, 'POST', '/rest/api/3/bulk/issues/fields', bulkEdit('2027-06-01')),
  no(401, 'POST', '/rest/api/3/bulk/issues/fields', bulkEdit('1/Jun/27'), anonymous),
  ok('GET', '/rest/api/3/bulk/queue/10001'),
  no(400, 'GET', '/rest/api/3/bulk/queue/7'),
  ok('POST', '/rest/api/3/search/jql', {
    jql: 'project = MIG',
    fields: ['summary', 'status', 'parent'],
    properties: ['runway'],
    maxResults: 1,
    reconcileIssues: [10_001, 10_002],
  }),
  ok('GET', '/rest/api/3/search/jql?jql=project%20%3D%20MIG&fields=*all&maxResults=2&reconcileIssues=10001'),
  no(400, 'POST', '/rest/api/3/search/jql', { jql: '' }),
  no(400, 'GET', '/rest/api/3/search/jql?jql=nosuch%3D1'),
  ok('GET', '/rest/agile/1.0/board?projectKeyOrId=MIG'),
  no(401, 'GET', '/rest/agile/1.0/board', undefined, anonymous),
  ok('GET', '/rest/agile/1.0/board/1'),
  no(404, 'GET', '/rest/agile/1.0/board/9'),
  ok('GET', '/rest/agile/1.0/board/1/configuration'),
  no(404, 'GET', '/rest/agile/1.0/board/9/configuration'),
  ok('GET', '/rest/agile/1.0/board/1/sprint?state=active,future'),
  no(400, 'GET', '/rest/agile/1.0/board/2/sprint'),
  ok('GET', '/rest/agile/1.0/sprint/1'),
  no(404, 'GET', '/rest/agile/1.0/sprint/9'),
  ok('POST', '/rest/agile/1.0/sprint', { name: 'Next', originBoardId: 1, goal: 'Ready' }, 201),
  no(400, 'POST', '/rest/agile/1.0/sprint', { name: 'Next', originBoardId: 2 }),
  no(403, 'POST', '/rest/agile/1.0/sprint', { name: 'Next', originBoardId: 1 }, viewer),
  ok('POST', '/rest/agile/1.0/sprint/3', { name: 'Later' }),
  no(400, 'POST', '/rest/agile/1.0/sprint/3', { state: 'active' }),
  no(404, 'POST', '/rest/agile/1.0/sprint/9', { name: 'Later' }),
  ok('DELETE', '/rest/agile/1.0/sprint/3', undefined, 204),
  no(404, 'DELETE', '/rest/agile/1.0/sprint/3'),
  ok('POST', '/rest/agile/1.0/board', board(10_001), 201),
  no(400, 'POST', '/rest/agile/1.0/board', board(99)),
  ok('GET', '/rest/agile/1.0/board/3'),
  ok('DELETE', '/rest/agile/1.0/board/3', undefined, 204),
  no(404, 'DELETE', '/rest/agile/1.0/board/3'),
  no(403, 'DELETE', '/rest/agile/1.0/board/1', undefined, viewer),
  ok('POST', '/rest/agile/1.0/sprint/2/issue', { issues: ['MIG-2'] }, 204),
  no(403, 'POST', '/rest/agile/1.0/sprint/2/issue', { issues: ['MIG-2'] }, viewer),
  ok('GET', '/rest/software/1.0/sprint/2/issue?reconcileIssues=10002&fields=summary'),
  ok('GET', '/rest/software/1.0/board/1/issue?reconcileIssues=10002'),
  ok('GET', '/rest/software/1.0/board/1/backlog?reconcileIssues=10003'),
  ok('GET', '/rest/software/1.0/board/1/sprint/2/issue?reconcileIssues=10002&fields=summary,sprint,flagged'),
  no(404, 'GET', '/rest/software/1.0/board/9/sprint/2/issue'),
  ok('GET', '/rest/agile/1.0/board/1/project'),
  no(404, 'GET', '/rest/agile/1.0/board/9/project'),
  ok('GET', '/rest/agile/1.0/board/1/features'),
  ok('PUT', '/rest/agile/1.0/board/1/features', { boardId: 1, enabling: true, feature: 'jsw.agility.sprints' }),
  ok('PUT', '/rest/agile/1.0/sprint/2', { name: 'Whole', state: 'future', goal: 'All' }),
  no(400, 'PUT', '/rest/agile/1.0/sprint/2', { name: 'Whole' }),
  no(404, 'PUT', '/rest/agile/1.0/sprint/9', { name: 'Whole', state: 'future' }),
  ok('POST', '/rest/agile/1.0/sprint/2/swap', { sprintToSwapWith: 1 }, 204),
  no(404, 'POST', '/rest/agile/1.0/sprint/2/swap', { sprintToSwapWith: 9 }),
  ok('PUT', '/rest/agile/1.0/issue/rank', { issues: ['MIG-2'], rankBeforeIssue: 'MIG-1' }, 204),
  no(400, 'PUT', '/rest/agile/1.0/issue/rank', { issues: ['MIG-2'] }),
  no(403, 'PUT', '/rest/agile/1.0/issue/rank', { issues: ['MIG-2'], rankBeforeIssue: 'MIG-1' }, viewer),
  ok('PUT', '/rest/agile/1.0/issue/MIG-2/estimation?boardId=1', { value: '5' }),
  no(400, 'PUT', '/rest/agile/1.0/issue/MIG-2/estimation?boardId=1', { value: 'many' }),
  no(403, 'PUT', '/rest/agile/1.0/issue/MIG-2/estimation?boardId=1', { value: '5' }, viewer),
  ok('GET', '/rest/agile/1.0/issue/MIG-2/estimation?boardId=1'),
  no(400, 'GET', '/rest/agile/1.0/issue/MIG-2/estimation'),
  ok('POST', '/rest/agile/1.0/backlog/issue', { issues: ['MIG-2'] }, 204),
  no(403, 'POST', '/rest/agile/1.0/backlog/issue', { issues: ['MIG-2'] }, viewer),
  ok('POST', '/rest/agile/1.0/backlog/1/issue', { issues: ['MIG-2'] }, 204),
  no(404, 'POST', '/rest/agile/1.0/backlog/9/issue', { issues: ['MIG-2'] }),
  ok('GET', `${ISSUE}/MIG-2/changelog`),
  no(404, 'GET', `${ISSUE}/MIG-99/changelog`),
  ok('POST', '/rest/api/3/changelog/bulkfetch', {
    issueIdsOrKeys: ['MIG-1', 'MIG-2'],
    fieldIds: ['customfield_10020'],
  }),
  no(400, 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [] }),
  no(404, 'GET', '/rest/software/1.0/board/9/backlog'),
  ok('POST', `${ISSUE}/MIG-3/worklog`, { timeSpentSeconds: 600 }, 201),
  no(400, 'POST', `${ISSUE}/MIG-2/worklog`, { timeSpentSeconds: 600 }, viewer),
  ok('DELETE', `${ISSUE}/MIG-3`, undefined, 204),
  no(400, 'DELETE', `${ISSUE}/MIG-1`),
  no(403, 'DELETE', `${ISSUE}/MIG-2`, undefined, viewer),
  ok('POST', `${ISSUE}/MIG-2/notify`, mailTo('acc-member'), 204),
  no(400, 'POST', `${ISSUE}/MIG-2/notify`, mailTo('nobody')),
  no(404, 'POST', `${ISSUE}/MIG-99/notify`, mailTo('acc-member')),
  by(admin, ok('PUT', `${ISSUE}/archive`, { issueIdsOrKeys: ['MIG-2', 'MIG-4', 'MIG-99'] })),
  no(403, 'PUT', `${ISSUE}/archive`, { issueIdsOrKeys: ['MIG-1'] }),
  no(400, 'PUT', `${ISSUE}/archive`, { issueIdsOrKeys: ['MIG-4'] }, admin),
  by(admin, ok('PUT', `${ISSUE}/unarchive`, { issueIdsOrKeys: ['MIG-2'] })),
  no(401, 'PUT', `${ISSUE}/unarchive`, { issueIdsOrKeys: ['MIG-2'] }, anonymous),
  ok('POST', '/rest/api/3/bulk/issues/move', move('KAN,10002', 'MIG-2'), 201),
  no(400, 'POST', '/rest/api/3/bulk/issues/move', move('KAN,10101', 'MIG-2')),
  no(401, 'POST', '/rest/api/3/bulk/issues/move', move('KAN,10002', 'MIG-2'), anonymous),
  by(admin, ok('POST', '/rest/api/3/forge/panel/action/bulk/async', pin(PANEL), 202)),
  no(400, 'POST', '/rest/api/3/forge/panel/action/bulk/async', pin('runway-issue'), admin),
  no(403, 'POST', '/rest/api/3/forge/panel/action/bulk/async', pin(PANEL)),
  by(admin, ok('POST', '/rest/api/3/project/KAN/archive', undefined, 204)),
  no(403, 'POST', '/rest/api/3/project/KAN/archive'),
  no(404, 'POST', '/rest/api/3/project/NOPE/archive', undefined, admin),
  by(admin, ok('POST', '/rest/api/3/project/KAN/restore')),
  no(400, 'POST', '/rest/api/3/project/KAN/restore', undefined, admin),
  by(admin, ok('DELETE', '/rest/api/3/project/FLAT?enableUndo=true', undefined, 204)),
  no(404, 'DELETE', '/rest/api/3/project/FLAT'),
  ok('GET', '/wiki/api/v2/spaces'),
  no(400, 'GET', '/wiki/api/v2/spaces?limit=1000'),
  ok('GET', '/wiki/api/v2/spaces/65537'),
  no(404, 'GET', '/wiki/api/v2/spaces/1'),
  ok('GET', '/wiki/api/v2/spaces/65537/pages?limit=2&body-format=atlas_doc_format&sort=-modified-date&status=current'),
  ok('GET', `${PAGES}/131074?body-format=atlas_doc_format`),
  ok('GET', `${PAGES}/131074?body-format=storage`),
  no(404, 'GET', `${PAGES}/1`),
  ok('GET', `${PAGES}?id=131074,131075&limit=250`),
  no(400, 'GET', `${PAGES}?id=x`),
  ok('POST', PAGES, page('New page')),
  no(400, 'POST', PAGES, page('New page')),
  no(401, 'POST', PAGES, page('Other'), anonymous),
  ok('PUT', `${PAGES}/131075`, { ...page('Renamed'), id: '131075', version: { number: 2 } }),
  no(404, 'PUT', `${PAGES}/1`, { ...page('None'), id: '1', version: { number: 2 } }),
  ok('POST', '/wiki/rest/api/content/131075/label', [{ prefix: 'global', name: 'runway' }]),
  no(404, 'POST', '/wiki/rest/api/content/1/label', [{ prefix: 'global', name: 'runway' }]),
  ok('GET', `${PAGES}/131075/labels`),
  no(404, 'GET', `${PAGES}/1/labels`),
  ok('GET', `${PAGES}/131075/versions`),
  ok('POST', COMMENTS, inlineComment('Renamed'), 201),
  no(400, 'POST', COMMENTS, inlineComment('Not on the page')),
  no(404, 'POST', COMMENTS, { ...inlineComment('Renamed'), pageId: '1' }),
  ok('GET', `${PAGES}/131075/inline-comments?body-format=storage&resolution-status=open`),
  no(404, 'GET', `${PAGES}/1/inline-comments`),
  ok('GET', `${COMMENTS}/131081?body-format=storage`),
  ok('PUT', `${COMMENTS}/131081`, { version: { number: 2 }, resolved: true }),
  no(400, 'PUT', `${COMMENTS}/131081`, { version: { number: 2 }, resolved: true }),
  ok('DELETE', `${COMMENTS}/131081`, undefined, 204),
  no(404, 'GET', `${COMMENTS}/131081`),
  ok('GET', `${PAGES}/131075/operations`),
  ok('GET', `${PAGES}/131073/children`),
  ok('POST', `${PAGES}/131075/properties`, { key: 'runway', value: { wave: '10000.1' } }),
  no(400, 'POST', `${PAGES}/131075/properties`, { key: 'runway', value: 1 }),
  ok('GET', `${PAGES}/131075/properties?key=runway`),
  ok('PUT', `${PAGES}/131075`, { ...page('Draft'), id: '131075', status: 'draft', version: { number: 1 } }),
  no(400, 'PUT', `${PAGES}/131075`, { ...page('Draft'), id: '131075', status: 'draft', version: { number: 3 } }),
  ok('GET', `${PAGES}/131075?get-draft=true&body-format=atlas_doc_format`),
  ok('DELETE', `${PAGES}/131075`, undefined, 204),
  no(404, 'DELETE', `${PAGES}/131075`),
  ok('POST', POSTS, page('News')),
  no(400, 'POST', POSTS, page('News')),
  no(401, 'POST', POSTS, page('Other'), anonymous),
  ok('GET', `${POSTS}/131083?body-format=atlas_doc_format`),
  no(404, 'GET', `${POSTS}/131074`),
  ok('GET', `${POSTS}?id=131083&limit=250`),
  no(400, 'GET', `${POSTS}?id=x`),
  ok('PUT', `${POSTS}/131083`, { ...page('More news'), id: '131083', version: { number: 2 } }),
  no(404, 'PUT', `${POSTS}/1`, { ...page('None'), id: '1', version: { number: 2 } }),
  ok('GET', `${POSTS}/131083/versions`),
  ok('GET', `${POSTS}/131083/labels`),
  no(404, 'GET', `${POSTS}/1/labels`),
  ok('GET', '/wiki/api/v2/spaces/65537/blogposts?limit=2&sort=-modified-date&status=current'),
  ok('POST', `${POSTS}/131083/properties`, { key: 'runway', value: { wave: '10000.1' } }),
  no(400, 'POST', `${POSTS}/131083/properties`, { key: 'runway', value: 1 }),
  ok('GET', `${POSTS}/131083/properties?key=runway`),
  no(404, 'GET', `${PAGES}/131083/properties`),
  ok('DELETE', `${POSTS}/131083`, undefined, 204),
  no(404, 'DELETE', `${POSTS}/131083`),
];

/** The document's own words give null to a page without a parent; its schema does not. */
const SAID_IN_WORDS_ONLY = /\/parent(Id|Type) must be /;
/** The document's own examples give null for a value that was empty; its schema does not. */
const SAID_IN_EXAMPLES_ONLY = /changelog.*\/items\/\d+\/(from|fromString|to|toString) must be string/;
/** The document of the bulk move demands members by names that it does not have. A comment's body fits
 * both of its schemas, since neither requires a member. Nobody can send such bodies. */
const NOBODY_CAN_SEND =
  /bulk\/issues\/move: .*required property '(targetToMultipleSourceMapping|issueIdOrKeys)'|inline-comments: .*body must match exactly one schema in oneOf/;

if (contractsFolder() === null) {
  test('The contracts were not looked at: RUNWAY_SHARED does not name a folder with contracts/.', () => {
    expect(contractsFolder()).toBeNull();
  });
} else {
  describe("Atlassian's OpenAPI documents", () => {
    test.each(OPERATIONS.map((operation) => [operation.method, operation.template, operation] as const))(
      'have %s %s, with these scopes and parameters',
      (method, template, operation) => {
        const found = loadContracts().byTemplate(method, template);
        if (found === null) throw new Error('No document has it.');
        const classic = found.operation.security
          .flatMap((entry) => Object.entries(entry))
          .filter(([scheme]) => scheme !== 'basicAuth');
        const granular = found.operation['x-atlassian-oauth2-scopes']
          .filter((set) => set.state !== 'Current')
          .map((set) => set.scopes);
        const sets = [...classic.map(([, scopes]) => scopes), ...granular]
          .filter((set) => set.length > 0)
          .map((set) => set.join('+'));
        // No classic scope at all means that none is needed.
        const needsNone = classic.every(([, scopes]) => scopes.length === 0);
        expect(operation.scopes).toEqual(needsNone ? [] : sets);
        const documented = found.operation.parameters
          .filter((parameter) => parameter.in === 'query')
          .map((parameter) => parameter.name);
        expect((operation.query ?? []).filter((name) => !documented.includes(name))).toEqual([]);
      },
    );

    test('hold every answer of the site, good or refused; each operation is asked at least once', async () => {
      const { ask, site } = siteUnderTest();
      const errors: string[] = [];
      const warnings: string[] = [];
      const seen = new Set<string>();
      for (const { method, path, body, actor, status } of WALK) {
        const said = await ask(method, path, body, actor);
        expect([method, path, said.status, status === said.status ? null : said.body]).toEqual([
          method,
          path,
          status,
          null,
        ]);
        const faults = checkAnswer(method, path, {
          ...said,
          body: said.body === null ? '' : JSON.stringify(said.body),
        });
        const known = [SAID_IN_WORDS_ONLY, SAID_IN_EXAMPLES_ONLY];
        errors.push(...faults.errors.filter((fault) => !known.some((one) => one.test(fault))));
        warnings.push(...faults.warnings);
        seen.add(`${method} ${site.operation(method, path)?.template ?? ''}`);
      }
      expect(errors).toEqual([]);
      expect(warnings).toEqual([]);
      expect(
        OPERATIONS.map(({ method, template }) => `${method} ${template}`).filter((name) => !seen.has(name)),
      ).toEqual([]);
    });

    test('hold every request of that walk that the site takes', () => {
      const taken = WALK.filter(({ status }) => status < 300);
      const faults = taken.flatMap(({ method, path, body }) =>
        checkRequest({ method, path, body: body === undefined ? null : JSON.stringify(body) }),
      );
      expect(faults.filter((fault) => !NOBODY_CAN_SEND.test(fault))).toEqual([]);
    });

    test.each([
      [{ method: 'POST', path: '/rest/api/3/issues', body: '{}' }, 'no document has this method and path.'],
      [{ method: 'POST', path: '/rest/api/3/issue/bulk', body: null }, 'a body is required.'],
      [{ method: 'POST', path: '/rest/api/3/issue/bulk', body: '{' }, 'the body is not JSON.'],
      [
        { method: 'POST', path: '/rest/api/3/search/jql', body: '{"jql":"project = MIG","startAt":0}' },
        "the body must NOT have additional properties ('startAt').",
      ],
      [
        { method: 'POST', path: '/rest/api/3/search/jql', body: '{"jql":"project = MIG","reconcileIssues":["10001"]}' },
        'the body/reconcileIssues/0 must be integer.',
      ],
      [
        { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body: '{"fields":["summary"]}' },
        "the body must have required property 'issueIdsOrKeys'.",
      ],
      [
        { method: 'GET', path: '/rest/api/3/search/jql?jql=x&startAt=1', body: null },
        "the query parameter 'startAt' is not documented.",
      ],
      [
        { method: 'GET', path: '/rest/api/3/project/search?maxResults=many', body: null },
        "the query parameter 'maxResults' must be integer.",
      ],
      [{ method: 'GET', path: '/rest/api/3/myself', body: '{}' }, 'a body is not documented.'],
    ])('refuse %j', (request, fault) => {
      expect(checkRequest(request)).toEqual([`${request.method} ${request.path}: ${fault}`]);
    });
  });
}
