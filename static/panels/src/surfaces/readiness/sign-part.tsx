import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
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

/** Takes the place of the form, and the focus: people who use the keyboard go on from there. */
function Signed({ gates }: { readonly gates: readonly string[] }) {
  const { texts } = useViewer(readinessTexts);
  const place = useRef<HTMLParagraphElement>(null);
  const last = gates.at(-1);
  useEffect(() => place.current?.focus(), [last]);
  return (
    <p ref={place} tabIndex={-1} role="status">
      {gates.map((gate) => texts.sign.signed(gate)).join(' ')}
    </p>
  );
}

/** The gates that wait for the signature of the person: each is reviewed and signed where it is read. */
export function SignPart({ report: { wave, toSign }, onSigned }: Props) {
  const { texts } = useViewer(readinessTexts);
  const [open, setOpen] = useState<string | null>(null);
  const [signed, setSigned] = useState<readonly string[]>([]);
  const waiting = toSign.filter(({ name }) => !signed.includes(name));
  if (waiting.length + signed.length === 0) return null;
  return (
    <div className="rw-stack-100">
      {signed.length === 0 ? null : <Signed gates={signed} />}
      <div className="rw-row">
        {waiting.map(({ gate, name }) => (
          <Button
            key={gate}
            appearance="primary"
            spacing="compact"
            aria-expanded={open === gate}
            onClick={() => setOpen(open === gate ? null : gate)}
          >
            {texts.sign.open(name)}
          </Button>
        ))}
      </div>
      {open === null ? null : (
        <Form
          key={open}
          wave={wave}
          gate={open}
          onClose={() => setOpen(null)}
          onSigned={(name) => {
            setOpen(null);
            setSigned([...signed, name]);
            onSigned();
          }}
        />
      )}
    </div>
  );
}

export interface SignProps {
  readonly wave: Report['wave'];
  readonly gate: string;
  readonly onClose: () => void;
  readonly onSigned: (gate: string) => void;
}

function Form(props: SignProps) {
  const loaded = useCode(load);
  if (loaded.state !== 'ready') return <LoadingRegion>{null}</LoadingRegion>;
  const { SignForm } = loaded.code;
  return <SignForm {...props} />;
}
