import { Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import type { ReactNode } from 'react';
import { Choice, type Option } from '../../kit/choice';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly filterLabel: string;
  readonly filters: readonly Option[];
  readonly filter: string;
  readonly onFilter: (value: string) => void;
  readonly children?: ReactNode;
}

/** Above a table: a search in its words and a filter. */
export function TableSearch({ search, onSearch, filterLabel, filters, filter, onFilter, children }: Props) {
  const { texts } = useViewer(decisionTexts);
  return (
    <div className="rw-fields">
      <div>
        <Label htmlFor="rw-log-search">{texts.decisions.search}</Label>
        <TextInput id="rw-log-search" type="search" value={search} onChange={onSearch} />
      </div>
      <div>
        <Choice
          id="rw-log-filter"
          label={filterLabel}
          placeholder={texts.decisions.all}
          options={filters}
          value={filter}
          onChange={onFilter}
        />
      </div>
      {children}
    </div>
  );
}
