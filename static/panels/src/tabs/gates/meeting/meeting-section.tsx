import VisuallyHidden from '@atlaskit/visually-hidden';
import { lazy, Suspense, useState } from 'react';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { GateSection } from '../work/gate-section';
import { useGateWork } from '../work/gate-work';
import { GridConflicts } from './grid-conflicts';
import { GridFilters } from './grid-filters';
import { KeyLegend } from './key-legend';
import { MeetingGrid } from './meeting-grid';
import type { MeetingRow } from './meeting-row-state';
import { fits, type RowFilter } from './row-filter';
import { countsOf } from './row-counts';
import { OnBehalf } from './on-behalf';
import { OverriddenList } from './overridden-list';
import { rowId } from './row-id';
import { ROWS_HOME } from './rows-home';
import { NotSaved, SavingCount } from './save-state';
import { useAnswering } from './use-answering';

// Fields, selects and their dialogues are asked for when a row is opened.
const RowDialog = lazy(async () => ({ default: (await import('./row-dialog')).RowDialog }));
const PlanDialog = lazy(async () => ({ default: (await import('./plan-dialog')).PlanDialog }));

interface Props {
  readonly filter: RowFilter;
  /** The check whose rows alone are shown; empty without. */
  readonly ofCheck: string;
  readonly onFilter: (filter: RowFilter) => void;
}

/** The rows of a gate in one grid made for a meeting. */
export function MeetingSection({ filter, ofCheck, onFilter }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, people, again, meeting } = useGateWork();
  const [opened, setOpened] = useState<string | null>(null);
  const [planned, setPlanned] = useState<readonly MeetingRow[] | null>(null);
  const words = texts.gates.rows;
  const { rows } = meeting;
  const shown = rows.filter((row) => fits(row, filter));
  const answering = useAnswering(shown, meeting);
  const { current, chosen } = answering;
  const openRow = rows.find((row) => rowId(row) === opened);
  const counts = countsOf(sheet.gate.rows, rows);
  const says = [
    words.answered(counts.answered, counts.all),
    ...(counts.noGo === 0 ? [] : [words.against(counts.noGo)]),
    ...(counts.failing === 0 ? [] : [words.failing(counts.failing)]),
  ].join(' · ');

  return (
    <GateSection
      id={ROWS_HOME}
      title={words.title}
      aside={
        counts.all === 0 ? undefined : (
          <>
            <span className="rw-strong rw-number">{says}</span>
            <SavingCount meeting={meeting} />
          </>
        )
      }
    >
      {counts.all === 0 ? (
        <p className="rw-subtle rw-text">{words.none}</p>
      ) : (
        <>
          <NotSaved meeting={meeting} />
          <OverriddenList />
          <OnBehalf home={ROWS_HOME} />
          <GridConflicts rows={rows} onAgain={(row) => meeting.say([row], wordsOf)} onLeave={meeting.leave} />
          <GridFilters
            rows={rows}
            people={people}
            filter={filter}
            ofCheck={ofCheck}
            onFilter={(next) => {
              answering.onSelect(new Set());
              onFilter(next);
            }}
          />
          <KeyLegend
            kinds={[...new Set(rows.map(({ kind }) => kind))]}
            row={current}
            chosen={chosen.length}
            onResult={answering.give}
            onPlan={() => plan()}
          />
          {shown.length === 0 ? (
            <p className="rw-subtle rw-text">{words.noneShown}</p>
          ) : (
            <MeetingGrid
              label={words.grid(shown.length, rows.length)}
              rows={shown}
              people={people}
              active={current === undefined ? null : rowId(current)}
              selected={answering.selected}
              onActive={answering.onActive}
              onSelect={answering.onSelect}
              onResult={answering.give}
              onOpen={(row) => setOpened(rowId(row))}
              onPlan={() => plan()}
              onUndo={meeting.takeBack}
              onReconfirm={answering.reconfirm}
            />
          )}
          <p className="rw-subtle rw-small" role="status">
            {[answering.heard, meeting.told].filter((text) => text !== '').join(' ')}
          </p>
          {sheet.hiddenRows === 0 ? null : <p className="rw-subtle">{words.hidden(sheet.hiddenRows)}</p>}
        </>
      )}
      <Suspense fallback={<VisuallyHidden>{texts.loading}</VisuallyHidden>}>
        {openRow === undefined ? null : (
          <RowDialog
            key={opened}
            row={openRow}
            onSay={(row, next) => {
              meeting.say([row], () => next);
              setOpened(null);
            }}
            onClose={() => setOpened(null)}
          />
        )}
        {planned === null ? null : (
          <PlanDialog wave={sheet.wave.id} rows={planned} onClose={() => setPlanned(null)} onPlanned={again} />
        )}
      </Suspense>
    </GateSection>
  );

  function plan() {
    const wanted = (chosen.length > 0 ? chosen : current === undefined ? [] : [current]).filter(
      ({ mayMark }) => mayMark,
    );
    if (wanted.length > 0) setPlanned(wanted);
  }
}

const wordsOf = ({ result, note, evidence }: MeetingRow) => ({ result, note, evidence });
