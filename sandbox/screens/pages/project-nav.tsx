import type { z } from 'zod';
import type { project, ShownBoard } from '../jira-shapes';
import type { Surfaces } from '../surfaces';

export type ProjectTab = 'summary' | 'backlog' | 'board' | 'app';

interface Shown {
  readonly project: z.infer<typeof project>;
  readonly board: ShownBoard | undefined;
  readonly surfaces: Surfaces;
  readonly at: ProjectTab;
}

/** Name of the project and its tabs; the app's project page stands last, as in the product. */
export function ProjectNav({ project: { key, name }, board, surfaces, at }: Shown) {
  const base = `/jira/software/projects/${key}`;
  const tabs: readonly (readonly [ProjectTab, string, string])[] = [
    ['summary', 'Summary', `${base}/summary`],
    ...(board === undefined
      ? ([['backlog', 'Backlog', `${base}/backlog`]] as const)
      : ([
          ['backlog', 'Backlog', `${base}/boards/${board.id}/backlog`],
          ['board', 'Board', `${base}/boards/${board.id}`],
        ] as const)),
    ...(surfaces.projectPage === null
      ? []
      : ([['app', surfaces.projectPage.title, `${base}/apps/${surfaces.projectPage.moduleKey}`]] as const)),
  ];
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href="/">Projects</a>
        <span aria-hidden="true">/</span>
        <span>{key}</span>
      </nav>
      <h1>{name}</h1>
      <nav aria-label="Project" className="tabs">
        <ul>
          {tabs.map(([tab, label, href]) => (
            <li key={tab}>
              <a href={href} {...(tab === at ? { 'aria-current': 'page' } : {})}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
