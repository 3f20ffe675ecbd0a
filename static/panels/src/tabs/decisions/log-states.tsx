import { Lozenge } from '../../kit/lozenge';
import type { DecisionState } from '../../../../../src/contract/decision-log';
import type { DocumentLine } from '../../../../../src/contract/documents';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';

const DECISIONS = {
  draft: 'default',
  'under-review': 'inprogress',
  approved: 'success',
  'under-revision': 'moved',
} as const satisfies Record<DecisionState, string>;
const DOCUMENTS = {
  nowhere: 'default',
  'not-there': 'removed',
  open: 'default',
  reviewed: 'success',
  'not-needed': 'default',
  locked: 'success',
  'later-version': 'removed',
  unknown: 'moved',
} as const satisfies Record<DocumentLine['is'], string>;

/** Where a decision stands. */
export function DecisionLozenge({ state }: { readonly state: DecisionState }) {
  const { texts } = useViewer(decisionTexts);
  return (
    <Lozenge appearance={DECISIONS[state]} isWide>
      {texts.decisions.decision.states[state]}
    </Lozenge>
  );
}

/** How the latest version of a document stands to the one that is locked. */
export function DocumentLozenge({ is }: { readonly is: DocumentLine['is'] }) {
  const { texts } = useViewer(decisionTexts);
  return (
    <Lozenge appearance={DOCUMENTS[is]} isWide>
      {texts.decisions.document.is[is]}
    </Lozenge>
  );
}
