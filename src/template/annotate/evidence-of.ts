import type { Evidence } from '../template';

/**
 * Which evidence a criterion asks for, by its words. The first rule that holds decides: a signature is asked for besides a file, and
 * a file alone would not show it; links are asked for by what they are, wherever they are written down. Printed where a
 * criterion's evidence is shown; a person can choose otherwise.
 */
export const EVIDENCE_RULES: readonly { readonly evidence: Evidence; readonly says: string; readonly words: RegExp }[] =
  [
    {
      evidence: 'sign-off',
      says: 'a person signs off, approves, accepts or acknowledges',
      words:
        /\bsign(?:s|ed|ing)?[ -]?off\b|\bsigned\b|\bapprov(?:e[sd]?|als?|ing)\b|\backnowledg\w*|\baccept(?:s|ed)?\b/i,
    },
    { evidence: 'link', says: 'links or addresses are given', words: /\blinks?\b|\burls?\b/i },
    {
      evidence: 'comment',
      says: 'something is recorded in a comment',
      words: /\b(?:as|in|to|into|with|the|a|task|issue|your) comments?\b|\bcomment section\b/i,
    },
    {
      evidence: 'attachment',
      says: 'a file is attached or uploaded',
      words: /\battach(?:es|ed|ing|ments?)?\b|\bupload(?:s|ed|ing)?\b|\bspreadsheets?\b|\bscreenshots?\b/i,
    },
    {
      evidence: 'subtasks',
      says: 'all subtasks are complete',
      words:
        /\b(?:all|each|every|both)\b[^.]{0,60}\bsub-?tasks?\b[^.]{0,80}\b(?:complete[ds]?|done|closed|finished)\b|\bcomplet(?:e|ed|ing|ion of)\b[^.]{0,20}\b(?:all|each|every)\b[^.]{0,40}\bsub-?tasks?\b/i,
    },
  ];

/** The evidence that a criterion asks for: plain confirmation, where its words name none. */
export const evidenceOf = (text: string): Evidence =>
  EVIDENCE_RULES.find(({ words }) => words.test(text))?.evidence ?? 'confirmation';
