import { printMatrixRatios } from './matrix';
import { printMeetingCosts } from './meeting';
import { printPanelRatios } from './panels';
import { printPlanRatios } from './plan';
import { printReaderRatios } from './readers';
import { printReadinessRatios } from './readiness';
import { printRequestRatios } from './requests';
import { printUnits } from './units';
import { printWatchingCosts } from './watching';

const main = async (): Promise<void> => {
  const shared = process.env['RUNWAY_SHARED'] ?? '../shared';
  await printPlanRatios(shared, console.log);
  await printReaderRatios(shared, console.log);
  await printRequestRatios(shared, console.log);
  await printUnits(console.log);
  await printWatchingCosts(console.log);
  await printMeetingCosts(console.log);
  await printPanelRatios(await printReadinessRatios(console.log), console.log);
  await printMatrixRatios(console.log);
};

// A rejection is not caught: it ends the process with its stack and a code that is not 0.
void main();
