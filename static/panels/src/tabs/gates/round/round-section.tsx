import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { DecideDialog } from './decide-dialog';
import { FreezeDialog } from './freeze-dialog';
import { GateSection } from '../work/gate-section';
import { useGateWork } from '../work/gate-work';
import { RecordDialog } from './record-dialog';
import { ResultDialog } from './result-dialog';
import { RoundView } from './round-view';
import { ROUNDS_HOME } from './rounds-home';
import { SeatList } from './seat-list';
import { SignDialog } from './sign-dialog';

type Asked = 'freeze' | 'sign' | 'decide' | 'result' | { readonly record: string };

/** What was frozen, who signed it, and what was decided: the newest first, nothing ever taken out. */
export function RoundSection() {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const [asked, setAsked] = useState<Asked | null>(null);
  const words = texts.gates.rounds;
  const { gate, may } = sheet;
  const newest = gate.rounds.at(-1);
  const earlier = gate.rounds.slice(0, -1).reverse();
  const isOpen = newest !== undefined && newest.decision === null;
  const isDecided = gate.rounds.some(({ decision }) => decision !== null);
  const close = () => setAsked(null);
  const on = { home: ROUNDS_HOME, onClose: close };
  return (
    <GateSection
      id={ROUNDS_HOME}
      title={words.title}
      actions={
        <>
          {isOpen && may.sign ? (
            <Button appearance="primary" onClick={() => setAsked('sign')}>
              {words.sign}
            </Button>
          ) : null}
          {isOpen && may.decide && newest.outcome !== null ? (
            <Button appearance={may.sign ? 'default' : 'primary'} onClick={() => setAsked('decide')}>
              {words.decide}
            </Button>
          ) : null}
          {may.freeze ? (
            <Button onClick={() => setAsked('freeze')}>
              {newest === undefined ? words.freeze : words.freezeAgain}
            </Button>
          ) : null}
          {may.freeze && isDecided && gate.gate.stands === 'cutover' ? (
            <Button onClick={() => setAsked('result')}>{words.result}</Button>
          ) : null}
        </>
      }
    >
      {newest === undefined ? (
        <>
          <p className="rw-subtle rw-text">{words.none}</p>
          <SeatList approvers={gate.gate.approvers} decides={gate.gate.decides} round={null} onRecord={null} />
        </>
      ) : (
        <RoundView
          round={newest}
          isNewest
          onRecord={isOpen && may.record ? (seat) => setAsked({ record: seat }) : null}
        />
      )}
      {earlier.length === 0 ? null : (
        <details className="rw-details">
          <summary>{words.earlier(earlier.length)}</summary>
          <div className="rw-stack-200">
            {earlier.map((round) => (
              <RoundView
                key={`${round.snapshot.fingerprint} ${round.snapshot.frozenAt}`}
                round={round}
                isNewest={false}
                onRecord={null}
              />
            ))}
          </div>
        </details>
      )}
      {asked === 'freeze' ? <FreezeDialog {...on} /> : null}
      {asked === 'sign' && newest !== undefined ? <SignDialog snapshot={newest.snapshot} {...on} /> : null}
      {asked === 'decide' && newest !== undefined ? <DecideDialog round={newest} {...on} /> : null}
      {asked === 'result' ? <ResultDialog {...on} /> : null}
      {typeof asked === 'object' && asked !== null && newest !== undefined ? (
        <RecordDialog snapshot={newest.snapshot} seat={asked.record} {...on} />
      ) : null}
    </GateSection>
  );
}
