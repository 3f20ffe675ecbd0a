import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import type { PersonView } from '../../../../../../src/contract/source';
import { Choice } from '../../../kit/choice';
import { ROW_RESULTS } from '../../../kit/row-results';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import type { MeetingRow } from './meeting-row-state';
import { isFiltered, NO_ROW_FILTER, type RowFilter } from './row-filter';

interface Props {
  readonly rows: readonly MeetingRow[];
  readonly people: ReadonlyMap<string, PersonView>;
  readonly filter: RowFilter;
  readonly ofCheck: string;
  readonly onFilter: (filter: RowFilter) => void;
}

/** No choice made; no result, kind, phase or account is empty. */
const ALL = '';
const NOBODY = 'nobody';

/** Which rows of the gate are shown. What there is nothing to choose from is not asked. */
export function GridFilters({ rows, people, filter, ofCheck, onFilter }: Props) {
  const { texts, account } = useViewer(gateTexts);
  const words = texts.gates.rows;
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const phases = [...new Map(rows.map(({ phase, phaseName }) => [phase, phaseName]))];
  const owners = [...new Set(rows.map(({ owner }) => owner))];
  const results = kinds.flatMap((kind): readonly MeetingRow['result'][] => ROW_RESULTS[kind]);
  const all = { value: ALL, label: words.all };
  return (
    <div className="rw-stack-100" role="group" aria-label={words.filters}>
      <div className="rw-fields rw-gate-filters">
        <div>
          <Choice
            id="rw-rows-result"
            label={words.result}
            placeholder={words.all}
            options={[all, ...results.map((value) => ({ value, label: texts.item.results[value] }))]}
            value={filter.result ?? ALL}
            onChange={(value) => onFilter({ ...filter, result: results.find((each) => each === value) ?? null })}
          />
        </div>
        {kinds.length < 2 ? null : (
          <div>
            <Choice
              id="rw-rows-kind"
              label={words.kind}
              placeholder={words.all}
              options={[all, ...kinds.map((value) => ({ value, label: words.kinds[value] }))]}
              value={filter.kind ?? ALL}
              onChange={(value) => onFilter({ ...filter, kind: kinds.find((each) => each === value) ?? null })}
            />
          </div>
        )}
        {phases.length < 2 ? null : (
          <div>
            <Choice
              id="rw-rows-phase"
              label={words.phase}
              placeholder={words.all}
              options={[all, ...phases.map(([value, label]) => ({ value, label }))]}
              value={filter.phase ?? ALL}
              onChange={(value) => onFilter({ ...filter, phase: value === ALL ? null : value })}
            />
          </div>
        )}
        {owners.length < 2 ? null : (
          <div>
            <Choice
              id="rw-rows-owner"
              label={words.owner}
              placeholder={words.all}
              options={[
                all,
                ...owners.map((owner) => ({
                  value: owner ?? NOBODY,
                  label: owner === null ? words.nobody : (people.get(owner)?.name ?? texts.person.notShown),
                })),
              ]}
              value={filter.owner === null ? ALL : filter.owner === '' ? NOBODY : filter.owner}
              onChange={(value) => onFilter({ ...filter, owner: value === ALL ? null : value === NOBODY ? '' : value })}
            />
          </div>
        )}
      </div>
      <div className="rw-row">
        {account === null ? null : (
          <Checkbox
            label={words.mine}
            isChecked={filter.owner === account}
            onChange={(event) => onFilter({ ...filter, owner: event.currentTarget.checked ? account : null })}
          />
        )}
        {filter.only === null ? null : <span className="rw-strong">{words.ofCheck(ofCheck)}</span>}
        {isFiltered(filter) ? (
          <Button spacing="compact" onClick={() => onFilter(NO_ROW_FILTER)}>
            {words.clear}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
