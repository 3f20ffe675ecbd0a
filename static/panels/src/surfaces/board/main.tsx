import { askAhead } from '../../shell/call';
import { startPanel } from '../frame/start-panel';
import { WaveSkeleton } from '../../kit/wave/wave-skeleton';

askAhead('getWave', {});
void startPanel({
  load: async () => (await import('./board-panel')).BoardPanel,
  skeleton: <WaveSkeleton />,
  help: 'board',
});
