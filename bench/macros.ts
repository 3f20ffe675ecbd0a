import { MACRO_SECTIONS } from '../src/report/macro-sections';
import { MACRO_KEYS, type ReportSection } from '../src/contract/report-names';
import type { Sandbox } from '../test/support/sandbox';
import { spentBy } from '../test/support/storage-units';
import type { BenchedPanel } from './panels';

/** A status page as one frame. */
const FIVE: readonly ReportSection[] = ['summary', 'readiness', 'gates', 'decisions', 'risks'];
const PROJECT = '10000';

type Opened = Pick<Sandbox, 'clock' | 'host'>;
type Ask = (
  functionKey: string,
  place: { readonly moduleKey: string; readonly extension: unknown },
) => Promise<unknown>;

/**
 * What a status page costs as one macro of five sections and as six macros: invokes, requests to the products, storage. Answers both as
 * panels whose loading is timed.
 */
export async function macrosOf(
  opened: Opened,
  wave: string,
  ask: Ask,
  print: (line: string) => void,
): Promise<BenchedPanel[]> {
  const onPage = (moduleKey: string, sections: readonly ReportSection[]) => {
    const report = JSON.stringify({ v: 1, project: PROJECT, wave, sections });
    return { moduleKey, extension: { type: 'macro', config: { report } } };
  };
  const composed = onPage('runway-plan', FIVE);
  const apart = MACRO_KEYS.map((key) => onPage(key, MACRO_SECTIONS[key]));
  const costOf = async (name: string, places: readonly (typeof composed)[]): Promise<void> => {
    const { read, write, requests, storageRequests } = await spentBy(opened, async () => {
      for (const place of places) await ask('getReport', place);
    });
    print(
      `  ${name}: ${places.length} ${places.length === 1 ? 'invoke' : 'invokes'}, ${requests} product calls, ${storageRequests} storage requests, ${read} + ${write} units`,
    );
  };
  // The first evaluates what was written since.
  await ask('getReport', composed);
  await costOf('macro of five sections', [composed]);
  await costOf('six macros', apart);

  const getReport = await ask('getReport', composed);
  const frames: Record<string, object> = {};
  for (const place of apart) frames[place.moduleKey] = { getReport: await ask('getReport', place) };
  const one = { page: 'readiness.html', module: 'runway-plan', answers: { getReport } };
  const six = { page: 'readiness.html', answers: {}, frames };
  return [
    { ...one, name: 'macro of five sections' },
    { ...six, name: 'six macros on a page' },
  ];
}
