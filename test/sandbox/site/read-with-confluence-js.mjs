/**
 * Reads a site as any user of confluence.js does, which checks each answer against Atlassian's own description of it.
 * In: the site's address. Out: one line of JSON. The package is a module of the language alone, which the tests' loader does not take.
 */
import { createV1Client, createV2Client } from 'confluence.js';

const at = { host: process.argv[2], auth: { type: 'basic', email: 'lead@example.com', apiToken: 'any' } };
const [v1, v2] = [createV1Client(at), createV2Client(at)];
const body = (text) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }),
});

const spaces = await v2.space.getSpaces({});
const spaceId = spaces.results[0].id;
const space = await v2.space.getSpaceById({ id: spaceId });
const inSpace = await v2.page.getPagesInSpace({ id: spaceId });
const made = await v2.page.createPage({ body: { spaceId, title: 'Read by a client', body: body('First') } });
await v1.contentLabels.addLabelsToContent({ id: made.id, body: [{ prefix: 'global', name: 'runway' }] });
const next = { status: 'current', title: made.title, body: body('Second'), version: { number: 2, message: 'Again' } };
await v2.page.updatePage({ id: made.id, body: { id: made.id, ...next } });
await v2.contentProperties.createPageProperty({ pageId: made.id, key: 'runway', value: { kept: true } });
const page = await v2.page.getPageById({ id: made.id, bodyFormat: 'atlas_doc_format' });
const inStorage = await v2.page.getPageById({ id: made.id, bodyFormat: 'storage' });
const labels = await v2.label.getPageLabels({ id: made.id });
const versions = await v2.version.getPageVersions({ id: made.id });
const properties = await v2.contentProperties.getPageContentProperties({ pageId: made.id });
const children = await v2.children.getChildPages({ id: made.parentId });
const selected = { textSelection: 'Second', textSelectionMatchCount: 1, textSelectionMatchIndex: 0 };
const words = { representation: 'storage', value: '<p>Which?</p>' };
const asked = await v2.comment.createInlineComment({ pageId: made.id, body: words, inlineCommentProperties: selected });
await v2.comment.updateInlineComment({ commentId: asked.id, version: { number: 2 }, body: words, resolved: true });
const open = await v2.comment.getPageInlineComments({ id: made.id, resolutionStatus: ['open'] });
const comments = await v2.comment.getPageInlineComments({ id: made.id, bodyFormat: 'storage' });
const operations = await v2.operation.getPageOperations({ id: made.id });
await v2.comment.deleteInlineComment({ commentId: asked.id });
await v2.page.deletePage({ id: made.id });
console.log(
  JSON.stringify({
    space: space.key,
    pages: inSpace.results.map(({ title }) => title),
    title: page.title,
    text: page.body.atlas_doc_format?.value ?? page.body.atlasDocFormat?.value,
    storage: inStorage.body.storage.value,
    labels: labels.results.map(({ name }) => name),
    versions: versions.results.map(({ number }) => number),
    properties: properties.results.map(({ key, value }) => [key, value]),
    open: open.results.length,
    comments: comments.results.map((one) => [one.resolutionStatus, one.properties.inlineOriginalSelection]),
    operations: operations.operations.map(({ operation }) => operation),
    isChild: children.results.some(({ id }) => id === made.id),
  }),
);
