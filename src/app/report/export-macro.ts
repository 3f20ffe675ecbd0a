import { z } from 'zod';
import { remainingTime } from '../../forge/access/remaining-time';
import { seenByAccount } from '../../forge/jira/seen-by';
import { askedIssues } from '../../report/asked-issues';
import { buildReport } from '../../report/build-report';
import type { MacroKey } from '../../contract/report-names';
import { readChoice } from '../../report/read-choice';
import { type AdfDocument, reportAdf, sentenceAdf } from '../../report/report-adf';
import type { AccountId, ProjectId } from '../../wave/ids';
import { storedReportOf } from './read-report';
import { reportInput } from './present-report';

const NOT_AVAILABLE = 'Not available in this export';

/** An export of many macros has a limit for all of them: with less than this left, in milliseconds, the sentence is answered. */
const TOO_LATE_MS = 4_000;

const configured = z.looseObject({ config: z.unknown().optional() }).optional().catch(undefined);
/** Word sends `context.config`, PDF `extensionPayload.config`; neither is documented. Other keys come and go. */
const exported = z.looseObject({
  exportType: z.string().optional(),
  config: z.unknown().optional(),
  extensionPayload: configured,
  context: z
    .looseObject({ config: z.unknown().optional(), extension: configured, exportType: z.string().optional() })
    .optional()
    .catch(undefined),
});
const authentic = z.looseObject({
  accountId: z.string().optional(),
  principal: z
    .looseObject({ accountId: z.string().optional(), accountType: z.string().optional() })
    .nullish()
    .catch(undefined),
});

/** What an export asks for, wherever it says so. */
interface ExportCall {
  readonly type: string;
  readonly config: unknown;
  /** Null: nobody is vouched for. */
  readonly account: AccountId | null;
}

/** Reads the call of any exporter. The account comes with the platform's own word only, never with the payload. */
function readExportCall(given: unknown, platform: unknown): ExportCall {
  const call = exported.safeParse(given).data;
  const who = authentic.safeParse(platform).data;
  const account = who?.principal?.accountId ?? who?.accountId;
  const isLicensed = (who?.principal?.accountType ?? 'licensed') === 'licensed';
  return {
    type: call?.exportType ?? call?.context?.exportType ?? '',
    config: call?.context?.config ?? call?.extensionPayload?.config ?? call?.context?.extension?.config ?? call?.config,
    account: account === undefined || account === 'unidentified' || !isLicensed ? null : (account as AccountId),
  };
}

/**
 * A macro in a document: what the account may see of it, or the sentence. Never throws, asks Jira at most once and storage at most
 * three times.
 */
export async function exportMacro(macro: MacroKey, payload: unknown, platform: unknown): Promise<AdfDocument> {
  try {
    return (await exportedReport(macro, readExportCall(payload, platform))) ?? sentenceAdf(NOT_AVAILABLE);
  } catch (error) {
    console.error('A macro could not be exported.', error);
    return sentenceAdf(NOT_AVAILABLE);
  }
}

async function exportedReport(macro: MacroKey, { type, config, account }: ExportCall): Promise<AdfDocument | null> {
  const choice = readChoice(macro, config);
  if (choice === null || account === null || (type !== 'word' && type !== 'pdf') || isLate()) return null;
  const present = await storedReportOf(choice);
  if (present === null || isLate()) return null;
  const project = choice.project as ProjectId;
  const input = reportInput(present, choice, project, account);
  const seen = await seenByAccount(account, project, askedIssues(input));
  return seen === null || isLate() ? null : reportAdf(buildReport({ ...input, seen: seen.issues }));
}

const isLate = (): boolean => remainingTime() < TOO_LATE_MS;
