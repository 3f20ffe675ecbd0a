import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Report } from '../../../../../src/contract/report';
import { LoadingRegion } from '../../shell/loading-region';
import { useCode } from '../../shell/use-code';
import { useViewer } from '../../shell/viewer';
import { readinessTexts } from './readiness-texts';

const load = () => import('./sign-form');

interface Props {
  readonly report: Pick<Report, 'wave' | 'toSign'>;
  readonly onSigned: () => void;
}

/** The gates that wait for the signature of the person: each is reviewed and signed where it is read. */
export function SignPart({ report: { wave, toSign }, onSigned }: Props) {
  const { texts } = useViewer(readinessTexts);
  const [open, setOpen] = useState<string | null>(null);
  if (toSign.length === 0) return null;
  return (
    <div className="rw-stack-100">
      <div className="rw-row">
        {toSign.map(({ gate, name }) => (
          <Button
            key={gate}
            appearance="primary"
            spacing="compact"
            isSelected={open === gate}
            onClick={() => setOpen(open === gate ? null : gate)}
          >
            {texts.sign.open(name)}
          </Button>
        ))}
      </div>
      {open === null ? null : (
        <Form key={open} wave={wave.id} gate={open} onClose={() => setOpen(null)} onSigned={onSigned} />
      )}
    </div>
  );
}

export interface SignProps {
  readonly wave: string;
  readonly gate: string;
  readonly onClose: () => void;
  readonly onSigned: () => void;
}

function Form(props: SignProps) {
  const loaded = useCode(load);
  if (loaded.state !== 'ready') return <LoadingRegion>{null}</LoadingRegion>;
  const { SignForm } = loaded.code;
  return <SignForm {...props} />;
}
