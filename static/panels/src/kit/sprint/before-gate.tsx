import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useMemo } from 'react';
import type { SprintGate, SprintSheet } from '../../../../../src/contract/sprints';
import { JiraLink } from '../jira-link';
import { Section } from '../section';
import type { Column } from '../tables/column';
import { DataTable } from '../tables/data-table';
import type { Place } from '../../shell/place';
import { usePeople } from '../../shell/use-people';
import { useViewer } from '../../shell/viewer';
import { sprintTexts } from './sprint-texts';

type Row = SprintSheet['inTheWay'][number];

interface Props {
  readonly gate: SprintGate | null;
  /** Null until they are asked for: which items a person may see is a request of its own. */
  readonly listed: Pick<SprintSheet, 'inTheWay' | 'hidden'> | null;
  /** Asks for them. */
  readonly onList?: () => void;
  readonly decisions: SprintSheet['decisions'];
  readonly wave: string;
  readonly file: string;
  readonly go: (to: Place) => void;
}

const NONE: readonly Row[] = [];

/** What stands between the wave and its next gate, the worst first, and the decisions under review. */
export function BeforeGate({ gate, listed, onList, decisions, wave, file, go }: Props) {
  const { texts, format } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const inTheWay = listed?.inTheWay ?? NONE;
  const hidden = listed?.hidden ?? 0;
  const people = usePeople(useMemo(() => inTheWay.map(({ assignee }) => assignee), [inTheWay]));
  const nameOf = ({ assignee }: Row): string =>
    assignee === null ? texts.person.nobody : (people.get(assignee)?.name ?? texts.person.notShown);
  const columns: readonly Column<Row>[] = [
    { key: 'key', label: own.columns.item, value: ({ key }) => key, draw: ({ key }) => <JiraLink issueKey={key} /> },
    {
      key: 'title',
      label: own.columns.title,
      width: 40,
      value: ({ title }) => title,
      draw: ({ title }) => (
        <span dir="auto" className="rw-break">
          {title}
        </span>
      ),
    },
    { key: 'is', label: own.columns.why, value: ({ is }) => own.is[is] },
    {
      key: 'due',
      label: own.columns.due,
      value: ({ due }) => due,
      draw: ({ due }) => <span>{due === null ? '–' : format.day(due)}</span>,
    },
    { key: 'owner', label: own.columns.owner, value: nameOf },
  ];
  return (
    <div className="rw-stack-200">
      {gate === null ? null : (
        <div className="rw-stack-100">
          <Heading size="small" as="h3">
            <span dir="auto" className="rw-break">
              {own.gate(gate.name, gate.date)}
            </span>
          </Heading>
          <div className="rw-row rw-between">
            <p dir="auto">{own.openForGate(gate.name, gate.open, gate.openInSprint)}</p>
            <Button spacing="compact" onClick={() => go({ page: 'go-no-go', wave, gate: gate.id })}>
              {own.openGate}
            </Button>
          </div>
          {gate.kinds.length === 0 ? null : <p>{own.kinds(gate.kinds)}</p>}
          {listed === null && gate.open > 0 ? (
            <div>
              <Button spacing="compact" isDisabled={onList === undefined} onClick={() => onList?.()}>
                {own.listOpen}
              </Button>
            </div>
          ) : (
            <DataTable
              title={own.openItems}
              columns={columns}
              rows={inTheWay}
              keyOf={({ issue }) => issue}
              empty={own.nothingOpen}
              minWidth="medium"
              file={file}
            />
          )}
          {hidden === 0 ? null : <p className="rw-subtle rw-small">{own.hidden(hidden)}</p>}
        </div>
      )}
      <Section title={own.review}>
        {decisions.length === 0 ? (
          <p className="rw-subtle">{own.noReview}</p>
        ) : (
          <ul>
            {decisions.map(({ number, title, due }) => (
              <li key={number} dir="auto" className="rw-break">
                {own.decision(number, title)}
                {due === null ? null : ` · ${format.day(due)}`}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
