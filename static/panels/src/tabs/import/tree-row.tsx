import IconButton from '@atlaskit/button/icon/button';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { ReactNode } from 'react';
import { importTexts } from './import-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  /** Without it the row has nothing below it, or stays open. */
  readonly onToggle: (() => void) | undefined;
  readonly side: ReactNode;
  readonly children: ReactNode;
}

/** One row of a tree: the toggle, what the row is, and a note at its end. */
export function TreeRow({ title, isOpen, onToggle, side, children }: Props) {
  const { texts } = useViewer(importTexts);
  return (
    <div className="rw-tree-row">
      <span className="rw-tree-toggle">
        {onToggle === undefined ? null : (
          <IconButton
            appearance="subtle"
            spacing="compact"
            icon={isOpen ? ChevronDownIcon : ChevronRightIcon}
            label={isOpen ? texts.scope.collapse(title) : texts.scope.expand(title)}
            aria-expanded={isOpen}
            onClick={onToggle}
          />
        )}
      </span>
      <div className="rw-tree-label">{children}</div>
      {side === null ? null : <div className="rw-tree-side">{side}</div>}
    </div>
  );
}
