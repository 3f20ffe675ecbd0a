import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { OverviewView } from '../../../../../src/contract/readiness';
import type { SprintSheet } from '../../../../../src/contract/sprints';
import { SprintBurndown } from '../../kit/wave/sprint-burndown';
import { SprintFigures } from '../../kit/wave/sprint-figures';
import type { Place } from '../../shell/place';
import { useViewer } from '../../shell/viewer';
import { FilterList } from '../../kit/sprint/filter-list';
import { BeforeGate } from '../../kit/sprint/before-gate';
import { sprintFilters } from '../../kit/sprint/sprint-jql';
import { StateDialog } from './state-dialog';
import { sprintNotes } from './sprint-notes';
import { sprintTexts } from '../../kit/sprint/sprint-texts';
import { SprintWorkstreams } from '../../kit/sprint/sprint-workstreams';

interface Props {
  readonly view: OverviewView;
  readonly sheet: SprintSheet;
  readonly go: (to: Place) => void;
  /** Shows what a write answered. */
  readonly take: (sheet: SprintSheet) => void;
}

/** A sprint: its numbers with their chart, its workstreams, what the next gate waits for, and filters for Jira. */
export function SprintBody({ view, sheet, go, take }: Props) {
  const [askedFor, setAsked] = useState<string | null>(null);
  const { texts, format } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const { shown, phases } = sheet;
  const { code, zone } = view.wave;
  const asked = shown?.workstreams.find(({ slug }) => slug === askedFor);
  const notes = sprintNotes(sheet, own);
  const when = (at: number) => format.clock(at, zone);
  return (
    <div className="rw-stack-200">
      {shown === null ? null : (
        <div className="rw-stack-050">
          <Heading size="small" as="h3">
            <span dir="auto" className="rw-break">
              {shown.name}
            </span>
          </Heading>
          {shown.figures.state !== 'future' || shown.figures.start === null || shown.figures.end === null ? null : (
            <p className="rw-subtle">{texts.sprint.span(when(shown.figures.start), when(shown.figures.end))}</p>
          )}
          {shown.goal === '' ? null : (
            <p dir="auto" className="rw-text rw-break">
              {own.goal(shown.goal)}
            </p>
          )}
          <p>{own.wave(shown.wave.complete, shown.wave.counted)}</p>
        </div>
      )}
      {notes.length === 0 ? null : (
        <ul className="rw-subtle rw-small rw-stack-050">
          {notes.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      )}
      {shown === null ? null : (
        <>
          {shown.figures.state === 'future' ? null : <SprintFigures figures={shown.figures} gate={shown.gate} />}
          <div className="rw-two">
            <BeforeGate
              gate={shown.gate}
              listed={sheet}
              decisions={sheet.decisions}
              wave={view.wave.id}
              file={`runway-${code}-before-gate`}
              go={go}
            />
            <SprintWorkstreams
              workstreams={shown.workstreams}
              expired={sheet.expired}
              file={`runway-${code}-workstreams`}
              isNamed
              {...(sheet.maySet.length === 0 || shown.figures.state === 'deleted'
                ? {}
                : {
                    control: (one) =>
                      sheet.maySet.includes(one.slug) ? (
                        <Button spacing="compact" aria-label={own.setOf(one.name)} onClick={() => setAsked(one.slug)}>
                          {own.set}
                        </Button>
                      ) : null,
                  })}
            />
          </div>
          {asked === undefined ? null : (
            <StateDialog
              wave={view.wave.id}
              sprint={shown.id}
              workstream={asked}
              today={sheet.today}
              onWritten={take}
              onClose={() => setAsked(null)}
            />
          )}
          {shown.figures.state === 'future' ? null : (
            <SprintBurndown figures={shown.figures} file={`runway-${code}-burndown`} />
          )}
          <FilterList
            filters={sprintFilters({ sprint: shown.id, code, workstreams: shown.workstreams, phases }, own.whole)}
          />
        </>
      )}
    </div>
  );
}
