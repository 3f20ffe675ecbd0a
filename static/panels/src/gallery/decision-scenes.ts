import type { ErrorView, Result } from '../../../../src/contract/result';
import * as log from './decision-data';
import { item } from './item-data';
import { head, items, overview } from './readiness-data';
import type { Answers, Scene } from './scene';
import { person } from './source-data';

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const no = <T>(error: ErrorView): Result<T> => ({ ok: false, error });

const busy = {
  code: 'jira-busy',
  message: 'Jira asks to wait 40 s before the next request.',
  next: 'Try again after that time.',
  retryAfterSeconds: 40,
} as const;
const changed = no<never>({
  code: 'changed-meanwhile',
  message: 'This decision was written meanwhile: somebody else edited it (outcome).',
  next: 'Look at it as it is now, then apply yours again.',
});

const part = (name: string, state: Scene['state'], query: string, answers: Answers): Scene => ({
  panel: 'project',
  name,
  state,
  path: `/decisions?wave=10000.1&${query}`,
  answers: {
    getOverview: ok(overview),
    showPeople: ok([person]),
    findPeople: ok([person]),
    listItems: ok(items),
    getItem: ok(item),
    getDecisions: ok(log.decisions),
    getDecision: ok(log.revisedDecision),
    changeDecision: ok(log.revisedDecision),
    addDecision: ok(log.revisedDecision),
    lookAtDecision: ok(item),
    getDocuments: ok(log.documents),
    changeDocument: ok(log.documents),
    listFiles: ok(['cutover-plan.pdf', 'notes.txt']),
    getRisks: ok(log.risks),
    changeRisk: ok(log.risks),
    getQuestions: ok(log.questions),
    changeQuestion: ok(log.questions),
    ...answers,
  },
});

export const decisionScenes: readonly Scene[] = [
  part('decisions', 'ready', 'part=decisions', {}),
  part('decisions-loading', 'loading', 'part=decisions', { getDecisions: 'never' }),
  part('decisions-failed', 'failed', 'part=decisions', { getDecisions: no(busy) }),
  part('decisions-empty', 'empty', 'part=decisions', { getDecisions: ok(log.noDecisions) }),
  part('decisions-long', 'ready', 'part=decisions', { getDecisions: ok(log.manyDecisions) }),
  part('decisions-watched', 'ready', 'part=decisions', { getDecisions: ok(log.watchedDecisions) }),
  part('decisions-closed', 'ready', 'part=decisions', {
    getOverview: ok({ ...overview, wave: { ...head, state: 'closed' as const } }),
    getDecisions: ok(log.watchedDecisions),
  }),
  part('decision', 'ready', 'part=decisions&id=d3', {}),
  part('decision-loading', 'loading', 'part=decisions&id=d3', { getDecision: 'never' }),
  part('decision-failed', 'failed', 'part=decisions&id=d3', { getDecision: 'broken' }),
  part('decision-review', 'ready', 'part=decisions&id=d3', { getDecision: ok(log.reviewedDecision) }),
  part('decision-watched', 'ready', 'part=decisions&id=d3', { getDecision: ok(log.watchedDecision) }),
  part('decision-long', 'ready', 'part=decisions&id=d3', { getDecision: ok(log.longDecision) }),
  part('decision-conflict', 'ready', 'part=decisions&id=d3', { changeDecision: changed }),
  part('documents', 'ready', 'part=documents', {}),
  part('documents-loading', 'loading', 'part=documents', { getDocuments: 'never' }),
  part('documents-failed', 'failed', 'part=documents', { getDocuments: no(busy) }),
  part('documents-empty', 'empty', 'part=documents', { getDocuments: ok(log.noDocuments) }),
  part('documents-watched', 'ready', 'part=documents', { getDocuments: ok(log.watchedDocuments) }),
  part('risks', 'ready', 'part=risks', {}),
  part('risks-loading', 'loading', 'part=risks', { getRisks: 'never' }),
  part('risks-failed', 'failed', 'part=risks', { getRisks: no(busy) }),
  part('risks-empty', 'empty', 'part=risks', { getRisks: ok(log.noRisks) }),
  part('risks-watched', 'ready', 'part=risks', { getRisks: ok(log.watchedRisks) }),
  part('questions', 'ready', 'part=questions', {}),
  part('questions-loading', 'loading', 'part=questions', { getQuestions: 'never' }),
  part('questions-failed', 'failed', 'part=questions', { getQuestions: no(busy) }),
  part('questions-empty', 'empty', 'part=questions', { getQuestions: ok(log.noQuestions) }),
  part('questions-watched', 'ready', 'part=questions', { getQuestions: ok(log.watchedQuestions) }),
  {
    panel: 'issue',
    name: 'rests-on-revision',
    state: 'ready',
    answers: {
      getItem: ok({
        ...item,
        restsOn: [
          {
            decision: 'd3',
            number: 3,
            title: log.revisedDecision.title,
            state: 'under-revision',
            since: log.revisedDecision.history[1]?.at ?? '',
            mayLook: true,
          },
        ],
      }),
      lookAtDecision: ok(item),
      showPeople: ok([person]),
    },
  },
];
