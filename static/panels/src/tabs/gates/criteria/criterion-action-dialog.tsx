import type { ReactNode } from 'react';
import { AgreementDialog } from './agreement-dialog';
import { BacklogDialog } from './backlog-dialog';
import { ChangeDialog } from './change-dialog';
import type { CriterionAction } from './criterion-action';
import type { CriterionProps } from './criterion-frame';
import { DecisionsDialog } from './decisions-dialog';
import { ElsewhereDialog } from './elsewhere-dialog';
import { PlaceDialog } from './place-dialog';
import { ItemsDialog } from './items-dialog';
import { RaciErrorDialog } from './raci-error-dialog';
import { RefreshDialog } from './refresh-dialog';
import { RollCallDialog } from './roll-dialog';
import { ScopeDialog } from './scope-dialog';
import { SignOffDialog } from './sign-off-dialog';

const DIALOGS: Readonly<Record<Exclude<CriterionAction, 'lines'>, (props: CriterionProps) => ReactNode>> = {
  items: ItemsDialog,
  documents: PlaceDialog,
  decisions: DecisionsDialog,
  workstreams: SignOffDialog,
  'roll-call': RollCallDialog,
  raci: RaciErrorDialog,
  scope: ScopeDialog,
  backlog: BacklogDialog,
  conditions: ElsewhereDialog,
  commitment: AgreementDialog,
  change: ChangeDialog,
  facts: RefreshDialog,
};

/** The action of a criterion, in a dialog on the gate. Lines are answered in the grid of the gate. */
export function CriterionDialog({
  does,
  ...props
}: CriterionProps & { readonly does: Exclude<CriterionAction, 'lines'> }) {
  const Shown = DIALOGS[does];
  return <Shown {...props} />;
}
