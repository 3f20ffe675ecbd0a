import Button from '@atlaskit/button/default/button';
import { Lozenge } from '../../kit/lozenge';
import { useState } from 'react';
import type { Effect, StandingView } from '../../../../../src/contract/gates';
import { HelpLink } from '../../kit/help/help-link';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { ChangeLine } from './change-line';
import { GateSection } from './work/gate-section';
import { useGateWork } from './work/gate-work';
import { HoldsDialog } from './holds-dialog';

const HOME = 'rw-gate-changes';
const EFFECTS = ['worse', 'better', 'neutral'] as const satisfies readonly Effect[];
/** No looking takes these away: they are mended, or the gate is frozen again. */
const STAY = new Set(['item-missing', 'condition-overdue']);

/** What a decision rests on and is not what it was: for the worse first, which asks the owner of the gate to look. */
export function ChangeSection({ standing }: { readonly standing: StandingView }) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const [isAsked, setIsAsked] = useState(false);
  const words = texts.gates.changes;
  const { changes, worse } = standing;
  const marked = new Set(worse);
  const stay = changes.filter(({ id, kind }) => marked.has(id) && STAY.has(kind)).length;
  const open = worse.length - stay;
  return (
    <GateSection
      id={HOME}
      title={words.title}
      aside={
        <>
          {standing.is === 'worse' ? (
            <Lozenge appearance="removed" isWide>
              {texts.gates.worse(worse.length)}
            </Lozenge>
          ) : (
            <Lozenge appearance={standing.is === 'stands' ? 'success' : 'default'} isWide>
              {standing.is === 'stands' ? words.stands : texts.gates.cannotSay}
            </Lozenge>
          )}
          <HelpLink to={{ page: 'go-no-go', anchor: 'change-item-incomplete' }} label={words.help} isMark>
            ?
          </HelpLink>
        </>
      }
      actions={
        open > 0 && sheet.may.freeze ? <Button onClick={() => setIsAsked(true)}>{words.holds}</Button> : undefined
      }
    >
      {changes.length === 0 ? <p className="rw-subtle">{words.none}</p> : null}
      {stay === 0 ? null : <p>{words.cannotHold(stay)}</p>}
      {EFFECTS.map((effect) => {
        const of = changes.filter((change) => change.effect === effect);
        return of.length === 0 ? null : (
          <details key={effect} className="rw-details" open={effect === 'worse'}>
            <summary>{words.effects[effect](of.length)}</summary>
            <ul className="rw-stack-050">
              {of.map((change) => (
                <ChangeLine key={change.id} change={change} isLookedAt={effect === 'worse' && !marked.has(change.id)} />
              ))}
            </ul>
          </details>
        );
      })}
      {isAsked ? <HoldsDialog standing={standing} home={HOME} onClose={() => setIsAsked(false)} /> : null}
    </GateSection>
  );
}
