import type { APIResponse } from '@forge/api';
import type { z } from 'zod';
import type { ErrorView } from '../../contract/result';
import { isJiraFailure, type JiraFailure } from '../../errors/jira-failure';
import { parsedAnswer } from '../jira/product-request';
import { failureOf } from '../../errors/failure-of';

/**
 * Awaits one answer of Confluence. What it does not show, what is not there and what it does not understand get the same
 * words, so that nobody learns what exists.
 * @throws AppFailure, also where Confluence is not connected or asks to wait
 */
export async function askConfluence<T>(what: string, asked: Promise<APIResponse>, schema: z.ZodType<T>): Promise<T> {
  try {
    return await parsedAnswer(asked, schema);
  } catch (error) {
    throw isJiraFailure(error) ? failureOf(viewOf(what, error)) : error;
  }
}

function viewOf(what: string, { reason, retryAfterSeconds = 60 }: JiraFailure): ErrorView {
  switch (reason) {
    case 'forbidden':
    case 'not-found':
    case 'refused':
      return {
        code: 'not-allowed',
        message: `You may not see ${what}, or it does not exist.`,
        next: 'Ask for access in Confluence; where Confluence is not connected to Runway, an administrator of the site can connect it.',
      };
    case 'throttled':
      return {
        code: 'jira-busy',
        message: `Confluence asks to wait ${retryAfterSeconds} s before the next request.`,
        next: 'Try again after that time.',
        retryAfterSeconds,
      };
    case 'unknown-outcome':
      return { code: 'jira-unreachable', message: 'Confluence did not answer.', next: 'Try again in a moment.' };
    default:
      return reason satisfies never;
  }
}
