import type { Format } from '../../static/panels/src/shell/format';
import { saveTexts } from '../../static/panels/src/kit/save-page/save-texts';
import { issuePanelTexts } from '../../static/panels/src/kit/issue-panel/issue-panel-texts';
import { undoTexts } from '../../static/panels/src/kit/undo-import/undo-texts';
import { createTexts } from '../../static/panels/src/shell/texts/texts';
import { issueTexts } from '../../static/panels/src/surfaces/issue/issue-texts';
import { portfolioTexts } from '../../static/panels/src/surfaces/portfolio/portfolio-texts';
import { projectTexts } from '../../static/panels/src/surfaces/project/project-texts';
import { readinessTexts } from '../../static/panels/src/surfaces/readiness/readiness-texts';
import { decisionTexts } from '../../static/panels/src/tabs/decisions/decision-texts';
import { gateTexts } from '../../static/panels/src/tabs/gates/gate-texts';
import { importTexts } from '../../static/panels/src/tabs/import/import-texts';
import { itemsTexts } from '../../static/panels/src/tabs/items/items-texts';
import { planTexts } from '../../static/panels/src/tabs/plan/plan-texts';
import { raciTexts } from '../../static/panels/src/tabs/raci/raci-texts';
import { runSheetTexts } from '../../static/panels/src/tabs/run-sheet/run-sheet-texts';
import { settingsTexts } from '../../static/panels/src/tabs/settings/settings-texts';
import { sprintTexts } from '../../static/panels/src/kit/sprint/sprint-texts';
import { waveDatesTexts } from '../../static/panels/src/tabs/wave-dates/wave-dates-texts';

/** Every sentence of the panels: for tests only, since the app loads those of a folder with its code. */
export const allTexts = (format: Format) => ({
  ...createTexts(format),
  ...saveTexts(),
  ...undoTexts(format),
  ...issuePanelTexts(format),
  ...issueTexts(format),
  ...portfolioTexts(format),
  ...projectTexts(format),
  ...readinessTexts(),
  ...decisionTexts(format),
  ...gateTexts(format),
  ...importTexts(format),
  ...itemsTexts(format),
  ...planTexts(format),
  ...raciTexts(format),
  ...runSheetTexts(format),
  ...settingsTexts(format),
  ...sprintTexts(format),
  ...waveDatesTexts(format),
});
