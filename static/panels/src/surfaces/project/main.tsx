import { askAhead } from '../../shell/call';
import { startPanel } from '../frame/start-panel';
import { overviewQuestion } from './overview-question';
import { pageHistory } from '../../shell/page-history';
import { placeIn } from '../../shell/address';
import { TabsSkeleton } from './tabs-skeleton';

pageHistory().then(
  ({ location }) => {
    const question = overviewQuestion(placeIn(location));
    if (question !== null) askAhead('getOverview', question);
  },
  // The page itself copes with a product that gives no address.
  () => undefined,
);
void startPanel({
  load: async () => (await import('./project-page')).ProjectPage,
  skeleton: <TabsSkeleton />,
  help: 'overview',
});
