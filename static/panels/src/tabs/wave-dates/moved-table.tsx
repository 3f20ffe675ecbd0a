import Checkbox from '@atlaskit/checkbox';
import DynamicTable from '@atlaskit/dynamic-table';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useState } from 'react';
import type { MovedIssue } from '../../../../../src/contract/wave-dates';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly issues: readonly MovedIssue[];
  /** Node paths of those that are ticked; with `onChosen` each row has a checkbox. */
  readonly chosen?: readonly string[];
  readonly onChosen?: (chosen: readonly string[]) => void;
}

const ROWS = 20;

/** Issues with their dates before and after, opened on request; nothing where there are none. */
export function MovedTable({ title, intro, issues, chosen = [], onChosen }: Props) {
  const { texts, format } = useViewer(waveDatesTexts);
  const [isOpen, setOpen] = useState(false);
  if (issues.length === 0) return null;
  const said = ({ start, due }: MovedIssue['from']) =>
    start === null
      ? due === null
        ? texts.dates.noDate
        : format.shortDay(due)
      : due === null
        ? texts.preview.from(format.shortDay(start))
        : texts.dates.span(format.shortDay(start), format.shortDay(due));
  const columns = [
    ...(onChosen === undefined ? [] : [{ key: 'chosen', content: texts.waveDates.moveToo, isSortable: false }]),
    { key: 'summary', content: texts.waveDates.issue, isSortable: true, width: 50 },
    { key: 'from', content: texts.waveDates.before, isSortable: true },
    { key: 'to', content: texts.waveDates.after, isSortable: true },
  ];
  return (
    <details className="rw-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? (
        <div className="rw-stack-100">
          {intro === undefined ? null : <p className="rw-subtle rw-text">{intro}</p>}
          <div className="rw-scroll" role="region" aria-label={texts.waveDates.scroll(title)} tabIndex={0}>
            <DynamicTable
              caption={<VisuallyHidden>{title}</VisuallyHidden>}
              rowsPerPage={ROWS}
              {...(issues.length <= ROWS ? {} : { paginationi18n: texts.pages })}
              head={{ cells: columns }}
              rows={issues.map((issue) => ({
                key: issue.node,
                cells: [
                  ...(onChosen === undefined
                    ? []
                    : [
                        {
                          key: issue.node,
                          content: (
                            <Checkbox
                              isChecked={chosen.includes(issue.node)}
                              aria-label={texts.waveDates.release(issue.summary)}
                              onChange={(event) =>
                                onChosen(
                                  event.target.checked
                                    ? [...chosen, issue.node]
                                    : chosen.filter((node) => node !== issue.node),
                                )
                              }
                            />
                          ),
                        },
                      ]),
                  {
                    key: issue.summary,
                    content: (
                      <span dir="auto" className="rw-break">
                        {issue.summary}
                      </span>
                    ),
                  },
                  { key: issue.from.due ?? issue.from.start ?? '', content: said(issue.from) },
                  { key: issue.to.due ?? issue.to.start ?? '', content: said(issue.to) },
                ],
              }))}
            />
          </div>
        </div>
      ) : null}
    </details>
  );
}
