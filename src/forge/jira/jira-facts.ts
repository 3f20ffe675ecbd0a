import { route } from '@forge/api';
import { z } from 'zod';
import type { FactsJira } from '../../facts/ports';
import { jiraIssue, readFields, readingOf } from '../../facts/reading';
import type { SiteFields } from '../../facts/stored-facts';
import type { ProjectId } from '../../wave/ids';
import { highByRank } from '../../plan/priority-by-rank';
import { typesByLevel } from '../../import/project-fields';
import { isJiraFailure } from '../../errors/jira-failure';
import { fetchIssues } from './fetch-issues';
import { AS_APP, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';
import { siteFields } from './site-fields';
import { tokenPages } from './token-pages';

/** A page of `POST /search/jql` with fields gives about as many. */
const PAGE = 100;
/** `POST /search/jql` gives up to 5,000 a page when only ids are asked. */
const ID_PAGE = 5_000;
/** `POST /comment/list` takes at most so many ids. */
const COMMENTS_A_PAGE = 1_000;

const searched = z.looseObject({ issues: z.array(jiraIssue), nextPageToken: z.string().nullish() });
const ids = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      fields: z.looseObject({ parent: z.looseObject({ id: z.string() }).nullish() }).optional(),
    }),
  ),
  nextPageToken: z.string().nullish(),
});
const listed = z.looseObject({ values: z.array(z.looseObject({ id: z.string() })) });
const types = z.looseObject({
  issueTypes: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string().default(''),
      untranslatedName: z.string().optional(),
      iconUrl: z.string().default(''),
      hierarchyLevel: z.number(),
    }),
  ),
});
const createFields = z.looseObject({
  fields: z.array(
    z.looseObject({
      fieldId: z.string(),
      allowedValues: z
        .array(z.looseObject({ id: z.string(), name: z.string() }))
        .optional()
        .catch(undefined),
    }),
  ),
});

/** Jira's own custom fields: of these kinds, and in English named so on every site. */
const FLAGGED = { name: 'flagged', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes' };
const START = { name: 'start date', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker' };

const post = (body: unknown) => ({ method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) });

/**
 * Jira as the app reads it. Counts points as Jira's rate limit does: one a request and one an object that it returns.
 */
export function jiraFacts(): FactsJira & { readonly points: () => number } {
  const jira = jiraAs(AS_APP);
  let points = 0;
  const asked = async <T extends object>(answer: Promise<T>, objects: (answer: T) => number): Promise<T> => {
    points += 1;
    const read = await answer;
    points += objects(read);
    return read;
  };
  /**
   * Ids of the priorities High and above by rank, as the project's create screens list them, from the highest down. Jira's own
   * list of priorities is an administrator's. Empty where no screen has a choice of them, or where the app cannot create issues:
   * then what the template says counts.
   */
  const highPriorities = async (project: ProjectId): Promise<string[]> => {
    try {
      const { issueTypes } = await asked(
        parsedAnswer(jira(route`/rest/api/3/issue/createmeta/${project}/issuetypes?maxResults=${PAGE}`), types),
        () => 0,
      );
      const { task, subtask, epic } = typesByLevel(issueTypes);
      // One scheme holds for the whole project, but a type's create screen may leave the field out.
      for (const type of [task, subtask, epic]) {
        if (type === null) continue;
        const { fields } = await asked(
          parsedAnswer(
            jira(route`/rest/api/3/issue/createmeta/${project}/issuetypes/${type.id}?maxResults=${PAGE}`),
            createFields,
          ),
          () => 0,
        );
        const allowed = fields.find(({ fieldId }) => fieldId === 'priority')?.allowedValues ?? [];
        if (allowed.length > 0) return highByRank(allowed).map(({ id }) => id);
      }
      return [];
    } catch (error) {
      if (isJiraFailure(error) && error.reason !== 'throttled' && error.reason !== 'unknown-outcome') return [];
      throw error;
    }
  };

  return {
    points: () => points,

    siteFields: async (project, imported, high): Promise<SiteFields> => {
      const fields = await asked(siteFields(AS_APP), () => 0);
      const named = ({ name, custom }: typeof FLAGGED) =>
        fields.find((one) => one.name.trim().toLowerCase() === name && one.custom === custom)?.id ?? null;
      return {
        startField: imported ?? named(START),
        flaggedField: named(FLAGGED),
        high: high === undefined ? await highPriorities(project) : [...high],
      };
    },

    fetch: async (issues, site, imports) => {
      const onPoints = (spent: number) => {
        points += spent;
      };
      const found = await fetchIssues(AS_APP, issues, readFields(site), jiraIssue, {
        properties: ['runway'],
        onPoints,
      });
      return found.map((issue) => readingOf(issue, site, imports));
    },

    search: async (jql, site, imports) => {
      const readings = [];
      const query = { jql, fields: readFields(site), properties: ['runway'], maxResults: PAGE };
      const pages = tokenPages((more) =>
        asked(
          parsedAnswer(jira(route`/rest/api/3/search/jql`, post({ ...query, ...more })), searched),
          (read) => read.issues.length,
        ),
      );
      for await (const page of pages) readings.push(...page.issues.map((issue) => readingOf(issue, site, imports)));
      return readings;
    },

    searchIds: async (jql) => {
      const found = [];
      const query = { jql, fields: ['parent'], maxResults: ID_PAGE };
      const pages = tokenPages((more) =>
        asked(
          parsedAnswer(jira(route`/rest/api/3/search/jql`, post({ ...query, ...more })), ids),
          (read) => read.issues.length,
        ),
      );
      for await (const page of pages)
        found.push(...page.issues.map(({ id, fields }) => ({ issue: id, parent: fields?.parent?.id ?? null })));
      return found;
    },

    commentsThere: async (comments) => {
      const there = new Set<string>();
      for (let from = 0; from < comments.length; from += COMMENTS_A_PAGE) {
        const body = { ids: comments.slice(from, from + COMMENTS_A_PAGE).map(Number) };
        const { values } = await asked(
          parsedAnswer(jira(route`/rest/api/3/comment/list`, post(body)), listed),
          (read) => read.values.length,
        );
        for (const { id } of values) there.add(id);
      }
      return there;
    },

    mayBrowse: async (project) => {
      try {
        const shown = z.looseObject({
          id: z.string(),
          archived: z.boolean().optional(),
          deleted: z.boolean().optional(),
        });
        const { archived, deleted } = await asked(
          parsedAnswer(jira(route`/rest/api/3/project/${project}`), shown),
          () => 1,
        );
        return archived !== true && deleted !== true;
      } catch (error) {
        if (isJiraFailure(error) && (error.reason === 'not-found' || error.reason === 'forbidden')) return false;
        throw error;
      }
    },
  };
}
