import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import { useState } from 'react';
import type { GatesView } from '../../../../../../src/contract/gate-sheet';
import { call } from '../../../shell/call';
import { errorOf } from '../../../shell/use-call';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import type { Written } from '../../../kit/written';

interface Props {
  readonly view: GatesView;
  readonly home: string;
  readonly onDone: (view: GatesView) => void;
  readonly onClose: () => void;
}

/** Takes gates of the ready-made set: all of them, unless some are left out. */
export function TakeDialog({ view, home, onDone, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const [latest, setLatest] = useState(view);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(view.readyMade.map(({ id }) => id)));
  const [tried, setTried] = useState(false);
  const words = texts.gates;

  async function take(): Promise<Written> {
    const wave = view.wave.id;
    // What somebody else took meanwhile is there already.
    const gates = latest.readyMade.map(({ id }) => id).filter((id) => chosen.has(id));
    try {
      onDone(await call('changeGates', { wave, version: latest.version, change: { do: 'take', gates } }));
      return { is: 'done' };
    } catch (failure) {
      const error = errorOf(failure);
      if (error?.code !== 'changed-meanwhile') return { is: 'failed', error };
      const now = await call('getGates', { wave }).catch(() => null);
      if (now !== null) setLatest(now);
      return { is: now === null ? 'failed' : 'changed', error };
    }
  }

  return (
    <ActDialog
      title={words.take}
      action={words.takeGo(chosen.size)}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return chosen.size === 0 ? null : take();
      }}
    >
      <p>{words.takeIntro}</p>
      <fieldset className="rw-stack-050">
        <legend className="rw-legend">{words.table}</legend>
        {latest.readyMade.map(({ id, name, kind }) => (
          <Checkbox
            key={id}
            label={words.takeOne(name, words.kinds[kind])}
            isChecked={chosen.has(id)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.currentTarget.checked) next.add(id);
              else next.delete(id);
              setChosen(next);
            }}
          />
        ))}
      </fieldset>
      {tried && chosen.size === 0 ? <ErrorMessage>{words.takeNone}</ErrorMessage> : null}
    </ActDialog>
  );
}
