import type { TemplateDocument } from '../template';

/** Deliverables that migration templates name, by the words that name them. Few, and exact: a false one would block a gate. */
export const DOCUMENT_RULES: readonly (TemplateDocument & { readonly words: RegExp })[] = [
  { id: 'migration-playbook', name: 'Migration playbook', words: /\bplaybook\b/i },
  { id: 'decision-log', name: 'Decision log', words: /\bdecisions? log\b/i },
  { id: 'raci-matrix', name: 'RACI matrix', words: /\bRACI (?:matrix|chart|template)\b/i },
  { id: 'test-plan', name: 'Test plan', words: /\btest plans?\b/i },
  { id: 'communication-plan', name: 'Communication plan', words: /\bcommunications? plan\b/i },
  { id: 'migration-plan', name: 'Migration plan', words: /\bmigration plan\b/i },
  { id: 'rollback-plan', name: 'Rollback plan', words: /\broll-?back plan\b/i },
  { id: 'runbook', name: 'Runbook', words: /\brun-?books?\b/i },
];

const MAKES =
  /\b(?:creat|updat|upload|attach|fill|prepar|complet|writ|maintain|lock|draft|develop|document|iterat|modif|expand)\w*\b/i;

/** Documents that a title or a criterion makes or changes: the verb and the name in one sentence. */
export const documentsOf = (texts: readonly string[]): readonly TemplateDocument[] => {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s/)).filter((sentence) => MAKES.test(sentence));
  return DOCUMENT_RULES.filter(({ words }) => sentences.some((sentence) => words.test(sentence))).map(
    ({ id, name }) => ({
      id,
      name,
    }),
  );
};
