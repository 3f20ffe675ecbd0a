import { useState } from 'react';
import type { OpenLines } from '../../../../../../src/contract/meetings';
import { Failed } from '../../../kit/failed';
import { Person } from '../../../kit/people/person';
import { When } from '../../../kit/when';
import { WriteDialog } from '../../../kit/write-dialog';
import { call } from '../../../shell/call';
import { errorOf, useCall } from '../../../shell/use-call';
import { usePeople } from '../../../shell/use-people';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { askedSince } from './asked-since';

/** Asks the owners of open lines by e-mail, and shows who has answered since they were asked last. */
export function AskDialog({ onClose }: { readonly onClose: () => void }) {
  const { texts } = useViewer(gateTexts);
  const { sheet, meeting } = useGateWork();
  const words = texts.gates.meeting;
  const wave = sheet.wave.id;
  const gate = sheet.gate.gate.id;
  const { loaded, retry, take } = useCall(`${wave} ${gate}`, () => call('askForAnswers', { wave, gate, send: false }));
  const [isSent, setSent] = useState(false);
  const open: OpenLines | null = loaded.state === 'ready' ? loaded.value : null;
  const people = usePeople(
    open === null
      ? []
      : [...open.people.map(({ account }) => account), ...Object.keys(open.meeting.asked?.people ?? {})],
  );
  const asked = open?.meeting.asked ?? null;
  const count = open?.people.length ?? 0;
  return (
    <WriteDialog
      title={words.ask}
      action={words.askSend(count)}
      isDisabled={count === 0 || isSent}
      width="medium"
      onClose={onClose}
      trouble={{ failed: words.askFailed }}
      onWrite={async () => {
        try {
          take(await call('askForAnswers', { wave, gate, send: true }));
          setSent(true);
          return { is: 'open' };
        } catch (failure) {
          return { is: 'failed', error: errorOf(failure) };
        }
      }}
    >
      {loaded.state === 'failed' ? <Failed title={words.askFailed} error={loaded.error} onRetry={retry} /> : null}
      {open === null ? null : (
        <>
          <p role="status">
            {isSent ? words.askSent : count === 0 ? words.askNone : words.askMeans(count)}{' '}
            {open.unowned === 0 ? null : words.askUnowned(open.unowned)}
          </p>
          <ul className="rw-rows">
            {open.people.map(({ account, lines }) => (
              <li key={account} className="rw-row rw-between">
                <Person account={account} people={people} />
                <span className="rw-number">{words.openLines(lines)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {asked === null ? null : (
        <section className="rw-stack-100" aria-label={words.askedTitle}>
          <p className="rw-strong">
            {words.askedTitle} <When at={asked.at} sentence={(relative) => relative} />
          </p>
          <ul className="rw-rows">
            {askedSince(asked, meeting.rows, sheet.itemOwners ?? {}).map((one) => (
              <li key={one.account} className="rw-row rw-between">
                <Person account={one.account} people={people} />
                <span className="rw-number">
                  {one.refused === null ? words.askedSince(one.answered, one.open) : words.askedRefused(one.refused)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </WriteDialog>
  );
}
