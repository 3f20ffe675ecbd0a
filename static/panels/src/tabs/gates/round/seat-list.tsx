import Button from '@atlaskit/button/default/button';
import { Lozenge } from '../../../kit/lozenge';
import type { Approver, Decides, RoundView, Vote } from '../../../../../../src/contract/gates';
import { EvidenceLink } from '../../../kit/evidence-link';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { useGateWork } from '../work/gate-work';
import { Person } from '../../../kit/people/person';
import { signatureOf } from '../../../../../../src/contract/seat-accounts';
import { SeatHolder } from './seat-holder';
import { ToldBy } from '../work/told-by';

const LOOK = {
  go: 'success',
  'go-with-conditions': 'moved',
  'no-go': 'removed',
  reconvene: 'moved',
  abstain: 'default',
} as const satisfies Record<Vote, string>;

interface Props {
  readonly approvers: readonly Approver[];
  readonly decides: Decides;
  /** What was signed; null: nothing is frozen yet. */
  readonly round: RoundView | null;
  readonly onRecord: ((seat: string) => void) | null;
}

/** Who is asked, what each said, and whose word decides. A sign-off given outside is told as recorded by another. */
export function SeatList({ approvers, decides, round, onRecord }: Props) {
  const { texts } = useViewer(gateTexts);
  const { people, sheet } = useGateWork();
  // A seat that the wave has no role for is called as it was typed.
  const nameOf = (seat: string) => sheet.names[`seat ${seat}`]?.text ?? seat;
  const words = texts.gates.rounds;
  if (approvers.length === 0) return <p className="rw-subtle">{words.noSeats}</p>;
  return (
    <div className="rw-stack-050">
      <p className="rw-small rw-subtle">
        {decides.by === 'one' ? words.by.one(nameOf(decides.seat)) : words.by[decides.by]}
      </p>
      <ul className="rw-rows" aria-label={words.seats}>
        {approvers.map((asked) => {
          const { seat, held, deputy } = asked;
          const account = held !== null && 'account' in held ? held.account : null;
          const signature = signatureOf(asked, approvers, round?.signatures ?? []);
          const signOff = round?.signOffs.find((one) => one.seat === seat);
          const says = signature?.says ?? signOff?.says;
          return (
            <li key={seat} className="rw-stack-050">
              <div className="rw-row rw-between">
                <span className="rw-row">
                  <span dir="auto" className="rw-strong rw-break">
                    {nameOf(seat)}
                  </span>
                  <SeatHolder held={held} />
                </span>
                <span className="rw-row">
                  {says === undefined ? (
                    round === null ? null : (
                      <span className="rw-subtle">{words.waiting}</span>
                    )
                  ) : (
                    <Lozenge appearance={LOOK[says]}>
                      {signature?.meetOn === undefined ? words.votes[says] : words.reconveneOn(signature.meetOn)}
                    </Lozenge>
                  )}
                  {says === undefined && account === null && onRecord !== null ? (
                    <Button spacing="compact" aria-label={words.recordOf(nameOf(seat))} onClick={() => onRecord(seat)}>
                      {words.record}
                    </Button>
                  ) : null}
                </span>
              </div>
              {deputy === undefined || (signature !== undefined && signature.by !== deputy) ? null : (
                <p className="rw-row rw-tight rw-small">
                  <span className="rw-subtle">{words.deputy}</span>
                  <Person account={deputy} people={people} />
                </p>
              )}
              {signature === undefined ? null : (
                <div className="rw-row rw-apart">
                  <ToldBy by={signature.by} at={signature.at} people={people} sentence={words.signed} />
                  <span dir="auto" className="rw-small rw-break">
                    {signature.comment}
                  </span>
                </div>
              )}
              {signOff === undefined ? null : (
                <div className="rw-stack-050 rw-small">
                  <p dir="auto" className="rw-break">
                    {words.recordedFor(signOff.name, texts.parties[signOff.party], signOff.on)}
                  </p>
                  <p className="rw-row rw-tight">
                    <span className="rw-subtle">{words.recordedBy}</span>
                    <ToldBy
                      by={signOff.recordedBy}
                      at={signOff.recordedAt}
                      people={people}
                      sentence={(relative) => relative}
                    />
                  </p>
                  <p className="rw-break">
                    <span className="rw-subtle">{words.attachment}</span> <EvidenceLink evidence={signOff.attachment} />
                  </p>
                  {signOff.note === '' ? null : (
                    <p dir="auto" className="rw-break">
                      {signOff.note}
                    </p>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
