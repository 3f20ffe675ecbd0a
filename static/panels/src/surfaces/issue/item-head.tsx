import { Lozenge } from '../../kit/lozenge';
import type { ItemIs } from '../../../../../src/contract/readiness';
import { LinkButton } from '../../kit/link-button';
import { JiraLink } from '../../kit/jira-link';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';
import { useItemWork } from './item-work';
import { lineOf, showLine } from './line-of';

/** Green is for what is complete alone; the words say which. */
const LOOK = {
  open: 'default',
  'in-progress': 'inprogress',
  done: 'inprogress',
  dropped: 'moved',
  missing: 'removed',
  unreadable: 'default',
  'not-applicable': 'default',
  ongoing: 'inprogress',
} as const satisfies Record<ItemIs, string>;

/** Where the item stands: its state with what it lacks, its phase and module, and how far from T-0 it is due. */
export function ItemHead() {
  const { texts, format } = useViewer(issueTexts);
  const { item } = useItemWork();
  const { wave, phase, workstream, module, policy, due, firstDue, fromCutover } = item;
  const words = texts.item;
  return (
    <section className="rw-stack-200" aria-label={words.where}>
      <div className="rw-stack-050">
        <div className="rw-row">
          <Lozenge appearance={item.complete ? 'success' : LOOK[item.is]}>
            {item.complete ? texts.items.completeMark : texts.items.itemIs[item.is]}
          </Lozenge>
          {item.overdue ? <Lozenge appearance="removed">{words.overdue}</Lozenge> : null}
          {item.counted ? null : (
            <span className="rw-subtle rw-small">{item.team ? words.teamBacklog : words.notCounted}</span>
          )}
        </div>
        {item.complete || item.lacks.length === 0 ? null : (
          <div className="rw-row">
            <p>{words.lacksTitle}</p>
            <ul className="rw-row rw-apart">
              {item.lacks.map((lack) => {
                const line = lineOf(lack, item);
                const reason = texts.items.lacks[lack];
                return (
                  <li key={lack}>
                    {line === null ? reason : <LinkButton onClick={() => showLine(line)}>{reason}</LinkButton>}
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        {item.replacedBy === null ? null : (
          <p>
            {words.replaced}{' '}
            {item.replacedBy.key === null ? (
              <span className="rw-subtle">{words.replacedUnseen}</span>
            ) : (
              <JiraLink issueKey={item.replacedBy.key} />
            )}
          </p>
        )}
      </div>
      <dl className="rw-item-facts">
        <div>
          <dt>{words.phase}</dt>
          <dd dir="auto" className="rw-clamp" title={phase.name}>
            {phase.name}
          </dd>
        </div>
        {workstream.name === phase.name ? null : (
          <div>
            <dt>{words.workstream}</dt>
            <dd dir="auto" className="rw-clamp" title={workstream.name}>
              {workstream.name}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.module}</dt>
          {module === null ? (
            <dd className="rw-subtle">{texts.plan.hiddenModule}</dd>
          ) : (
            <dd className="rw-clamp" title={module.title}>
              <JiraLink issueKey={module.key} /> <span dir="auto">{module.title}</span>
            </dd>
          )}
        </div>
        <div>
          <dt>{words.due}</dt>
          <dd className="rw-row rw-tight">
            {due === null ? <span className="rw-subtle">{words.noDue}</span> : <span>{format.shortDay(due)}</span>}
            {fromCutover === null ? null : (
              <span className="rw-number rw-subtle">{texts.dates.fromCutover(fromCutover)}</span>
            )}
            {firstDue === null || firstDue === due ? null : (
              <span className="rw-subtle rw-small">{texts.items.firstDue(format.shortDay(firstDue))}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.policy}</dt>
          <dd title={texts.policy.means[policy]}>{texts.policy.name[policy]}</dd>
        </div>
        <div>
          <dt>{words.wave}</dt>
          <dd dir="auto" className="rw-clamp" title={wave.name}>
            {texts.config.waveOption(wave.code, wave.name)}
          </dd>
        </div>
      </dl>
      <p className="rw-subtle rw-small">
        {item.asOf === null ? texts.overview.neverRead : <When at={item.asOf} sentence={texts.wave.asOf} />}
      </p>
    </section>
  );
}
