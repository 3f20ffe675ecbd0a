/**
 * Reads Runway's issues of a site as any user of jira.js does, which checks each answer against Atlassian's own description of it.
 * In: the site's address. Out: one line of JSON: id, key, labels and property of each. The package is a module of the language alone,
 * which the tests' loader does not take.
 */
import { bulkFetchIssues, searchAndReconsileIssuesUsingJqlPost } from 'jira.js/cloud';
import { createClient } from 'jira.js/core';

const client = createClient({
  host: process.argv[2],
  auth: { type: 'basic', email: 'lead@example.com', apiToken: 'any' },
});
const found = await searchAndReconsileIssuesUsingJqlPost(client, {
  jql: 'project = MIG AND labels = runway ORDER BY key ASC',
  fields: ['id'],
  maxResults: 5000,
});
const ids = found.issues.map(({ id }) => id);
const issues = [];
for (let from = 0; from < ids.length; from += 100) {
  const page = await bulkFetchIssues(client, {
    issueIdsOrKeys: ids.slice(from, from + 100),
    fields: ['labels', 'summary'],
    properties: ['runway'],
  });
  issues.push(...page.issues);
}
console.log(
  JSON.stringify(
    issues.map(({ id, key, fields, properties }) => ({
      id,
      key,
      labels: fields.labels,
      node: properties?.runway?.node ?? null,
    })),
  ),
);
