import { lazy, Suspense } from 'react';
import type { OverviewView } from '../../../../../src/contract/readiness';
import { PageSkeleton } from '../../shell/page-skeleton';
import { LOG_PARTS, type LogPart, type Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { Segments } from '../../kit/segments';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';

const DecisionList = lazy(async () => ({ default: (await import('./decision-list')).DecisionList }));
const DecisionSheet = lazy(async () => ({ default: (await import('./decision-sheet')).DecisionSheet }));
const DocumentList = lazy(async () => ({ default: (await import('./document-list')).DocumentList }));
const RiskList = lazy(async () => ({ default: (await import('./risk-list')).RiskList }));
const QuestionList = lazy(async () => ({ default: (await import('./question-list')).QuestionList }));

interface Props {
  readonly view: OverviewView;
  readonly place: Extract<Place, { readonly page: 'decisions' }>;
  readonly go: (to: Place) => void;
  /** Something was written that the other tabs show too. */
  readonly onChanged: () => void;
}

/** The log of a wave in four parts: decisions, documents, risks and questions. */
export function DecisionsPage({ view, place, go, onChanged }: Props) {
  const { texts } = useViewer(decisionTexts);
  const words = texts.decisions;
  const { wave, part, id } = place;
  const to = (next: LogPart, one: string | null = null) => go({ page: 'decisions', wave, part: next, id: one });
  const isOne = part === 'decisions' && id !== null;
  return (
    <TabFrame heading={words.heading} intro={isOne ? undefined : words.intros[part]}>
      <fieldset className="rw-stack-100">
        <legend className="rw-subtle rw-small">{words.part}</legend>
        <Segments
          name="rw-log-part"
          options={LOG_PARTS.map((value) => ({ value, label: words.parts[value] }))}
          value={part}
          onChange={(next) => to(next)}
        />
      </fieldset>
      <Suspense fallback={<PageSkeleton />}>{draw()}</Suspense>
    </TabFrame>
  );

  function draw() {
    const given = { wave: view.wave.id, code: view.wave.code };
    switch (part) {
      case 'decisions':
        return id === null ? (
          <DecisionList {...given} onOpen={(one) => to('decisions', one)} />
        ) : (
          <DecisionSheet key={id} wave={view.wave.id} id={id} onBack={() => to('decisions')} onChanged={onChanged} />
        );
      case 'documents':
        return <DocumentList {...given} onChanged={onChanged} />;
      case 'risks':
        return (
          <RiskList {...given} onStopped={() => go({ page: 'items', wave, filter: { is: 'stopped' }, search: '' })} />
        );
      case 'questions':
        return <QuestionList {...given} zone={view.wave.zone} />;
    }
  }
}
