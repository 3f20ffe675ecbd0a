import './item-card.css';
import { startPanel } from '../start-panel';
import { IssuePanel } from './issue-panel';

void startPanel(<IssuePanel />);
