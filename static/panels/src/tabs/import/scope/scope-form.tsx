import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import { TextInput } from '../../../kit/text-input';
import { useMemo, useState } from 'react';
import type { ScopeChoices } from '../../../../../../src/contract/choices';
import type { Preview } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { withChange, withItem, withoutChange, withoutItem } from './edition';
import { NodeDialog, type NodeSubject } from './node-dialog';
import { buildTree, matching } from './scope';
import { ScopeLists } from './scope-lists';
import { ScopePlaceholders } from './scope-placeholders';
import { ScopeQuestions } from './scope-questions';
import { ScopeTree } from './scope-tree';

/** More rows than this at once help nobody and slow the page down. */
const MOST_MATCHES = 300;

interface Props {
  readonly preview: Preview;
  readonly scope: ScopeChoices;
  /** The same as `scope.unticked`. */
  readonly out: ReadonlySet<string>;
  readonly onScope: (scope: ScopeChoices) => void;
}

/** The template's items with a checkbox each, to be filtered, edited and added to; then the questions and placeholders of the template. */
export function ScopeForm({ preview, scope, out, onScope }: Props) {
  const { texts } = useViewer(importTexts);
  const tree = useMemo(() => buildTree(preview.nodes), [preview.nodes]);
  const [filter, setFilter] = useState('');
  const [optionalOnly, setOptionalOnly] = useState(false);
  const [subject, setSubject] = useState<NodeSubject | null>(null);
  const match = useMemo(() => matching(tree, filter, MOST_MATCHES, optionalOnly), [tree, filter, optionalOnly]);
  const optional = preview.nodes.filter((node) => node.optional !== null).length;
  const setOut = (next: ReadonlySet<string>) => onScope({ ...scope, unticked: [...next] });
  return (
    <>
      <section className="rw-stack-200">
        <div className="rw-stack-050">
          <Heading size="small" as="h3">
            {texts.scope.itemsHeading}
          </Heading>
          <p className="rw-subtle rw-text">{texts.scope.itemsIntro}</p>
        </div>
        <div className="rw-row rw-between">
          <div className="rw-field rw-grow">
            <TextInput
              aria-label={texts.scope.filter}
              placeholder={texts.scope.filter}
              value={filter}
              dir="auto"
              onChange={setFilter}
            />
          </div>
          <div className="rw-row">
            {optional === 0 ? null : (
              <Checkbox
                label={texts.scope.optionalOnly(optional)}
                isChecked={optionalOnly}
                onChange={(event) => setOptionalOnly(event.target.checked)}
              />
            )}
            <Button onClick={() => setOut(new Set())}>{texts.scope.all}</Button>
            <Button onClick={() => setOut(new Set(preview.nodes.map((node) => node.node)))}>{texts.scope.none}</Button>
          </div>
        </div>
        {match !== null && match.hits === 0 ? (
          <div className="rw-row" role="status">
            <span dir="auto" className="rw-break">
              {texts.scope.noMatch(filter)}
            </span>
            <Button
              onClick={() => {
                setFilter('');
                setOptionalOnly(false);
              }}
            >
              {texts.scope.clearFilter}
            </Button>
          </div>
        ) : (
          <ScopeTree
            tree={tree}
            phases={preview.phases}
            questions={preview.scope.questions}
            lists={preview.scope.lists}
            roles={preview.roles}
            milestones={preview.dates.milestones}
            out={out}
            match={match?.shown ?? null}
            onOut={setOut}
            onSubject={setSubject}
          />
        )}
        {match !== null && match.hits > MOST_MATCHES ? (
          <p className="rw-subtle">{texts.scope.cut(MOST_MATCHES, match.hits)}</p>
        ) : null}
      </section>
      <ScopeQuestions
        questions={preview.scope.questions}
        answers={scope.answers}
        onAnswer={(id, answer) => onScope({ ...scope, answers: { ...scope.answers, [id]: answer } })}
      />
      <ScopePlaceholders
        placeholders={preview.scope.placeholders}
        values={scope.placeholders}
        toFill={preview.scope.toFill}
        onValue={(id, value) => onScope({ ...scope, placeholders: { ...scope.placeholders, [id]: value } })}
      />
      <ScopeLists
        lists={preview.scope.lists}
        toFill={preview.scope.placeholders.length === 0 ? preview.scope.toFill : 0}
        chosen={scope.lists}
        onItems={(id, items) => onScope({ ...scope, lists: { ...scope.lists, [id]: items } })}
      />
      {subject === null ? null : (
        <NodeDialog
          subject={subject}
          roles={preview.roles}
          milestones={preview.dates.milestones}
          onSave={(title, change) => {
            if (subject.kind === 'add') onScope(withItem(scope, subject.under.node, title, change));
            else if (Object.keys(change).length > 0) onScope(withChange(scope, subject.node, change));
            setSubject(null);
          }}
          onUndo={undoOf(subject)}
          onClose={() => setSubject(null)}
        />
      )}
    </>
  );

  function undoOf(about: NodeSubject): (() => void) | null {
    if (about.kind === 'add' || !(about.node.added || about.node.edited)) return null;
    const { node, added } = about.node;
    return () => {
      onScope(added ? withoutItem(scope, node) : withoutChange(scope, node));
      setSubject(null);
      // The button that opened the dialogue goes with the item; without it the focus would fall to the page.
      if (added) setTimeout(() => document.getElementById('scope-tree')?.focus(), 0);
    };
  }
}
