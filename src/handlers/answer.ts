import { NeedsAuthenticationError } from '@forge/api';
import { z, ZodError } from 'zod';
import type { ErrorView, Result } from '../contract/result';
import { isJiraFailure, type JiraFailure } from '../errors/jira-failure';
import { MACRO_KEYS } from '../contract/report-names';
import { AppFailure } from '../errors/app-failure';
import { STORAGE_BUSY } from '../errors/storage-busy';
import { isStorageBusy } from '../forge/storage/rows/is-storage-busy';

/**
 * Runs a resolver's work and translates whatever it throws, once, into what a panel can show.
 * @param context of the call: on a page of Confluence no one is asked for consent to Jira
 * @throws NeedsAuthenticationError in Jira: the platform asks the person, and calls again
 */
export async function answer<T>(work: () => Promise<T>, context: unknown): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof NeedsAuthenticationError && !isOnPage(context)) throw error;
    return { ok: false, error: viewOf(error) };
  }
}

function viewOf(error: unknown): ErrorView {
  if (error instanceof AppFailure) return error.view;
  if (error instanceof NeedsAuthenticationError) return NOT_CONNECTED;
  if (isJiraFailure(error)) return viewOfJira(error);
  if (error instanceof ZodError) return invalidInput(error);
  if (isStorageBusy(error)) return STORAGE_BUSY;
  console.error('A resolver failed unexpectedly.', error);
  return {
    code: 'unexpected',
    message: 'Something went wrong in Runway.',
    next: 'Try again. If it happens again, report it with the time and what you were doing.',
  };
}

function viewOfJira(failure: JiraFailure): ErrorView {
  const said = failure.messages.join(' ');
  switch (failure.reason) {
    case 'throttled': {
      const seconds = failure.retryAfterSeconds ?? 60;
      return {
        code: 'jira-busy',
        message: `Jira asks to wait ${seconds} s before the next request.`,
        next: 'Try again after that time.',
        retryAfterSeconds: seconds,
      };
    }
    case 'forbidden':
    case 'not-found':
      return {
        code: 'not-allowed',
        message: `Jira does not let you see or do this. ${said}`.trim(),
        next: 'Ask an administrator of the project for access.',
      };
    case 'refused':
      return {
        code: 'jira-refused',
        message: `Jira refused the request. ${said}`.trim(),
        next: 'Change what Jira names, then try again.',
      };
    case 'unknown-outcome':
      return { code: 'jira-unreachable', message: 'Jira did not answer.', next: 'Try again in a moment.' };
    default:
      return failure.reason satisfies never;
  }
}

const invalidInput = (error: ZodError): ErrorView => ({
  code: 'invalid-input',
  message: `The request cannot be read: ${error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; ')}.`,
  next: 'Reload the page and try again.',
});

const NOT_CONNECTED: ErrorView = {
  code: 'not-connected',
  message: 'Jira has not been connected to Confluence for you.',
  next: 'Open Runway in Jira once, then reload the page.',
};

const onPage = z.looseObject({ moduleKey: z.enum(MACRO_KEYS) });
const isOnPage = (context: unknown): boolean => onPage.safeParse(context).success;
