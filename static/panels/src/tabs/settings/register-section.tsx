import Heading from '@atlaskit/heading';
import type { RaciView } from '../../../../../src/contract/raci';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { isOlder } from '../../kit/register/is-older';
import { RegisterTrouble } from '../../kit/register/register-trouble';
import { useNames } from '../../kit/register/use-names';
import { useRegister } from '../../kit/register/use-register';
import { useCall } from '../../shell/use-call';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { AvailabilityList } from './availability-list';
import { ContactList } from './contact-list';
import { EscalationList } from './escalation-list';
import { PeopleList } from './people-list';
import { RoleList } from './role-list';
import { WorkstreamList } from './workstream-list';

interface Props {
  readonly wave: string;
  readonly go: (to: Place) => void;
  readonly onChanged: () => void;
}

/** The stakeholder register and the workstreams of a wave. */
export function RegisterSection({ wave, go, onChanged }: Props) {
  const { texts } = useViewer(settingsTexts);
  const { loaded, retry, take } = useCall(wave, () => call('getRaci', { wave }), { isShared: true, isOlder });
  switch (loaded.state) {
    case 'loading':
      return <PageSkeleton />;
    case 'failed':
      return <Failed title={texts.raci.register.failed} error={loaded.error} onRetry={retry} />;
    case 'ready':
      return <Register view={loaded.value} onView={take} go={go} onChanged={onChanged} />;
  }
}

interface RegisterProps {
  readonly view: RaciView;
  readonly onView: (view: RaciView) => void;
  readonly go: (to: Place) => void;
  readonly onChanged: () => void;
}

function Register({ view, onView, go, onChanged }: RegisterProps) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.raci.register;
  const register = useRegister(view, onView, onChanged);
  const names = useNames(view.register.people);
  const given = { register, names };
  return (
    <section className="rw-stack-300" aria-labelledby="rw-register">
      <div className="rw-stack-050">
        <Heading size="small" as="h3" id="rw-register">
          {words.heading}
        </Heading>
        <p className="rw-subtle rw-text">{words.intro}</p>
        {view.may.register ? null : <p className="rw-subtle rw-text">{words.readOnly}</p>}
      </div>
      <RegisterTrouble register={register} />
      <WorkstreamList {...given} go={go} />
      <RoleList {...given} />
      <PeopleList {...given} />
      <ContactList {...given} />
      <EscalationList {...given} />
      <AvailabilityList {...given} />
    </section>
  );
}
