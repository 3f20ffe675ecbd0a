import Heading from '@atlaskit/heading';
import { Lozenge } from '../lozenge';
import { useState } from 'react';
import type { Rag, Report, ReportBlock, ReportCell, ReportLink } from '../../../../../src/contract/report';
import { useViewer } from '../../shell/viewer';
import { leaveFor } from './leave-for';
import { reportTexts } from './report-texts';

const LOOK = { Green: 'success', Amber: 'moved', Red: 'removed', '–': 'default' } as const satisfies Record<
  Rag,
  string
>;

/** A report as a page shows it; what a number counts opens in Jira. */
export function ReportView({ report }: { readonly report: Report }) {
  const { texts } = useViewer(reportTexts);
  const [isLost, setIsLost] = useState(false);
  const { wave } = report;
  const open = (link: ReportLink) => {
    setIsLost(false);
    leaveFor(wave, link).catch(() => setIsLost(true));
  };
  return (
    <div className="rw-stack-200">
      <div className="rw-stack-050">
        <Heading size="medium" as="h2">
          {wave.name}
        </Heading>
        <p className="rw-subtle">{[report.asOfText, ...report.notes].join(' · ')}</p>
      </div>
      {isLost ? <p role="alert">{texts.reportView.openFailed}</p> : null}
      {report.parts.map(({ section, title, blocks }) => (
        <section key={section} className="rw-stack-100" aria-label={title}>
          <Heading size="small" as="h3">
            {title}
          </Heading>
          {blocks.map((block, at) => (
            <Block key={at} block={block} onOpen={open} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface Opens {
  readonly onOpen: (link: ReportLink) => void;
}

function Block({ block, onOpen }: Opens & { readonly block: ReportBlock }) {
  const { texts } = useViewer(reportTexts);
  switch (block.is) {
    case 'text':
      return (
        <p dir="auto">
          {block.rag === undefined ? null : (
            <>
              <Lozenge appearance={LOOK[block.rag]}>{block.link === undefined ? block.text : block.rag}</Lozenge>{' '}
            </>
          )}
          {block.rag !== undefined && block.link === undefined ? null : <Cell cell={block} onOpen={onOpen} />}
        </p>
      );
    case 'facts':
      return (
        <dl className="rw-report-facts">
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Cell cell={value} onOpen={onOpen} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <>
          <div className="rw-report-scroll" tabIndex={0} role="group" aria-label={block.caption}>
            <table className="rw-report-table">
              <caption>{block.caption}</caption>
              <thead>
                <tr>
                  {block.columns.map((column, at) => (
                    <th key={at} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {block.rows.map((cells, row) => (
                  <tr key={row}>
                    {cells.map((cell, at) => (
                      <td key={at} dir="auto">
                        <Cell cell={cell} onOpen={onOpen} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {block.more === 0 ? null : <p className="rw-subtle">{texts.reportView.more(block.more)}</p>}
          {block.hidden === 0 ? null : <p className="rw-subtle">{texts.reportView.hidden(block.hidden)}</p>}
        </>
      );
    default:
      return block satisfies never;
  }
}

function Cell({ cell: { text, day, rag, link }, onOpen }: Opens & { readonly cell: ReportCell }) {
  const { format } = useViewer();
  if (link !== undefined)
    return (
      <button type="button" className="rw-report-link" onClick={() => onOpen(link)}>
        {day === true ? format.day(text) : text}
      </button>
    );
  if (rag !== undefined && rag !== '–') return <Lozenge appearance={LOOK[rag]}>{text}</Lozenge>;
  return day === true ? format.day(text) : text;
}
