import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { GatesChange, GatesView } from '../../../../../../src/contract/gate-sheet';
import type { Gate } from '../../../../../../src/contract/gates';
import { call } from '../../../shell/call';
import { errorOf } from '../../../shell/use-call';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { changedFields, draftOf, faultsOf, fieldsOf, freeId, NEW_GATE } from './gate-draft';
import { GateForm } from './gate-form';
import type { Written } from '../../../kit/written';

interface Props {
  readonly view: GatesView;
  /** Null: a new one. */
  readonly gate: Gate | null;
  /** Id of the heading that takes the focus. */
  readonly home: string;
  readonly onDone: (view: GatesView, isRemoved: boolean) => void;
  readonly onClose: () => void;
}

/** Adds a gate, changes one, or takes one away. Only what was changed here is written. */
export function GateDialog({ view, gate, home, onDone, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const [base] = useState(() => (gate === null ? NEW_GATE : draftOf(gate)));
  const [draft, setDraft] = useState(base);
  const [latest, setLatest] = useState(view);
  const [tried, setTried] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const words = texts.gates;
  const faults = faultsOf(draft);

  async function change(asked: GatesChange['change']): Promise<Written> {
    const wave = view.wave.id;
    try {
      onDone(await call('changeGates', { wave, version: latest.version, change: asked }), asked.do === 'remove');
      return { is: 'done' };
    } catch (failure) {
      const error = errorOf(failure);
      if (error?.code !== 'changed-meanwhile') return { is: 'failed', error };
      const now = await call('getGates', { wave }).catch(() => null);
      if (now !== null) setLatest(now);
      return { is: now === null ? 'failed' : 'changed', error };
    }
  }

  if (isRemoving && gate !== null) {
    return (
      <ActDialog
        title={words.removeAsk(gate.name)}
        action={words.removeGo}
        home={home}
        isDanger
        onClose={onClose}
        onSubmit={() => change({ do: 'remove', gate: gate.id })}
      >
        <p>{words.removeBody}</p>
      </ActDialog>
    );
  }
  return (
    <ActDialog
      title={gate === null ? words.fields.newTitle : words.fields.title(gate.name)}
      action={words.fields.save}
      home={home}
      width="medium"
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (faults.length > 0) return null;
        if (gate !== null) return change({ do: 'set', gate: gate.id, fields: changedFields(base, draft) });
        const taken = new Set([...latest.gates, ...latest.readyMade].map(({ id }) => id));
        return change({ do: 'add', gate: freeId(draft.name, taken), fields: fieldsOf(draft) });
      }}
    >
      <GateForm view={view} draft={draft} faults={tried ? faults : []} onDraft={setDraft} />
      {gate === null ? null : (
        <div>
          <Button onClick={() => setIsRemoving(true)}>{words.remove}</Button>
        </div>
      )}
    </ActDialog>
  );
}
