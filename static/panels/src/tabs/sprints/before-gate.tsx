import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { SprintSheet } from '../../../../../src/contract/sprints';
import { JiraLink } from '../../kit/jira-link';
import { Section } from '../../kit/section';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import type { Place } from '../../shell/place';
import { usePeople } from '../../shell/use-people';
import { useViewer } from '../../shell/viewer';
import { sprintTexts } from './sprint-texts';

type Row = SprintSheet['inTheWay'][number];

interface Props {
  readonly sheet: SprintSheet;
  readonly wave: string;
  readonly file: string;
  readonly go: (to: Place) => void;
}

/** What stands between the wave and its next gate, the worst first, and the decisions under review. */
export function BeforeGate({ sheet: { shown, inTheWay, hidden, decisions }, wave, file, go }: Props) {
  const { texts, format } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const people = usePeople(useMemo(() => inTheWay.map(({ assignee }) => assignee), [inTheWay]));
  const gate = shown?.gate ?? null;
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
    <>
      {gate === null ? null : (
        <div className="rw-stack-100">
          <div className="rw-row rw-between">
            <p dir="auto">{own.openForGate(gate.name, gate.open, gate.openInSprint)}</p>
            <Button spacing="compact" onClick={() => go({ page: 'go-no-go', wave, gate: gate.id })}>
              {own.openGate}
            </Button>
          </div>
          <DataTable
            title={own.gate(gate.name, gate.date)}
            columns={columns}
            rows={inTheWay}
            keyOf={({ issue }) => issue}
            empty={own.nothingOpen}
            minWidth="medium"
            file={file}
          />
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
    </>
  );
}
