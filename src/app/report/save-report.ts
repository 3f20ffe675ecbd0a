import type { Payload } from '../../contract/calls';
import type { SavedReport } from '../../contract/report';
import { failureOf } from '../../errors/failure-of';
import type { Caller } from '../../forge/access/context';
import { pageTitles } from '../../report/page-title';
import type { WaveId } from '../../wave/ids';
import { todayIn } from '../waves/today-in';
import { getReport } from './get-report';
import { savePage } from './save-page';

/** The report as a new dated page; its day is that of the wave's zone. A page of one running sprint has its name in the title. */
export async function saveReport({ choice, ...to }: Payload<'saveReport'>, caller: Caller): Promise<SavedReport> {
  const report = await getReport({ choice }, caller);
  if (report === null) throw failureOf(nothingChosen);
  const { name, zone, id } = report.wave;
  const titles = pageTitles(name, report.sprint, todayIn(zone));
  return savePage({ printed: report, titles, wave: id as WaveId, account: caller.account }, to);
}

const nothingChosen = {
  code: 'refused-by-rule',
  message: 'Nothing is chosen that could be saved.',
  next: 'Choose a project, a wave and at least one section.',
} as const;
