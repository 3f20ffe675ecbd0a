import Heading from '@atlaskit/heading';
import { memo, useState } from 'react';
import type { RaciFinding, RaciRule, RaciView } from '../../../../../src/contract/raci';
import { HelpLink } from '../../kit/help/help-link';
import { LinkButton } from '../../kit/link-button';
import { ShowAll } from '../../kit/show-all';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import { moduleOf } from './module-of';
import { titleOf } from './title-of';
import { LINT_HEADING } from './lint-heading';

/** Of one rule as many are listed at once. */
const AT_ONCE = 20;
const SEVERITIES = ['error', 'warning'] as const;

interface Props {
  readonly view: RaciView;
  /** Titles of task rows that have been read, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Of people of the register, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly onOpen: (finding: RaciFinding) => void;
}

/** What is wrong in the matrix, errors apart from warnings; each leads to its row, its role or its person. */
export const LintList = memo(function LintList({ view, titles, names, onOpen }: Props) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci.lint;
  const { findings } = view;
  return (
    <section className="rw-stack-200 rw-raci-lint" aria-labelledby={LINT_HEADING}>
      <Heading size="small" as="h3" id={LINT_HEADING}>
        {words.heading}
      </Heading>
      {findings.length === 0 ? <p className="rw-subtle">{words.fine}</p> : null}
      <div className="rw-stack-200 rw-raci-found">
        {SEVERITIES.map((severity) => {
          const found = findings.filter((each) => each.severity === severity);
          if (found.length === 0) return null;
          const rules = [...new Set(found.map(({ rule }) => rule))];
          return (
            <div key={severity} className="rw-stack-050">
              <Heading size="xsmall" as="h4">
                {severity === 'error' ? words.errors(found.length) : words.warnings(found.length)}
              </Heading>
              <p className="rw-subtle rw-small">{severity === 'error' ? words.errorsMean : words.warningsMean}</p>
              {rules.map((rule) => (
                <RuleFindings
                  key={rule}
                  rule={rule}
                  findings={found.filter((each) => each.rule === rule)}
                  isOpen={severity === 'error' && found.length <= AT_ONCE}
                  {...{ view, titles, names, onOpen }}
                />
              ))}
            </div>
          );
        })}
      </div>
    </section>
  );
});

interface RuleProps extends Props {
  readonly rule: RaciRule;
  readonly findings: readonly RaciFinding[];
  readonly isOpen: boolean;
}

function RuleFindings({ rule, findings, isOpen, view, titles, names, onOpen }: RuleProps) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci.lint;
  const [isAll, setIsAll] = useState(false);
  const rows = new Map(view.rows.map((row) => [row.id, titleOf(row)]));
  const roles = new Map(view.register.roles.map(({ id, name }) => [id, name]));
  const labelled = findings.flatMap((finding) => {
    const label = labelOf(finding);
    return label === null ? [] : [{ finding, label }];
  });
  const shown = isAll ? labelled : labelled.slice(0, AT_ONCE);
  const hidden = findings.length - labelled.length;
  return (
    <details className="rw-details" open={isOpen}>
      <summary>{words.counted(words.rule[rule], findings.length)}</summary>
      <div className="rw-stack-050 rw-small">
        <p className="rw-subtle">
          {words.remedy[rule]}{' '}
          <HelpLink to={{ page: 'raci', anchor: rule }} label={texts.help.rule(words.rule[rule])}>
            {texts.help.means}
          </HelpLink>
        </p>
        <ul className="rw-stack-050">
          {shown.map(({ finding, label }) => (
            <li key={`${finding.row ?? ''} ${finding.role ?? ''} ${finding.person ?? ''}`}>
              <LinkButton onClick={() => onOpen(finding)}>
                <span dir="auto" className="rw-clamp">
                  {label}
                </span>
              </LinkButton>
            </li>
          ))}
        </ul>
        {hidden === 0 ? null : <p className="rw-subtle">{words.hiddenRows(hidden)}</p>}
        <ShowAll left={labelled.length - shown.length} onShow={() => setIsAll(true)} />
      </div>
    </details>
  );

  /** Null: Jira does not show the row to the person. */
  function labelOf({ row, role, person }: RaciFinding): string | null {
    if (person !== null) return names.get(person) ?? texts.person.notShown;
    const named = role === null ? null : (roles.get(role) ?? role);
    if (row === null) return named;
    const module = rows.get(moduleOf(row));
    const title = rows.get(row) ?? titles.get(row) ?? (module === undefined ? null : words.taskOf(module));
    return title === null || named === null ? title : words.ofRow(title, named);
  }
}
