import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { Lozenge } from '../../kit/lozenge';
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
  // Each error is to be corrected in its place; of the others, one line tells of all that are alike.
  const kinds = severity === 'error' ? faults.map((fault) => [fault] as const) : kindsOf(faults);
  const shown = all ? kinds : kinds.slice(0, AT_FIRST[severity]);
  return (
    <section className="rw-stack-100">
      <div className="rw-row">
        <Heading size="xsmall" as="h3">
          {title}
        </Heading>
      </div>
      <ul className="rw-rows">
        {shown.map(([fault, ...more], index) => (
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
            {more.length === 0 ? null : (
              <details className="rw-details rw-small">
                <summary>{texts.faults.alike(more.length)}</summary>
                <ul>
                  {more.map((one, at) => (
                    <li key={at} className="rw-code" dir="ltr">
                      {texts.faults.where(one.file, one.line)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      {shown.length === kinds.length ? null : (
        <div>
          <Button onClick={() => setAll(true)}>{texts.faults.more(kinds.length - shown.length)}</Button>
        </div>
      )}
    </section>
  );
}

/** Faults with the same code together, in the order of the first of each. */
function kindsOf(faults: readonly DiagnosticView[]): readonly (readonly [DiagnosticView, ...DiagnosticView[]])[] {
  const kinds = new Map<string, [DiagnosticView, ...DiagnosticView[]]>();
  for (const fault of faults) {
    const known = kinds.get(fault.code);
    if (known === undefined) kinds.set(fault.code, [fault]);
    else known.push(fault);
  }
  return [...kinds.values()];
}
