import { view } from '@forge/bridge';
import { askAhead } from '../../shell/call';
import { startPanel } from '../frame/start-panel';
import { WaveSkeleton } from '../../kit/wave/wave-skeleton';

/** The readiness macro as it was configured first shows a wave; all else is a report. */
const isReport = view.getContext().then(
  ({ moduleKey, extension }) => {
    const config: unknown = extension['config'];
    const hasReport = typeof config === 'object' && config !== null && 'report' in config;
    const asReport = hasReport || (moduleKey !== undefined && moduleKey !== 'runway-readiness');
    if (asReport) askAhead('getReport', {});
    else askAhead('getWave', {});
    return asReport;
  },
  () => false,
);
void startPanel({
  load: async () =>
    (await isReport)
      ? (await import('./report-panel')).ReportPanel
      : (await import('./readiness-panel')).ReadinessPanel,
  skeleton: <WaveSkeleton />,
  help: 'readiness',
});
