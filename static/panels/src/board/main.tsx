import { startPanel } from '../start-panel';
import { BoardPanel } from './board-panel';

void startPanel(<BoardPanel />);
