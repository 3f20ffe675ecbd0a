import type { RaciView } from '../../../../../src/contract/raci';
import { LinkButton } from '../../kit/link-button';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import { LINT_HEADING } from './lint-heading';

/** How much is wrong, in a line; it leads to the list, which may stand far below in a narrow frame. */
export function LintSummary({ findings }: Pick<RaciView, 'findings'>) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci.lint;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (findings.length === 0) return <span className="rw-subtle">{words.fine}</span>;
  return (
    <LinkButton
      onClick={() => {
        const heading = document.getElementById(LINT_HEADING);
        heading?.setAttribute('tabindex', '-1');
        heading?.focus();
      }}
    >
      {words.summary(words.errors(errors), words.warnings(findings.length - errors))}
    </LinkButton>
  );
}
