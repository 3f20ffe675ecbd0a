import { useState } from 'react';
import type { GateView } from '../../../../../../src/contract/gates';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { ActDialog } from '../work/act-dialog';
import { AcceptDialog } from './accept-dialog';
import { ConditionLine } from './condition-line';
import { GateSection } from '../work/gate-section';
import { useGateWork } from '../work/gate-work';
import { MeetDialog } from './meet-dialog';
import { WaiverLine } from './waiver-line';

const HOME = 'rw-gate-promises';
type Condition = GateView['conditions'][number];
type Asked =
  | { readonly does: 'meet' | 'accept' | 'withdraw'; readonly condition: Condition }
  | { readonly does: 'end'; readonly waiver: string };

/** What was demanded for unmet checks, and what approvers let pass. */
export function PromiseSection() {
  const { texts } = useViewer(gateTexts);
  const { sheet, act } = useGateWork();
  const [asked, setAsked] = useState<Asked | null>(null);
  const words = texts.gates.promises;
  const { conditions, waivers } = sheet.gate;
  const close = () => setAsked(null);
  return (
    <GateSection id={HOME} title={words.title}>
      {conditions.length + waivers.length === 0 ? <p className="rw-subtle rw-text">{words.none}</p> : null}
      {conditions.length === 0 ? null : (
        <ul className="rw-rows">
          {conditions.map((condition) => (
            <ConditionLine
              key={condition.id}
              condition={condition}
              onMeet={() => setAsked({ does: 'meet', condition })}
              onAccept={() => setAsked({ does: 'accept', condition })}
              onWithdraw={() => setAsked({ does: 'withdraw', condition })}
            />
          ))}
        </ul>
      )}
      {waivers.length === 0 ? null : (
        <ul className="rw-rows">
          {waivers.map((waiver) => (
            <WaiverLine key={waiver.id} waiver={waiver} onEnd={() => setAsked({ does: 'end', waiver: waiver.id })} />
          ))}
        </ul>
      )}
      {asked?.does === 'meet' ? <MeetDialog condition={asked.condition} home={HOME} onClose={close} /> : null}
      {asked?.does === 'accept' ? <AcceptDialog condition={asked.condition} home={HOME} onClose={close} /> : null}
      {asked?.does === 'withdraw' ? (
        <ActDialog
          title={words.withdrawTitle}
          action={words.withdraw}
          home={HOME}
          isDanger
          onClose={close}
          onSubmit={() => act({ do: 'withdraw', condition: asked.condition.id })}
        >
          <p dir="auto" className="rw-break">
            {asked.condition.text}
          </p>
          <p>{words.withdrawBody}</p>
        </ActDialog>
      ) : null}
      {asked?.does === 'end' ? (
        <ActDialog
          title={words.endTitle}
          action={words.endWaiver}
          home={HOME}
          onClose={close}
          onSubmit={() => act({ do: 'end-waiver', waiver: asked.waiver })}
        >
          <p>{words.endBody}</p>
        </ActDialog>
      ) : null}
    </GateSection>
  );
}
