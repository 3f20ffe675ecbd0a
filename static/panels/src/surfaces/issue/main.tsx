import './item-card.css';
import { askAhead } from '../../shell/call';
import { startPanel } from '../frame/start-panel';
import { ItemSkeleton } from './item-skeleton';

askAhead('getItem', {});
void startPanel({
  load: async () => (await import('./issue-panel')).IssuePanel,
  skeleton: <ItemSkeleton />,
  help: 'issue',
});
