import { startPanel } from '../start-panel';
import { ReadinessPanel } from './readiness-panel';

void startPanel(<ReadinessPanel />);
