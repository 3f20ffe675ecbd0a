import { Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { useState } from 'react';
import type { WaveLine } from '../../../../../src/contract/readiness';
import { openOnProjectPage } from '../../shell/open-on-project-page';
import { DataTable } from '../../kit/tables/data-table';
import { portfolioTexts } from './portfolio-texts';
import { useViewer } from '../../shell/viewer';
import { matches } from './matches';
import { PhaseKey } from './phase-key';
import { PortfolioHead } from './portfolio-head';
import { waveColumns } from './wave-columns';

/** As many as the resolver lists. */
const MOST = 200;

/** A table of waves, to be searched and sorted; each leads to its project's page. */
export function WaveList({ lines }: { readonly lines: readonly WaveLine[] }) {
  const { texts, format } = useViewer(portfolioTexts);
  const [search, setSearch] = useState('');
  const [isLost, setIsLost] = useState(false);
  const words = texts.portfolio;
  const found = matches(lines, search);
  const open = (line: WaveLine) => {
    setIsLost(false);
    openOnProjectPage(line.project.key, { page: 'overview', wave: line.wave.id }).catch(() => setIsLost(true));
  };
  const openGate = (line: WaveLine, gate: string) => {
    setIsLost(false);
    openOnProjectPage(line.project.key, { page: 'go-no-go', wave: line.wave.id, gate }).catch(() => setIsLost(true));
  };
  return (
    <section className="rw-tab" aria-labelledby="rw-waves">
      <PortfolioHead id="rw-waves" />
      <search className="rw-field">
        <Label htmlFor="rw-search">{words.search}</Label>
        <TextInput id="rw-search" type="search" value={search} maxLength={200} onChange={setSearch} />
      </search>
      {isLost ? <p role="alert">{texts.wave.openFailed}</p> : null}
      <div className="rw-stack-100">
        <DataTable
          title={words.table(found.length, lines.length)}
          columns={waveColumns({ texts, format, open, openGate })}
          rows={found}
          keyOf={({ wave }) => wave.id}
          empty={words.noneMatch}
          file="runway-waves"
          minWidth="wide"
        />
        <PhaseKey />
        {lines.length < MOST ? null : <p className="rw-subtle">{words.first(MOST)}</p>}
      </div>
    </section>
  );
}
