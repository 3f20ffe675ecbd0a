import Heading from '@atlaskit/heading';
import type { GateLine, GatesView } from '../../../../../../src/contract/gate-sheet';
import { LinkButton } from '../../../kit/link-button';
import type { Place } from '../../../shell/place';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { GateOutcome } from './gate-outcome';
import { waitingOpen } from './waiting-open';
import { VerdictLozenge } from '../../../kit/gates/verdict-lozenge';

interface Props {
  readonly view: GatesView;
  readonly go: (to: Place) => void;
}

/** The waves of a project by their gates: what the rules say of each, and what was decided. */
export function GateGrid({ view, go }: Props) {
  const { texts, format } = useViewer(gateTexts);
  const words = texts.gates;
  const waves = [{ wave: view.wave, gates: view.gates }, ...view.others];
  // Gates in the order of the first wave that has them.
  const gates = new Map<string, string>();
  for (const { id, name } of waves.flatMap((each) => each.gates)) if (!gates.has(id)) gates.set(id, name);
  const named = (wave: { readonly code: string; readonly name: string }) =>
    texts.config.waveOption(wave.code, wave.name);
  return (
    <section className="rw-stack-100" aria-labelledby="rw-gate-grid">
      <Heading size="small" as="h3" id="rw-gate-grid">
        {words.grid}
      </Heading>
      <div className="rw-gate-grid" role="region" aria-label={texts.tables.scroll(words.grid)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.gridWave}</th>
              {[...gates].map(([id, name]) => (
                <th key={id} scope="col">
                  <span dir="auto" className="rw-clamp">
                    {name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {waves.map(({ wave, gates: lines }) => (
              <tr key={wave.id}>
                <th scope="row">
                  <span dir="auto" className="rw-clamp">
                    {named(wave)}
                  </span>
                </th>
                {[...gates.keys()].map((id) => (
                  <td key={id}>
                    {cell(
                      wave,
                      lines.find((line) => line.id === id),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );

  function cell(wave: { readonly id: string; readonly code: string; readonly name: string }, line?: GateLine) {
    if (line === undefined) return <span className="rw-subtle rw-small">{words.gridNone}</span>;
    const date = line.date === null ? words.noDate : format.shortDay(line.date);
    return (
      <span className="rw-stack-050">
        <LinkButton
          label={`${date}: ${words.gridOpen(line.name, named(wave))}`}
          onClick={() => go({ page: 'go-no-go', wave: wave.id, gate: line.id })}
        >
          {date}
        </LinkButton>
        {line.verdict === null ? null : <VerdictLozenge verdict={line.verdict} open={waitingOpen(line)} />}
        <span className="rw-small">
          <GateOutcome line={line} />
        </span>
      </span>
    );
  }
}
