import { plainWords } from '../annotate/plain-words';

/** What stands below a heading, as far as its words say it. */
export type HeadingMeaning = 'criteria' | 'tasks' | 'text' | 'contents' | 'no work' | 'people';

/** English, German, French, Spanish, Portuguese, a language a line. */
const WORDS: readonly (readonly [HeadingMeaning, RegExp])[] = [
  [
    'criteria',
    new RegExp(
      [
        'acceptance criteri(?:a|on)|definition of done|dod|success criteria|done when|exit criteria',
        'akzeptanzkriterien|abnahmekriterien|definition of done|fertig, wenn',
        "critères d['’]acceptation|définition de terminé",
        'criterios de aceptación|definición de hecho',
        'critérios de aceitação|definição de pronto',
      ].join('|'),
    ),
  ],
  [
    'tasks',
    /sub-?tasks?|tasks?|task list|to-?dos?|action items?|(?:unter-?|teil)?aufgaben|(?:sous-)?tâches|(?:sub)?tareas|(?:sub)?tarefas/,
  ],
  [
    'text',
    /descriptions?|beschreibung|descripción|descrição|background|context|overview|summary|notes?|goals?|objectives?/,
  ],
  [
    'contents',
    /(?:table of )?contents|toc|index|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice|tabla de contenidos|sumário/,
  ],
  [
    'no work',
    /meta-?data|document (?:control|info|information|details|properties|metadata)|change ?log|changes|(?:document |revision |version |change )(?:history|log)|revisions|legend|key|glossary|definitions|abbreviations|änderungs(?:historie|verzeichnis|protokoll)|versionshistorie|legende|glossar|historique(?: des (?:versions|modifications))?|légende|glossaire|historial(?: de (?:cambios|versiones))?|leyenda|glosario|histórico(?: de (?:alterações|versões))?|legenda|glossário/,
  ],
  [
    'people',
    /(?:project |core |cutover |migration )?team(?: members)?|participants|attendees|contacts?|contact list|people|who is who|stakeholders|roles(?: and responsibilities)?|beteiligte|teilnehmer|ansprechpartner|kontakte|rollen|équipe|participants|contacts|rôles|equipo|participantes|contactos|equipe|contatos|papéis/,
  ],
];

const WHOLE = WORDS.map(([meaning, words]) => [meaning, new RegExp(`^(?:${words.source})$`, 'i')] as const);
const LONGEST = 60;

/** What a heading's words say of what stands below it; null where they name a group. */
export const meaningOf = (heading: string): HeadingMeaning | null => {
  if (heading.length > LONGEST + 20) return null;
  const words = bareHeading(heading);
  return words.length > LONGEST ? null : (WHOLE.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
};

/** Without a number before it, marks, signs of other alphabets of pictures, and a colon behind it. */
const bareHeading = (heading: string): string =>
  plainWords(heading)
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[\s:.…]+$/, '');

export interface TypedHeading {
  readonly kind: 'epic' | 'task' | 'subtask' | 'step';
  readonly title: string;
}

const TYPED =
  /^[^\p{L}\p{N}]{0,6}(epic|feature|user story|story|task|sub-?task|bug|spike|chore|aufgabe|unteraufgabe|tâche|tarea|tarefa)(?: +(?:#?[A-Z]*-?\d[\d.]*))? ?[:–—-] +(\S.*)$/iu;
const KEYED = /^[^\p{L}\p{N}]{0,6}(EPIC|STORY|US|TASK|FEAT|BUG)[- ]?\d+ ?[:–—-] +\S/u;
const STEP = /^[^\p{L}\p{N}]{0,6}(?:step|schritt|étape|etapa|paso|passo) ?\d{1,3}(?:\.\d{1,3})?(?:$|[ :.)–—-])/iu;

/** A heading that says what it is: `Epic: …`, `STORY-1: …`, `Step 3: …`. A key stays in the title. */
export const typedHeading = (heading: string): TypedHeading | null => {
  const words = plainWords(heading).replace(/\*/g, '');
  if (words.length > 250) return null;
  const typed = TYPED.exec(words);
  if (typed) return { kind: kindOf(typed[1] ?? ''), title: typed[2] ?? '' };
  const keyed = KEYED.exec(words);
  if (keyed) return { kind: kindOf(keyed[1] ?? ''), title: words };
  return STEP.test(words) ? { kind: 'step', title: words } : null;
};

const kindOf = (word: string): TypedHeading['kind'] => {
  if (/^epic$/i.test(word)) return 'epic';
  return /^(?:sub|unter)/i.test(word) ? 'subtask' : 'task';
};

const PHASE =
  /^[^\p{L}\p{N}]{0,6}(?:\d{1,2}[.)] )?(?:phase|stage|wave|sprint|iteration|stream|workstream|etappe|abschnitt|welle|étape|fase|etapa|onda)(?:$|[ :.)–—-])|(?<!\p{L})phase$/iu;

/** Whether a heading names a phase by the word. */
export const isPhaseHeading = (heading: string): boolean => heading.length < 200 && PHASE.test(plainWords(heading));
