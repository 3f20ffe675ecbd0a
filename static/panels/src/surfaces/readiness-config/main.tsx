import { askAhead } from '../../shell/call';
import { startPanel } from '../frame/start-panel';
import { ConfigSkeleton } from './config-skeleton';

askAhead('listProjects', {});
void startPanel({
  load: async () => (await import('./config-panel')).ConfigPanel,
  skeleton: <ConfigSkeleton />,
  help: 'readiness-config',
});
