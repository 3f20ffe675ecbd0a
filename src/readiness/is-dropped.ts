import type { IssueFacts } from './issue-fact';

/** Closed without being done: by its resolution or its status, as Settings lists them. */
export function isDropped({ category, status, resolution }: IssueFacts, names: readonly string[]): boolean {
  if (category !== 'done') return false;
  const drops = names.map(folded);
  return drops.includes(folded(status)) || (resolution !== null && drops.includes(folded(resolution)));
}

/** Jira's own "Won't Do" is written with either apostrophe. */
const folded = (name: string): string => name.trim().toLowerCase().replaceAll('’', "'");
