import { resolve } from 'node:path';
import { z } from 'zod';
import { simulatedClock } from '../sandbox/clock';
import { readDataDirectory, type SavedSandbox } from '../sandbox/data-directory';
import { drive } from '../sandbox/forge/drive';
import { type BuiltApp, startSandbox } from '../sandbox/start-sandbox';
import { MACRO_KEYS, type MacroKey } from '../src/contract/report-names';
import { MACRO_SECTIONS } from '../src/report/macro-sections';
import type { Output } from './import';

export interface ExportOptions {
  readonly macro: string;
  readonly config: string;
  readonly as: string;
  readonly format: 'word' | 'pdf' | 'other';
  readonly data: string;
  readonly json: boolean;
}

/**
 * `runway export`: prints the document that the export function of a macro answers, at the time at which the sandbox was kept. Answers
 * the exit code: 0, or 2 where an option cannot be used.
 * @param app built before; without it this project's app is built
 */
export async function runExport(
  { macro, config, as, format, data, json }: ExportOptions,
  { out, error }: Output,
  app?: BuiltApp,
): Promise<number> {
  const saved = readDataDirectory(data);
  const key = MACRO_KEYS.find((one) => one === macro);
  const given = parsed(config);
  const refusal =
    saved === null
      ? `${data} holds no sandbox. Make one with: runway import PATH --project KEY --data ${data}`
      : key === undefined
        ? `There is no macro ${macro}. The app has ${MACRO_KEYS.join(', ')}.`
        : given === null
          ? '--config is no JSON object.'
          : null;
  if (saved === null || key === undefined || given === null) {
    error(refusal ?? '');
    return 2;
  }
  const clock = simulatedClock(saved.savedAt);
  const { site, host } = await startSandbox({
    ...{ project: resolve(__dirname, '..'), clock, saved },
    ...(app === undefined ? {} : { app }),
  });
  const accountId = Object.values(site.state.users).find(({ emailAddress }) => emailAddress === as)?.accountId ?? as;
  const content = Object.keys(site.state.confluence.pages)[0] ?? '0';
  const asked = host.storageRequests;
  const call = { moduleKey: key, format, config: configOf(key, given, saved), content, accountId };
  const document = await drive(clock, host.exportMacro(call));
  host.close();
  out(
    json
      ? JSON.stringify({ document, requests: host.requests, storageRequests: host.storageRequests - asked })
      : JSON.stringify(document, null, 2),
  );
  return 0;
}

const object = z.record(z.string(), z.unknown());

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return object.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const storedWave = z.looseObject({ body: z.looseObject({ id: z.string(), code: z.string() }) });

/**
 * A configuration as a page keeps it, of one that a person types: a project by its key, a wave by its code, sections at will. One that
 * is as a page keeps it stays.
 */
function configOf(macro: MacroKey, given: Readonly<Record<string, unknown>>, { site, host }: SavedSandbox): unknown {
  if ('report' in given || 'projectId' in given) return given;
  const { project, wave, ...rest } = given;
  const named = Object.values(site.jira.projects).find(({ key }) => key === project)?.id ?? project;
  const waves = Object.values(host.storage['entity:wave'] ?? {}).flatMap((row) => {
    const read = storedWave.safeParse((row as { value?: unknown }).value ?? row);
    return read.success ? [read.data.body] : [];
  });
  const found = waves.filter(({ id }) => id.startsWith(`${String(named)}.`));
  const chosen = wave === undefined ? found.at(-1)?.id : (found.find(({ code }) => code === wave)?.id ?? wave);
  const choice = { v: 1, sections: MACRO_SECTIONS[macro], ...rest, project: named, wave: chosen };
  return { report: JSON.stringify(choice) };
}
