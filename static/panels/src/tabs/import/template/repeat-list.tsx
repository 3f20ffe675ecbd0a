import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import { useId, useState } from 'react';
import type { Preview } from '../../../../../../src/contract/import';
import type { ErrorView } from '../../../../../../src/contract/result';
import { Failed } from '../../../kit/failed';
import { LongInput } from '../../../kit/long-input';
import { call } from '../../../shell/call';
import { errorOf } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { fullRequest, type Draft } from '../draft';
import { importTexts } from '../import-texts';
import { draftOf } from './repeat-draft';
import { type ListedWave, MOST_WAVES, readWaveList } from './listed-waves';

interface Looked extends ListedWave {
  readonly draft: Draft;
  readonly template: string;
  readonly items: number;
  readonly warnings: readonly string[];
  readonly requestId: string;
  readonly isBegun: boolean;
}

/** Several waves like one, from a list of names and dates: each is previewed before any is begun. */
export function RepeatList({ wave }: { readonly wave: string }) {
  const { texts, format } = useViewer(importTexts);
  const words = texts.template.repeat.list;
  const id = useId();
  const [text, setText] = useState('');
  const [looked, setLooked] = useState<readonly Looked[] | null>(null);
  const [isKept, setIsKept] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly of: string; readonly error: ErrorView | null } | null>(null);
  const { waves, faults } = readWaveList(text);
  const isReadable = waves.length > 0 && waves.length <= MOST_WAVES && faults.length === 0;
  const warned = looked?.some(({ warnings }) => warnings.length > 0) === true;
  const left = looked?.filter(({ isBegun }) => !isBegun) ?? [];

  async function look() {
    setIsBusy(true);
    setFailed(null);
    const found: Looked[] = [];
    for (const one of waves) {
      try {
        const draft = draftOf(await call('planRepeat', { wave, cutover: one.cutover }), wave, one.name);
        if (draft === null) throw new Error('Its source is gone.');
        const { waveName: _, ...request } = fullRequest(draft);
        const preview: Preview = await call('previewImport', request);
        const { warnings } = preview.dates;
        const counts = { items: preview.counts.create, template: preview.template.id };
        found.push({ ...one, draft, ...counts, warnings, requestId: crypto.randomUUID(), isBegun: false });
      } catch (failure) {
        setFailed({ of: one.name, error: errorOf(failure) });
        break;
      }
    }
    setIsBusy(false);
    if (found.length === waves.length) setLooked(found);
  }

  async function begin() {
    setIsBusy(true);
    setFailed(null);
    for (const one of left) {
      const { dates } = one.draft;
      const request = fullRequest({ ...one.draft, dates: dates === null ? null : { ...dates, accepted: isKept } });
      try {
        await call('startImport', { ...request, template: one.template, requestId: one.requestId });
      } catch (failure) {
        setFailed({ of: one.name, error: errorOf(failure) });
        break;
      }
      setLooked(
        (all) => all?.map((own) => (own.requestId === one.requestId ? { ...own, isBegun: true } : own)) ?? null,
      );
    }
    setIsBusy(false);
  }

  return (
    <div className="rw-stack-100">
      <label htmlFor={id}>{words.label}</label>
      <LongInput
        id={id}
        value={text}
        maxLength={10_000}
        onChange={(next) => {
          setText(next);
          setLooked(null);
        }}
      />
      {faults.length === 0 ? null : <p role="alert">{words.faults(faults.join(', '))}</p>}
      {waves.length > MOST_WAVES ? <p role="alert">{words.tooMany(MOST_WAVES)}</p> : null}
      {looked === null ? null : (
        <ul className="rw-rows">
          {looked.map((one) => (
            <li key={one.requestId} className="rw-stack-050">
              <p className="rw-break">{words.row(one.name, format.day(one.cutover), one.items, one.isBegun)}</p>
              {one.warnings.map((warning) => (
                <p key={warning} className="rw-subtle rw-small">
                  {warning}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {warned && left.length > 0 ? (
        <Checkbox label={words.keep} isChecked={isKept} onChange={(event) => setIsKept(event.target.checked)} />
      ) : null}
      {failed === null ? null : <Failed title={words.failed(failed.of)} error={failed.error} />}
      {looked !== null && left.length === 0 ? <p role="status">{words.begun(looked.length)}</p> : null}
      <div>
        {looked === null ? (
          <Button isDisabled={!isReadable} isLoading={isBusy} onClick={() => void look()}>
            {words.look(waves.length)}
          </Button>
        ) : left.length === 0 ? null : (
          <Button appearance="primary" isDisabled={warned && !isKept} isLoading={isBusy} onClick={() => void begin()}>
            {words.begin(
              left.length,
              left.reduce((sum, { items }) => sum + items, 0),
            )}
          </Button>
        )}
      </div>
    </div>
  );
}
