import { useState } from 'react';
import { FileButton } from '../../../kit/file-button';
import { LongField } from '../../../kit/long-field';
import { Segments } from '../../../kit/segments';
import type { Written } from '../../../kit/written';
import { call } from '../../../shell/call';
import { errorOf } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';
import type { LineGroup } from './line-groups';
import { MEETING_HOME } from './meeting-home';
import { MOST_LINES, readLines } from './read-lines';

const KINDS = ['go-no-go', 'test'] as const;

/** Adds lines to a checklist: typed or pasted one a line, or from CSV with headings. */
export function LinesDialog({ group, onClose }: { readonly group: LineGroup; readonly onClose: () => void }) {
  const { texts } = useViewer(gateTexts);
  const { sheet, again } = useGateWork();
  const words = texts.gates.meeting;
  const [kind, setKind] = useState<(typeof KINDS)[number]>('go-no-go');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  // One for each line that can be sent: sent again after an interruption, no line is added twice.
  const [ids] = useState(() => Array.from({ length: MOST_LINES }, () => crypto.randomUUID()));
  const [unknown, setUnknown] = useState<readonly string[] | null>(null);
  const { lines, tooLong } = readLines(text);
  const wrong =
    lines.length === 0
      ? words.needLines
      : tooLong.length > 0
        ? words.tooLong(tooLong.join(', '))
        : lines.length > MOST_LINES
          ? words.tooManyLines(MOST_LINES)
          : null;
  return (
    <ActDialog
      title={words.addLinesTo(group.issue.title)}
      action={words.addLines(lines.length)}
      width="medium"
      home={MEETING_HOME}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return wrong === null ? add() : null;
      }}
    >
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.linesKind}</legend>
        <Segments
          name="rw-lines-kind"
          options={KINDS.map((value) => ({ value, label: texts.gates.rows.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
      </fieldset>
      <LongField
        grows
        label={words.linesText}
        value={text}
        onChange={(next) => {
          setUnknown(null);
          setText(next);
        }}
        isRequired
        wrong={tried ? wrong : null}
      />
      <FileButton label={words.linesFile} accept=".csv,.txt" onFile={(file) => void file.text().then(setText)} />
      <p className="rw-subtle rw-small">{words.linesHelp}</p>
      {unknown === null ? null : <p role="alert">{words.unknownOwners(unknown.join(', '))}</p>}
    </ActDialog>
  );

  /** A name that is no person in Jira is said first; the second press adds those lines without an owner. */
  async function add(): Promise<Written> {
    try {
      const names = [...new Set(lines.flatMap(({ owner }) => (owner === '' ? [] : [owner])))];
      const found = new Map<string, string>();
      for (const name of names) {
        const people = await call('findPeople', { query: name.slice(0, 100) });
        const [one, ...others] = people.filter((person) => person.name.toLowerCase() === name.toLowerCase());
        if (one !== undefined && others.length === 0) found.set(name, one.account);
      }
      const missing = names.filter((name) => !found.has(name));
      if (missing.length > 0 && unknown === null) {
        setUnknown(missing);
        return { is: 'open' };
      }
      await call('addLines', {
        wave: sheet.wave.id,
        item: group.id,
        lines: lines.map(({ text: line, owner, priority, expected }, index) => ({
          id: ids[index] ?? crypto.randomUUID(),
          kind,
          text: line,
          owner: found.get(owner) ?? null,
          priority,
          expected,
        })),
      });
      await again();
      return { is: 'done' };
    } catch (failure) {
      return { is: 'failed', error: errorOf(failure) };
    }
  }
}
