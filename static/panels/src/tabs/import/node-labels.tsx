import { Lozenge } from '../../kit/lozenge';
import type { Preview, PreviewNode } from '../../../../../src/contract/import';
import { importTexts } from './import-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly node: PreviewNode;
  readonly questions: Preview['scope']['questions'];
  readonly lists: Preview['scope']['lists'];
}

/** What is special about an item: optional, waiting for an answer, ongoing, to be filled in, changed or added by hand. */
export function NodeLabels({ node, questions, lists }: Props) {
  const { texts, format } = useViewer(importTexts);
  const leftOutBy = (list: string | undefined) =>
    list === undefined ? texts.marks.byAnswer : texts.marks.byList(lists.find(({ id }) => id === list)?.name ?? list);
  const asked = node.open.map((id) => questions.find((question) => question.id === id)?.text ?? id);
  const marks: readonly (readonly [string, 'default' | 'inprogress' | 'moved' | 'new'])[] = [
    ...(node.because === 'scope' ? [[leftOutBy(node.emptyList), 'default'] as const] : []),
    ...(asked.length === 0 ? [] : [[texts.marks.open, 'moved'] as const]),
    ...(node.optional === null ? [] : [[texts.marks.optional, 'default'] as const]),
    ...(node.ongoing ? [[texts.marks.ongoing, 'inprogress'] as const] : []),
    ...(node.added ? [[texts.marks.added, 'new'] as const] : node.edited ? [[texts.marks.edited, 'new'] as const] : []),
  ];
  const notes = [
    ...(node.optional === null ? [] : [texts.marks.phrase(node.optional)]),
    ...(asked.length === 0 ? [] : [texts.marks.asks(format.list(asked))]),
    ...(node.toFill.length === 0 ? [] : [texts.marks.toFill(format.list(node.toFill))]),
  ];
  if (marks.length === 0 && notes.length === 0) return null;
  return (
    <div className="rw-row rw-marks">
      {marks.map(([label, look]) => (
        <Lozenge key={label} appearance={look}>
          {label}
        </Lozenge>
      ))}
      {notes.map((note) => (
        <span key={note} dir="auto" className="rw-subtle rw-small rw-break">
          {note}
        </span>
      ))}
    </div>
  );
}
