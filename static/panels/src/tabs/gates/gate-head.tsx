import Button from '@atlaskit/button/default/button';
import { Message } from '../../kit/message';
import { Person } from '../../kit/people/person';
import { HelpLink } from '../../kit/help/help-link';
import { actionOf } from './criteria/criterion-action';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { countsOf } from './work/counts-of';
import { When } from '../../kit/when';
import { decidedWords } from '../../kit/gates/decided-words';
import { GateDay } from './work/gate-day';
import { useGateWork } from './work/gate-work';
import { OpenNumbers } from '../../kit/gates/open-numbers';
import { VerdictLozenge } from '../../kit/gates/verdict-lozenge';

/** When the gate is, what the rules say and why, what people decided, and how much of the work is complete. */
export function GateHead() {
  const { texts, format } = useViewer(gateTexts);
  const { sheet, people, go, isRefreshing } = useGateWork();
  const { wave, gate: view, asOf, may } = sheet;
  const { gate, verdict, counts, standing, answersForAll } = view;
  const words = texts.gates;
  const isDecision = gate.kind === 'decision';
  const latest = view.rounds.findLast(({ decision }) => decision !== null)?.decision;
  const reconvene = latest?.outcome === 'reconvene' ? latest.reconvene : undefined;
  // A known failure outranks what is unknown in the verdict; both are listed.
  const unknown = view.findings.filter(
    (finding) =>
      finding.is === 'unknown' &&
      actionOf(finding, view.gate.stands) !== null &&
      verdict?.reasons.some(({ check }) => check === finding.check) !== true,
  );
  return (
    <div className="rw-stack-200">
      <div className="rw-row rw-apart">
        <dl className="rw-row rw-apart">
          <div>
            <dt className="rw-small rw-subtle">{words.columns.date}</dt>
            <dd>
              <GateDay date={gate.date} zone={wave.zone} />
            </dd>
          </div>
          <div>
            <dt className="rw-small rw-subtle">{words.columns.kind}</dt>
            <dd>
              {words.kinds[gate.kind]}
              {isDecision ? <span className="rw-subtle"> · {words.stands[gate.stands]}</span> : null}
            </dd>
          </div>
          <div>
            <dt className="rw-small rw-subtle">{words.columns.owner}</dt>
            <dd>
              {gate.owner === null ? <span>{words.waveOwner}</span> : <Person account={gate.owner} people={people} />}
            </dd>
          </div>
        </dl>
        {reconvene === undefined ? null : (
          <p className="rw-strong rw-break" dir="auto">
            {words.rounds.reconvened(format.shortDay(reconvene.date), reconvene.time, reconvene.change)}
          </p>
        )}
        {isDecision && gate.stands === 'cutover' ? (
          <Button spacing="compact" onClick={() => go({ page: 'run-sheet', wave: wave.id, gate: gate.id })}>
            {words.runSheet}
          </Button>
        ) : null}
      </div>
      {wave.state === 'active' && Object.values(may).includes(true) ? null : (
        <Message appearance="information">
          <p>{wave.state === 'active' ? words.onlyLook : words.closed}</p>
        </Message>
      )}
      {verdict === null ? null : (
        <div className="rw-gate-verdict">
          <div className="rw-row">
            <span className="rw-small rw-subtle">{words.verdictOf}</span>
            <VerdictLozenge verdict={verdict.is} open={standing === null ? view.open : undefined} />
            {standing === null ? <OpenNumbers open={view.open} /> : null}
            {standing === null ? null : (
              <span className="rw-strong">{decidedWords(texts, standing.outcome, standing.against)}</span>
            )}
          </div>
          <ul>
            {verdict.reasons.map(({ rule, check }) => {
              const reason = words.rules[rule](check === null ? '' : words.check[check]);
              return (
                <li key={`${rule} ${check ?? ''}`}>
                  {reason}{' '}
                  <HelpLink to={{ page: 'go-no-go', anchor: rule }} label={words.ruleHelp(reason)} isMark>
                    ?
                  </HelpLink>
                </li>
              );
            })}
            {unknown.map(({ check }) => (
              <li key={`unknown ${check}`}>{words.rules['check-unknown'](words.check[check])}</li>
            ))}
          </ul>
          {verdict.notChecked.length === 0 ? null : (
            <p>{words.notCheckedList(verdict.notChecked.map((check) => words.check[check]).join(', '))}</p>
          )}
          {answersForAll === null ? null : (
            <p title={words.answersForAllMeans} className="rw-strong">
              {words.answersForAll}
            </p>
          )}
        </div>
      )}
      <p role="status" className={isRefreshing ? 'rw-subtle rw-small' : 'rw-silent'}>
        {isRefreshing ? words.refreshing : null}
      </p>
      {isDecision ? (
        <p className="rw-number">
          {countsOf(counts, words).join(' · ')}
          <span className="rw-subtle">
            {' · '}
            {asOf === null ? words.neverRead : <When at={asOf} sentence={words.asOf} />}
            {sheet.comparedAt == null ? null : (
              <>
                {' · '}
                <When at={sheet.comparedAt} sentence={words.comparedAt} />
              </>
            )}
          </span>
        </p>
      ) : null}
    </div>
  );
}
