import { Lozenge } from '../../kit/lozenge';
import type { WaveLine } from '../../../../../src/contract/readiness';
import type { Format } from '../../shell/format';
import { decidedWords } from '../../kit/gates/decided-words';
import { LinkButton } from '../../kit/link-button';
import type { Column } from '../../kit/tables/column';
import type { Texts as Base } from '../../shell/texts/texts';
import type { portfolioTexts } from './portfolio-texts';
import { When } from '../../kit/when';
import { NextGate } from './next-gate';
import { PhaseStrip } from './phase-strip';
import { phaseWords } from './phase-words';

type Texts = Base & ReturnType<typeof portfolioTexts>;

interface Given {
  readonly texts: Texts;
  readonly format: Format;
  readonly open: (line: WaveLine) => void;
  readonly openGate: (line: WaveLine, gate: string) => void;
}

/** The columns of the portfolio, and of its file. */
export function waveColumns({ texts, format, open, openGate }: Given): readonly Column<WaveLine>[] {
  const words = texts.portfolio;
  const heads = words.columns;
  const waveOf = ({ wave }: WaveLine) => texts.config.waveOption(wave.code, wave.name);
  const projectOf = ({ project }: WaveLine) => texts.config.projectOption(project.name, project.key);
  /** Its facts could not be read, or not in time: noughts would look like good news. */
  const isUnread = ({ asOf, counted }: WaveLine) => asOf === null && counted === 0;
  const gateWords = ({ name, verdict, decided }: NonNullable<WaveLine['gate']>) =>
    decided === null
      ? [name, ...(verdict === null ? [] : [texts.gates.verdicts[verdict]])].join(': ')
      : `${name}: ${decidedWords(texts, decided.outcome, decided.against)}`;
  const share = ({ complete, counted }: WaveLine) => (counted === 0 ? null : complete / counted);
  return [
    {
      key: 'wave',
      label: heads.wave,
      width: 22,
      value: waveOf,
      draw: (line) => (
        <div className="rw-stack-050">
          <LinkButton
            label={words.open(waveOf(line), projectOf(line))}
            title={line.wave.name}
            onClick={() => open(line)}
          >
            <span dir="auto" className="rw-clamp">
              {waveOf(line)}
            </span>
          </LinkButton>
          {line.wave.state === 'active' && !line.wave.sample ? null : (
            <span className="rw-row">
              {line.wave.state === 'active' ? null : <Lozenge>{words.states[line.wave.state]}</Lozenge>}
              {line.wave.sample ? <Lozenge appearance="new">{words.sample}</Lozenge> : null}
            </span>
          )}
        </div>
      ),
    },
    { key: 'state', label: heads.state, value: ({ wave }) => words.states[wave.state], isFileOnly: true },
    { key: 'project', label: heads.project, width: 15, value: projectOf },
    {
      key: 'cutover',
      label: heads.cutover,
      width: 10,
      value: ({ wave }) => wave.cutover,
      draw: ({ wave }) =>
        wave.cutover === null ? (
          <span className="rw-subtle">{words.noCutover}</span>
        ) : (
          <span className="rw-number">{format.shortDay(wave.cutover)}</span>
        ),
    },
    {
      key: 'phases',
      label: heads.phases,
      width: 16,
      isFixed: true,
      value: ({ phases }) => phaseWords(phases, texts, format).join('; '),
      draw: ({ phases }) => <PhaseStrip phases={phases} />,
    },
    {
      key: 'gate',
      label: heads.gate,
      width: 13,
      isFixed: true,
      value: ({ gate = null }) => (gate === null ? null : gateWords(gate)),
      draw: (line) => {
        const { gate = null } = line;
        return gate === null ? null : (
          <NextGate
            gate={gate}
            label={texts.gates.gridOpen(gate.name, waveOf(line))}
            onOpen={() => openGate(line, gate.id)}
          />
        );
      },
    },
    {
      key: 'complete',
      label: heads.complete,
      width: 14,
      isScreenOnly: true,
      value: share,
      draw: (line) => {
        const part = share(line);
        return part === null ? (
          <span className="rw-subtle">{isUnread(line) ? words.neverRead : texts.overview.nothing}</span>
        ) : (
          <span>
            <span className="rw-number">{texts.overview.ratio(line.complete, line.counted, format.percent(part))}</span>{' '}
            <span className="rw-subtle rw-small">{texts.policy.short[line.policy]}</span>
            <span className="rw-subtle rw-small rw-portfolio-beside">
              {texts.overview.planned(line.planned, line.complete)}
            </span>
            {line.team === 0 ? null : (
              <span className="rw-subtle rw-small rw-portfolio-beside">
                {texts.overview.backlog(line.teamDone, line.team)}
              </span>
            )}
          </span>
        );
      },
    },
    {
      key: 'file-complete',
      label: heads.completeItems,
      value: (line) => (isUnread(line) ? null : line.complete),
      isFileOnly: true,
    },
    {
      key: 'file-counted',
      label: heads.counted,
      value: (line) => (isUnread(line) ? null : line.counted),
      isFileOnly: true,
    },
    ...(['planned', 'team', 'teamDone'] as const).map((key): Column<WaveLine> => ({
      key: `file-${key}`,
      label: heads[key],
      value: (line) => (isUnread(line) ? null : line[key]),
      isFileOnly: true,
    })),
    { key: 'file-policy', label: heads.policy, value: ({ policy }) => texts.policy.name[policy], isFileOnly: true },
    ...(['overdue', 'stopped'] as const).map((key): Column<WaveLine> => ({
      key,
      label: heads[key],
      width: 7,
      value: (line) => (isUnread(line) ? null : line[key]),
      draw: (line) => (
        <span className={line[key] === 0 ? 'rw-subtlest rw-number' : 'rw-number'}>
          {isUnread(line) ? texts.overview.none : format.number(line[key])}
        </span>
      ),
    })),
    {
      key: 'as-of',
      label: heads.asOf,
      width: 9,
      value: ({ asOf }) => asOf,
      draw: ({ asOf }) => (
        <span className="rw-subtle rw-small">
          {asOf === null ? words.neverRead : <When at={asOf} sentence={(relative) => relative} />}
        </span>
      ),
    },
  ];
}
