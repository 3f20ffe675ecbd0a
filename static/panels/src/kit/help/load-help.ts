import type { HelpPage } from './help-page';
import type { HelpPageName } from '../../shell/help-page-name';

type Loaded = Promise<{ readonly default: HelpPage }>;

/** Each page is a file of its own, fetched when somebody opens it. */
export const LOAD_HELP: Readonly<Record<HelpPageName, () => Loaded>> = {
  guide: () => import('../../../../../docs/guide.md'),
  panels: () => import('../../../../../docs/panels.md'),
  readiness: () => import('../../../../../docs/readiness.md'),
  raci: () => import('../../../../../docs/raci.md'),
  'go-no-go': () => import('../../../../../docs/go-no-go.md'),
  'decision-log': () => import('../../../../../docs/decision-log.md'),
  sprints: () => import('../../../../../docs/sprints.md'),
  confluence: () => import('../../../../../docs/confluence.md'),
  templates: () => import('../../../../../docs/templates.md'),
  diagnostics: () => import('../../../../../docs/diagnostics.md'),
  'bad-input': () => import('../../../../../docs/bad-input.md'),
  data: () => import('../../../../../docs/data.md'),
  leaving: () => import('../../../../../docs/leaving.md'),
  permissions: () => import('../../../../../docs/permissions.md'),
};
