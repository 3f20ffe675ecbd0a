import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useId, useState } from 'react';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { WaveToRepeat } from '../../../../../../src/contract/wave';
import { Choice } from '../../../kit/choice';
import { DayField } from '../../../kit/day-field';
import { Failed } from '../../../kit/failed';
import { TextField } from '../../../kit/text-field';
import { call } from '../../../shell/call';
import { errorOf, useCall } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import type { Draft } from '../draft';
import { importTexts } from '../import-texts';
import { draftOf } from './repeat-draft';
import { RepeatList } from './repeat-list';

interface Props {
  /** The draft is complete: the preview can follow. */
  readonly onRepeat: (draft: Draft) => void;
}

/** A wave once more: which one, under which name, with which T-0. Nothing is shown where the project has no wave. */
export function RepeatWave({ onRepeat }: Props) {
  const { loaded } = useCall('', () => call('listRepeats', {}));
  const [newest] = loaded.state === 'ready' ? loaded.value : [];
  // Where it fails, the other ways to begin an import are there all the same.
  if (loaded.state !== 'ready' || newest === undefined) return null;
  return <RepeatForm waves={loaded.value} newest={newest} onRepeat={onRepeat} />;
}

interface FormProps extends Props {
  readonly waves: readonly WaveToRepeat[];
  readonly newest: WaveToRepeat;
}

type Asking = { readonly state: 'no' | 'asked' } | { readonly state: 'failed'; readonly error: ErrorView | null };

function RepeatForm({ waves, newest, onRepeat }: FormProps) {
  const { texts } = useViewer(importTexts);
  const words = texts.template.repeat;
  const id = useId();
  const [wave, setWave] = useState(newest);
  const [name, setName] = useState<string | null>(null);
  const [cutover, setCutover] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking>({ state: 'no' });
  const [left, setLeft] = useState<readonly string[]>([]);
  const [isList, setIsList] = useState(false);

  async function repeat(day: string) {
    setAsking({ state: 'asked' });
    try {
      const plan = await call('planRepeat', { wave: wave.wave, cutover: day });
      const draft = draftOf(plan, wave.wave, name ?? words.nameLike(wave.name, wave.nextCode));
      if (draft !== null) return onRepeat(draft);
      setLeft(plan.gone);
      setAsking({ state: 'no' });
    } catch (failure) {
      setAsking({ state: 'failed', error: errorOf(failure) });
    }
  }

  return (
    <section className="rw-stack-100" aria-labelledby={`${id}-heading`}>
      <Heading size="small" as="h3" id={`${id}-heading`}>
        {words.heading}
      </Heading>
      <p className="rw-subtle rw-text">{words.intro}</p>
      <div className="rw-fields">
        {waves.length === 1 ? null : (
          <div>
            <Choice
              id={`${id}-wave`}
              label={words.which}
              placeholder={words.which}
              value={wave.wave}
              options={waves.map((one) => ({ value: one.wave, label: words.wave(one.code, one.name) }))}
              onChange={(value) => setWave(waves.find((one) => one.wave === value) ?? wave)}
            />
          </div>
        )}
        <TextField
          label={words.name}
          value={name ?? words.nameLike(wave.name, wave.nextCode)}
          longest={120}
          onChange={setName}
        />
        <DayField id={`${id}-day`} label={words.cutover} value={cutover} onChange={setCutover} />
      </div>
      {wave.templates > 1 ? <p>{words.several(wave.templates)}</p> : null}
      {left.length === 0 ? null : <p role="alert">{words.gone(left.join(', '))}</p>}
      {asking.state === 'failed' ? <Failed title={words.failed} error={asking.error} /> : null}
      <div>
        <Button
          isDisabled={cutover === null}
          isLoading={asking.state === 'asked'}
          onClick={() => (cutover === null ? undefined : void repeat(cutover))}
        >
          {words.action(wave.code)}
        </Button>
      </div>
      {isList ? (
        <RepeatList key={wave.wave} wave={wave.wave} />
      ) : (
        <div>
          <Button onClick={() => setIsList(true)}>{words.list.open}</Button>
        </div>
      )}
    </section>
  );
}
