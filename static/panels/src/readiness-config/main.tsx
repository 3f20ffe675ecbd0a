import { startPanel } from '../start-panel';
import { ConfigPanel } from './config-panel';

void startPanel(<ConfigPanel />);
