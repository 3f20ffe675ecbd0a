import Heading from '@atlaskit/heading';
import type { ImportLine } from '../../../../../src/contract/import-undo';
import { Failed } from '../../kit/failed';
import { isUndoing, UndoImport } from '../../kit/undo-import/undo-import';
import { undoTexts } from '../../kit/undo-import/undo-texts';
import { When } from '../../kit/when';
import { call } from '../../shell/call';
import { useCall } from '../../shell/use-call';
import { useFollowed } from '../../shell/use-followed';
import { useViewer } from '../../shell/viewer';

/** The imports of a wave, newest first, each with its undo. */
export function ImportsSection({ wave }: { readonly wave: string }) {
  const { texts } = useViewer(undoTexts);
  const words = texts.undoImport.imports;
  const { loaded, retry } = useCall(wave, () => call('listImports', { wave }));
  return (
    <section className="rw-stack-100" aria-labelledby="rw-imports">
      <Heading size="xsmall" as="h3" id="rw-imports">
        {words.title}
      </Heading>
      <p className="rw-subtle rw-text">{words.intro}</p>
      {loaded.state === 'failed' ? (
        <Failed title={words.failed} error={loaded.error} onRetry={retry} />
      ) : loaded.state === 'loading' ? null : (
        <List key={loaded.value.length} wave={wave} first={loaded.value} />
      )}
    </section>
  );
}

function List({ wave, first }: { readonly wave: string; readonly first: readonly ImportLine[] }) {
  const { texts } = useViewer(undoTexts);
  const words = texts.undoImport.imports;
  const { work, setWork } = useFollowed(
    first,
    (lines) => (lines.some(({ undo }) => isUndoing(undo)) ? wave : null),
    (of) => call('listImports', { wave: of }),
  );
  return (
    <ul className="rw-rows">
      {(work ?? first).map((line) => (
        <li key={line.run} className="rw-stack-050">
          <p className="rw-strong rw-break">
            <bdi>{line.template.name}</bdi> {line.template.version}
          </p>
          <p className="rw-row rw-subtle rw-small">
            <When at={line.startedAt} sentence={(when) => when} />
            <span>{words.created(line.created)}</span>
          </p>
          <UndoImport
            run={line.run}
            template={line.template.name}
            undo={line.undo}
            canUndo={line.canUndo}
            onStarted={(undo) => setWork((work ?? first).map((one) => (one.run === line.run ? { ...one, undo } : one)))}
          />
        </li>
      ))}
    </ul>
  );
}
