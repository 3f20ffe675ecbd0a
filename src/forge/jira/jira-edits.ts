import { route } from '@forge/api';
import { z } from 'zod';
import type { EditValues } from '../../jobs/edit';
import type { JiraEdits, TaskState } from '../../jobs/ports';
import { type As, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

const submitted = z.looseObject({ taskId: z.union([z.string(), z.number()]).transform(String) });
const ids = z.array(z.union([z.string(), z.number()]).transform(String));
const progress = z.looseObject({
  status: z.string(),
  processedAccessibleIssues: ids.default([]),
  failedAccessibleIssues: z.record(z.string(), z.array(z.string())).default({}),
});

/** Jira's words for a task that goes on. Any other but `COMPLETE` is an end that brought nothing certain. */
const GOING_ON = new Set(['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED']);

/**
 * Writes fields of issues as one actor.
 * @param quiet whether watchers are not told of single edits. Jira ignores the wish of an actor who may not administer the project.
 */
export function jiraEdits(as: As, quiet: boolean): JiraEdits {
  const jira = jiraAs(as);
  return {
    editAll: async (issues, values) => {
      const body = {
        selectedIssueIdsOrKeys: issues,
        selectedActions: Object.keys(values),
        editedFieldsInput: bulkInput(values),
        sendBulkNotification: false,
      };
      const { taskId } = await parsedAnswer(
        jira(route`/rest/api/3/bulk/issues/fields`, {
          method: 'POST',
          headers: JSON_HEADERS,
          body: JSON.stringify(body),
        }),
        submitted,
      );
      return taskId;
    },
    taskState: async (task): Promise<TaskState> => {
      const state = await parsedAnswer(jira(route`/rest/api/3/bulk/queue/${task}`), progress);
      if (GOING_ON.has(state.status)) return { is: 'running' };
      if (state.status !== 'COMPLETE') return { is: 'failed' };
      return {
        is: 'complete',
        done: new Set(state.processedAccessibleIssues),
        refused: new Map(Object.entries(state.failedAccessibleIssues)),
      };
    },
    editOne: async (issue, values) => {
      const init = { method: 'PUT', headers: JSON_HEADERS, body: JSON.stringify({ fields: singleInput(values) }) };
      const answer = quiet
        ? jira(route`/rest/api/3/issue/${issue}?notifyUsers=false`, init)
        : jira(route`/rest/api/3/issue/${issue}`, init);
      await parsedAnswer(answer, z.unknown());
    },
  };
}

const singleInput = (values: EditValues) =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      if ('date' in value) return [field, value.date];
      if ('priority' in value) return [field, { id: value.priority }];
      return [field, value.user === null ? null : { accountId: value.user }];
    }),
  );

function bulkInput(values: EditValues) {
  const dates = Object.entries(values).flatMap(([fieldId, value]) =>
    'date' in value ? [{ fieldId, date: { formattedDate: formatted(value.date) } }] : [],
  );
  const users = Object.entries(values).flatMap(([fieldId, value]) => {
    if (!('user' in value)) return [];
    return [value.user === null ? { fieldId } : { fieldId, user: { accountId: value.user } }];
  });
  const [priority] = Object.values(values).flatMap((value) => ('priority' in value ? [value.priority] : []));
  return {
    ...(dates.length === 0 ? {} : { datePickerFields: dates }),
    ...(users.length === 0 ? {} : { singleSelectClearableUserPickerFields: users }),
    ...(priority === undefined ? {} : { priority: { priorityId: priority } }),
  };
}

/** `2027-06-01` as `01-06-2027`: of the two forms that Atlassian's document names the one without a month's name. Empty: no date. */
const formatted = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('-'));
