import { PanelPage } from '../frame/panel-page';
import { ItemPanel } from './item-panel';

/** What the app shows of an issue, in its side bar and as its panel: the frame's width decides how. */
export function IssuePanel() {
  return (
    <PanelPage help="issue">
      <ItemPanel which={THIS_ISSUE} />
    </PanelPage>
  );
}

/** The context names the issue. */
const THIS_ISSUE = {};
