import type { OverviewView } from '../../../../../src/contract/readiness';
import type { Place } from '../../shell/place';
import { GatePanel } from './gate-panel';
import { GateList } from './list/gate-list';
import './gates.css';

interface Props {
  readonly view: OverviewView;
  readonly place: Extract<Place, { readonly page: 'go-no-go' }>;
  readonly go: (to: Place) => void;
  /** Something was written that the other tabs show too. */
  readonly onChanged: () => void;
}

/** The gates of a wave, or one of them. */
export function GatesPage({ view, place, go, onChanged }: Props) {
  const { id } = view.wave;
  return place.gate === null ? (
    <GateList wave={id} go={go} onChanged={onChanged} />
  ) : (
    <GatePanel
      key={place.gate}
      wave={id}
      gate={place.gate}
      isMeeting={place.view === 'meeting'}
      go={go}
      onChanged={onChanged}
    />
  );
}
