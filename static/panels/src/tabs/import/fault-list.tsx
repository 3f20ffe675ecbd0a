import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import type { DiagnosticView } from '../../../../../src/contract/result';
import { HelpLink } from '../../kit/help/help-link';
import { importTexts } from './import-texts';
import { useViewer } from '../../shell/viewer';

const SEVERITIES = ['error', 'warning', 'info'] as const;
const AT_FIRST = { error: 10, warning: 10, info: 3 } as const;
const LOOK = { error: 'removed', warning: 'moved', info: 'default' } as const;

/** Faults of a source, errors first, each with its place, what is wrong and what to do. */
export function FaultList({ faults }: { readonly faults: readonly DiagnosticView[] }) {
  return SEVERITIES.map((severity) => {
    const some = faults.filter((fault) => fault.severity === severity);
    return some.length === 0 ? null : <FaultGroup key={severity} severity={severity} faults={some} />;
  });
}

function FaultGroup({
  severity,
  faults,
}: {
  readonly severity: DiagnosticView['severity'];
  readonly faults: readonly DiagnosticView[];
}) {
  const { texts } = useViewer(importTexts);
  const [all, setAll] = useState(false);
  const title = { error: texts.faults.errors, warning: texts.faults.warnings, info: texts.faults.notes }[severity](
    faults.length,
  );
  const shown = all ? faults : faults.slice(0, AT_FIRST[severity]);
  return (
    <section className="rw-stack-100">
      <div className="rw-row">
        <Heading size="xsmall" as="h3">
          {title}
        </Heading>
      </div>
      <ul className="rw-rows">
        {shown.map((fault, index) => (
          <li key={index} className="rw-stack-050">
            <div className="rw-row">
              <Lozenge appearance={LOOK[severity]}>{fault.code}</Lozenge>
              <span className="rw-code" dir="ltr">
                {texts.faults.where(fault.file, fault.line)}
              </span>
              <span className="rw-small">
                <HelpLink to={{ page: 'diagnostics', anchor: fault.code }} label={texts.help.code(fault.code)}>
                  {texts.help.means}
                </HelpLink>
              </span>
            </div>
            <p dir="auto" className="rw-break rw-text">
              {fault.message}
            </p>
            {fault.text === undefined || fault.text === '' ? null : (
              <p dir="auto" className="rw-code rw-text">
                {fault.text}
              </p>
            )}
            <p dir="auto" className="rw-break rw-text rw-subtle">
              {fault.remedy}
            </p>
          </li>
        ))}
      </ul>
      {shown.length === faults.length ? null : (
        <div>
          <Button onClick={() => setAll(true)}>{texts.faults.more(faults.length - shown.length)}</Button>
        </div>
      )}
    </section>
  );
}
