import Button from '@atlaskit/button/default/button';
import IconButton from '@atlaskit/button/icon/button';
import { ErrorMessage } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { TextInput } from '../../../kit/text-input';
import { Fragment } from 'react';
import type { Texts as Base } from '../../../shell/texts/texts';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { checkPhases, modulesLeft, withNextPhase, writePhases, type PhaseFault, type PhaseRow } from './phase-rows';

type Texts = Base & ReturnType<typeof importTexts>;

interface Props {
  readonly rows: readonly PhaseRow[];
  /** They are those of the template's last import, and nobody has changed them here. */
  readonly isKept: boolean;
  /** Titles of the modules, in the order of the file. */
  readonly titles: readonly string[];
  readonly onRows: (rows: readonly PhaseRow[]) => void;
}

/** Gives a flat file its phases: one row a phase, checked as it is typed. */
export function PhaseForm({ rows, isKept, titles, onRows }: Props) {
  const { texts } = useViewer(importTexts);
  const modules = titles.length;
  const faults = checkPhases(rows, modules);
  const left = modulesLeft(rows, modules);
  const set = (index: number, change: Partial<PhaseRow>) =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <section className="rw-stack-100">
      <Heading size="small" as="h3">
        {texts.phases.heading}
      </Heading>
      <p className="rw-subtle rw-text">{texts.phases.intro}</p>
      {isKept ? <p className="rw-text">{texts.phases.kept}</p> : null}
      {rows.length === 0 ? null : (
        <div className="rw-phase-grid">
          <span className="rw-subtle rw-small rw-wide-only" aria-hidden>
            {texts.phases.name}
          </span>
          <span className="rw-subtle rw-small rw-wide-only" aria-hidden>
            {texts.phases.from}
          </span>
          <span className="rw-subtle rw-small rw-wide-only" aria-hidden>
            {texts.phases.to}
          </span>
          <span className="rw-wide-only" />
          {rows.map((row, index) => {
            // What is still empty is not wrong yet.
            const fault = isUntouched(row) ? null : (faults[index] ?? null);
            const described = fault === null ? {} : { 'aria-describedby': `phase-fault-${index}` };
            const number = (key: 'from' | 'to', label: string) => (
              <div>
                <span className="rw-subtle rw-small rw-narrow-only" aria-hidden>
                  {texts.phases[key]}
                </span>
                <TextInput
                  aria-label={label}
                  inputMode="numeric"
                  value={row[key]}
                  isInvalid={fault !== null && fault.kind !== 'name'}
                  {...described}
                  onChange={(typed) => set(index, { [key]: typed })}
                />
              </div>
            );
            return (
              <Fragment key={index}>
                <div className="rw-phase-name">
                  <span className="rw-subtle rw-small rw-narrow-only" aria-hidden>
                    {texts.phases.name}
                  </span>
                  <TextInput
                    aria-label={texts.phases.nameOf(index + 1)}
                    dir="auto"
                    value={row.name}
                    isInvalid={fault?.kind === 'name'}
                    {...described}
                    onChange={(typed) => set(index, { name: typed })}
                  />
                </div>
                {number('from', texts.phases.fromOf(index + 1))}
                {number('to', texts.phases.toOf(index + 1))}
                <IconButton
                  appearance="subtle"
                  icon={DeleteIcon}
                  label={texts.phases.remove(index + 1)}
                  onClick={() => onRows(rows.filter((_, at) => at !== index))}
                />
                {fault === null ? null : (
                  <div className="rw-wide-cell" id={`phase-fault-${index}`}>
                    <ErrorMessage>{faultText(texts, fault, modules)}</ErrorMessage>
                  </div>
                )}
              </Fragment>
            );
          })}
        </div>
      )}
      <div>
        <Button onClick={() => onRows(withNextPhase(rows, modules))}>{texts.phases.add}</Button>
      </div>
      {rows.length === 0 ? null : (
        <p className="rw-subtle" role="status">
          {rows.some(({ name }) => name.trim() === '')
            ? texts.phases.unnamed
            : left === 0
              ? texts.phases.covered
              : texts.phases.left(left)}
        </p>
      )}
      {rows.length > 0 && faults.every((fault) => fault === null) ? (
        <p className="rw-code">{texts.phases.written(writePhases(rows))}</p>
      ) : null}
      {rows.length === 0 ? null : (
        <ol className="rw-titles" aria-label={texts.phases.titles}>
          {titles.map((title, index) => (
            // The number stays at the list's side, whichever way the title runs.
            <li key={index} className="rw-break rw-small">
              <span dir="auto">{title}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const isUntouched = ({ name, from, to }: PhaseRow): boolean => name === '' || (from === '' && to === '');

function faultText(texts: Texts, fault: PhaseFault, modules: number): string {
  switch (fault.kind) {
    case 'name':
      return texts.phases.faultName;
    case 'range':
      return texts.phases.faultRange(modules);
    case 'overlap':
      return texts.phases.faultOverlap(fault.module);
  }
}
