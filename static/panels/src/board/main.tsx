import { askAhead } from '../call';
import { startPanel } from '../start-panel';
import { WaveSkeleton } from '../wave/wave-skeleton';

askAhead('getWave', {});
void startPanel({
  load: async () => (await import('./board-panel')).BoardPanel,
  skeleton: <WaveSkeleton />,
  help: 'board',
});
