import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { useViewer } from '../../shell/viewer';
import type { SprintFilter } from './sprint-jql';
import { sprintTexts } from './sprint-texts';

/** Filters with their JQL, each to be copied. */
export function FilterList({ filters }: { readonly filters: readonly SprintFilter[] }) {
  const { texts } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const [told, setTold] = useState<'copied' | 'copyFailed' | null>(null);

  async function copy(jql: string) {
    setTold(null);
    try {
      await navigator.clipboard.writeText(jql);
      setTold('copied');
    } catch {
      setTold('copyFailed');
    }
  }

  return (
    <details className="rw-stack-100">
      <summary>{own.filters}</summary>
      <div className="rw-stack-100">
        <p className="rw-subtle rw-text">{own.filtersIntro}</p>
        <p role="status" className="rw-subtle rw-small">
          {told === null ? null : own[told]}
        </p>
        <ul className="rw-stack-100">
          {filters.map(({ name, jql }) => (
            <li key={jql} className="rw-stack-050">
              <span dir="auto" className="rw-strong rw-break">
                {name}
              </span>
              <code className="rw-break">{jql}</code>
              <div>
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={own.copyOf(name)}
                  onClick={() => void copy(jql)}
                >
                  {own.copy}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
