import type { WaveFacts } from './wave-facts';

/** The issue that e-mails about a wave are sent for: the epic of its first module that is there. Null where none is. */
export function notifiedIssue({ specs, facts }: Pick<WaveFacts, 'specs' | 'facts'>): string | null {
  for (const { node, level } of specs.values()) {
    const fact = level === 'epic' ? facts.get(node) : undefined;
    if (fact?.is === 'read') return fact.issue;
  }
  return null;
}
