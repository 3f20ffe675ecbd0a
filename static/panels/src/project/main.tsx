import { startPanel } from '../start-panel';
import { ProjectPage } from './project-page';

void startPanel(<ProjectPage />);
