import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { WaveHead } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { Failed } from '../../kit/failed';
import { readPeople } from '../../kit/people/read-people';
import { saveFile } from '../../shell/save-file';
import { tableText } from '../../kit/tables/table-text';
import { errorOf } from '../../shell/use-call';
import { settingsTexts } from './settings-texts';
import { useViewer } from '../../shell/viewer';
import { exportColumns } from './export-columns';
import { linesOfItem } from './export-line';
import { readActivity, readGatesSaid, readItems, readTemplateFile } from './read-export';

/** Takes a wave out: as a template, its items, its activity; and says what uninstalling loses. */
export function ExportSection({ wave }: { readonly wave: WaveHead }) {
  const { texts } = useViewer(settingsTexts);
  const words = texts.settings.export;
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function take(work: () => Promise<string>) {
    setBusy(true);
    setTold(words.reading);
    setFailed(null);
    try {
      setTold(await work());
    } catch (failure) {
      setTold(null);
      setFailed({ error: errorOf(failure) });
    }
    setBusy(false);
  }

  async function takeTemplate(index: number) {
    const { name, text, hidden } = await readTemplateFile(wave.id, index);
    saveFile({ name, type: 'application/yaml', text });
    return hidden === 0 ? texts.tables.saved : words.savedWithout(hidden);
  }

  async function takeItems() {
    const items = await readItems(wave.id);
    const lines = items.flatMap(linesOfItem);
    const people = await readPeople(
      lines.flatMap(({ item, evidenceBy, owner, by }) => [item?.assignee ?? null, evidenceBy, owner, by]),
    );
    const { csv } = tableText(exportColumns(texts, people), lines);
    saveFile({ name: `runway-${wave.code}-items.csv`, type: 'text/csv;charset=utf-8', text: csv });
    const hidden = items.filter((item) => item === null).length;
    return hidden === 0 ? texts.tables.saved : words.savedWithout(hidden);
  }

  async function takeActivity() {
    const lines = await readActivity(wave.id);
    const people = await readPeople(lines.map(({ by }) => by));
    const activity = lines.map((line) => ({ ...line, byName: people.get(line.by)?.name ?? null }));
    const text = JSON.stringify({ activity, decisions: await readGatesSaid(wave.id) }, null, 2);
    saveFile({ name: `runway-${wave.code}-activity.json`, type: 'application/json', text });
    return texts.tables.saved;
  }

  return (
    <section className="rw-stack-100" aria-labelledby="rw-export">
      <Heading size="xsmall" as="h3" id="rw-export">
        {words.title}
      </Heading>
      <p className="rw-subtle rw-text">{words.intro}</p>
      <div className="rw-row">
        {wave.templates.map(({ name }, index) => (
          <Button key={name} isDisabled={busy} onClick={() => void take(() => takeTemplate(index))}>
            {wave.templates.length === 1 ? words.template : words.templateNamed(name)}
          </Button>
        ))}
        <Button isDisabled={busy} onClick={() => void take(takeItems)}>
          {words.items}
        </Button>
        <Button isDisabled={busy} onClick={() => void take(takeActivity)}>
          {words.activity}
        </Button>
      </div>
      <p role="status" className="rw-subtle rw-small">
        {told}
      </p>
      {failed === null ? null : <Failed title={words.failed} error={failed.error} />}
      <p className="rw-subtle rw-text">{words.uninstalling}</p>
    </section>
  );
}
