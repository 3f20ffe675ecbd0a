import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState } from 'react';
import type { GatesView } from '../../../../../src/contract/gate-sheet';
import type { Gate } from '../../../../../src/contract/gates';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import type { Place } from '../../shell/place';
import { errorOf } from '../../shell/use-call';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { useGateWork } from './work/gate-work';
import { ROUNDS_HOME } from './round/rounds-home';

const GateDialog = lazy(async () => ({ default: (await import('./list/gate-dialog')).GateDialog }));

interface Props {
  readonly gate: Gate;
  readonly onChanged: () => Promise<void>;
  readonly go: (to: Place) => void;
}

/** The button that changes what a gate is; what there is to choose from is read once it is pressed. */
export function EditGate({ gate, onChanged, go }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const [busy, setBusy] = useState(false);
  const [view, setView] = useState<GatesView | null>(null);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const wave = sheet.wave.id;

  async function open() {
    setBusy(true);
    setFailed(null);
    try {
      setView(await call('getGates', { wave }));
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    setBusy(false);
  }

  return (
    <>
      <Button isLoading={busy} aria-label={texts.gates.editOf(gate.name)} onClick={() => void open()}>
        {texts.gates.edit}
      </Button>
      {failed === null ? null : <Failed title={texts.gates.failed} error={failed.error} />}
      {view === null ? null : (
        <Suspense fallback={null}>
          <GateDialog
            view={view}
            gate={gate}
            home={ROUNDS_HOME}
            onClose={() => setView(null)}
            onDone={(_now, isRemoved) => {
              if (isRemoved) go({ page: 'go-no-go', wave, gate: null });
              else void onChanged();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
