import { z, ZodError } from 'zod';
import type { ErrorView, Result } from '../contract/result';
import { isJiraFailure, type JiraFailure } from '../errors/jira-failure';
import { AppFailure } from '../errors/app-failure';

/** Runs a resolver's work and translates whatever it throws, once, into what a panel can show. */
export async function answer<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: viewOf(error) };
  }
}

function viewOf(error: unknown): ErrorView {
  if (error instanceof AppFailure) return error.view;
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

/** So many units a minute are the platform's limit for one installation: a meeting of many people can reach it. */
const STORAGE_BUSY: ErrorView = {
  code: 'storage-busy',
  message: 'Runway’s storage has reached its limit for this minute.',
  next: 'Wait half a minute, check what was saved, then try again.',
  retryAfterSeconds: 30,
};

const throttled = z.looseObject({ responseDetails: z.looseObject({ status: z.literal(429) }) });

/** By the status: the codes differ between plain calls and transactions. */
const isStorageBusy = (error: unknown): boolean => error instanceof Error && throttled.safeParse(error).success;
