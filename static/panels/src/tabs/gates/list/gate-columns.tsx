import type { GateLine, GatesView } from '../../../../../../src/contract/gate-sheet';
import type { PersonView } from '../../../../../../src/contract/source';
import { LinkButton } from '../../../kit/link-button';
import { Person } from '../../../kit/people/person';
import type { Place } from '../../../shell/place';
import type { Column } from '../../../kit/tables/column';
import type { Texts as Base } from '../../../shell/texts/texts';
import type { gateTexts } from '../gate-texts';
import { decidedWords } from '../../../kit/gates/decided-words';
import { GateDay } from '../work/gate-day';
import { OpenNumbers } from '../../../kit/gates/open-numbers';
import { GateOutcome } from './gate-outcome';
import { waitingOpen } from './waiting-open';
import { VerdictLozenge } from '../../../kit/gates/verdict-lozenge';

type Texts = Base & ReturnType<typeof gateTexts>;

interface Given {
  readonly view: GatesView;
  readonly texts: Texts;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly go: (to: Place) => void;
}

/** The columns of a wave's gates, and of their file. */
export function gateColumns({ view, texts, people, go }: Given): readonly Column<GateLine>[] {
  const words = texts.gates;
  const heads = words.columns;
  const wave = view.wave.id;
  return [
    {
      key: 'gate',
      label: heads.gate,
      width: 26,
      value: ({ name }) => name,
      draw: ({ id, name }) => (
        <LinkButton title={name} onClick={() => go({ page: 'go-no-go', wave, gate: id })}>
          <span dir="auto" className="rw-clamp">
            {name}
          </span>
        </LinkButton>
      ),
    },
    {
      key: 'date',
      label: heads.date,
      width: 16,
      value: ({ date }) => date,
      draw: ({ date }) => <GateDay date={date} zone={view.wave.zone} />,
    },
    { key: 'kind', label: heads.kind, width: 10, value: ({ kind }) => words.kinds[kind] },
    {
      key: 'owner',
      label: heads.owner,
      width: 16,
      value: ({ owner }) => (owner === null ? words.waveOwner : (people.get(owner)?.name ?? texts.person.notShown)),
      draw: ({ owner }) => (owner === null ? words.waveOwner : <Person account={owner} people={people} />),
    },
    {
      key: 'verdict',
      label: heads.verdict,
      width: 14,
      value: ({ verdict }) => (verdict === null ? null : words.verdicts[verdict]),
      draw: (line) =>
        line.verdict === null ? null : (
          <span className="rw-stack-050">
            <VerdictLozenge verdict={line.verdict} open={waitingOpen(line)} />
            <OpenNumbers open={waitingOpen(line)} />
          </span>
        ),
    },
    {
      key: 'decision',
      label: heads.decision,
      width: 18,
      value: ({ decided }) => (decided === null ? null : decidedWords(texts, decided.outcome, decided.against)),
      draw: (line) => <GateOutcome line={line} />,
    },
  ];
}
