import Button from '@atlaskit/button/default/button';
import { Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { useRef, useState } from 'react';
import type { LogTone } from '../../../../../src/contract/run-sheet';
import type { ErrorView } from '../../../../../src/contract/result';
import { Failed } from '../../kit/failed';
import { Segments } from '../../kit/segments';
import { errorOf } from '../../shell/use-call';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { LOG_INPUT } from './log-input';
import type { RunSheet } from './use-run-sheet';

const TONES: readonly LogTone[] = ['neutral', 'well', 'not-well'];

/** One line into the log: Enter writes it. What could not be written stays in the field. */
export function LogForm({ act }: Pick<RunSheet, 'act'>) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.log;
  const [text, setText] = useState('');
  const [is, setIs] = useState<LogTone>('neutral');
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  // The same line sent again is the same line: it is written once, whatever became of the first answer.
  const sent = useRef<{ readonly what: string; readonly id: string } | null>(null);

  async function write() {
    const line = text.trim();
    if (line === '' || isBusy) return;
    const what = `${is} ${line}`;
    if (sent.current?.what !== what) sent.current = { what, id: crypto.randomUUID() };
    setIsBusy(true);
    setFailed(null);
    try {
      await act({ do: 'log', text: line, is }, sent.current.id);
      sent.current = null;
      // What was typed meanwhile stays.
      setText((now) => (now.trim() === line ? '' : now));
      setIs('neutral');
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    setIsBusy(false);
  }

  return (
    <form
      className="rw-stack-100 rw-sheet-say"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <div>
        <Label htmlFor={LOG_INPUT}>{words.label}</Label>
        <TextInput id={LOG_INPUT} value={text} maxLength={2_000} autoComplete="off" onChange={setText} />
      </div>
      <div className="rw-row rw-between">
        <fieldset aria-label={words.tone}>
          <Segments
            name="rw-log-tone"
            value={is}
            options={TONES.map((value) => ({ value, label: words.tones[value] }))}
            onChange={setIs}
          />
        </fieldset>
        <Button type="submit" appearance="primary" isDisabled={text.trim() === ''} isLoading={isBusy}>
          {words.write}
        </Button>
      </div>
      {failed === null ? null : <Failed title={words.failed} error={failed.error} onRetry={() => void write()} />}
    </form>
  );
}
