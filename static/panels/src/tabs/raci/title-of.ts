import type { RaciLine } from '../../../../../src/contract/raci';

/** A row as people know it: by its issue's title as Jira shows it, else as the template names it. */
export const titleOf = ({ issue, name }: Pick<RaciLine, 'issue' | 'name'>): string => issue?.title ?? name;
