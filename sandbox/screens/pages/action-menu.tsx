import type { PanelSpec } from '../client/page-context';
import { PanelButton } from './panel';

interface Shown {
  /** What people hear of the dots. */
  readonly label: string;
  readonly actions: readonly PanelSpec[];
}

/** The menu behind three dots in which a product offers the actions of apps. */
export const ActionMenu = ({ label, actions }: Shown) => (
  <details className="menu">
    <summary className="button" aria-label={label}>
      <span aria-hidden="true">•••</span>
    </summary>
    <div className="menu-items">
      {actions.map((spec) => (
        <PanelButton key={spec.moduleKey} spec={spec}>
          {spec.title}
        </PanelButton>
      ))}
    </div>
  </details>
);
