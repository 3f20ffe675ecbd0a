import { route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import type { Sprint } from '../../sprints/sprint';
import { type As, jiraAs, parsedAnswer } from './product-request';

/** Sprints and boards come in pages of so many. */
const PAGE = 50;
/** Sprints of one board that are listed at most: ten years of fortnights, twice over. */
const MAX_SPRINTS = 500;

const moment = z
  .string()
  .transform((text) => Date.parse(text))
  .refine((time) => !Number.isNaN(time));
const sprint = z
  .looseObject({
    id: z.number(),
    name: z.string(),
    state: z.enum(['future', 'active', 'closed']),
    goal: z.string().nullish(),
    startDate: moment.nullish(),
    endDate: moment.nullish(),
    completeDate: moment.nullish(),
    createdDate: moment.nullish(),
    originBoardId: z.number().nullish(),
  })
  .transform((one): SprintInJira => ({
    id: one.id,
    board: one.originBoardId ?? 0,
    name: one.name,
    goal: one.goal ?? '',
    state: one.state,
    start: one.startDate ?? null,
    end: one.endDate ?? null,
    completed: one.completeDate ?? null,
    created: one.createdDate ?? null,
  }));
const listed = z.looseObject({ values: z.array(sprint), isLast: z.boolean().default(true) });
const board = z.looseObject({
  id: z.number(),
  name: z.string(),
  type: z.string(),
  location: z.looseObject({ projectId: z.number().optional() }).optional(),
});
const boards = z.looseObject({ values: z.array(board), isLast: z.boolean().default(true) });
const configuration = z.looseObject({
  columnConfig: z.looseObject({
    columns: z.array(z.looseObject({ name: z.string(), statuses: z.array(z.looseObject({ id: z.string() })) })),
  }),
  estimation: z
    .looseObject({ field: z.looseObject({ fieldId: z.string(), displayName: z.string() }).optional() })
    .optional(),
});
const projects = z.looseObject({ values: z.array(z.looseObject({ id: z.string(), key: z.string().optional() })) });

/** With its creation: nothing was in it before. */
export interface SprintInJira extends Sprint {
  readonly created: number | null;
}

export interface BoardInJira {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  /** Null: it hangs at a person. */
  readonly project: string | null;
}

const boardOf = ({ id, name, type, location }: z.output<typeof board>): BoardInJira => ({
  id,
  name,
  type,
  project: location?.projectId === undefined ? null : String(location.projectId),
});

/** @throws JiraFailure, `not-found` where the actor may not see it */
export const readSprint = (actor: As, id: number): Promise<SprintInJira> =>
  parsedAnswer(jiraAs(actor)(route`/rest/agile/1.0/sprint/${id}`), sprint);

export const readBoard = async (actor: As, id: number): Promise<BoardInJira> =>
  boardOf(await parsedAnswer(jiraAs(actor)(route`/rest/agile/1.0/board/${id}`), board));

/** Boards whose filter names a project, kanban boards too. */
export async function boardsOfProject(actor: As, project: string): Promise<BoardInJira[]> {
  const found: BoardInJira[] = [];
  for (;;) {
    const page = await parsedAnswer(
      jiraAs(actor)(route`/rest/agile/1.0/board?projectKeyOrId=${project}&startAt=${found.length}&maxResults=${PAGE}`),
      boards,
    );
    found.push(...page.values.map(boardOf));
    if (page.isLast || page.values.length === 0) return found;
  }
}

/** The projects that a board's filter covers; of a board that says none, none. */
export async function projectsOfBoard(
  actor: As,
  id: number,
): Promise<readonly { readonly id: string; readonly key?: string | undefined }[]> {
  const { values } = await parsedAnswer(
    jiraAs(actor)(route`/rest/agile/1.0/board/${id}/project?maxResults=${PAGE}`),
    projects,
  );
  return values;
}

/** Sprints of a board, closed ones first: all, or the active ones. Null: it cannot have any (kanban, or sprints switched off). */
export async function sprintsOfBoard(
  actor: As,
  id: number,
  which: 'all' | 'active' = 'all',
): Promise<SprintInJira[] | null> {
  const found: SprintInJira[] = [];
  try {
    for (;;) {
      const page = await parsedAnswer(
        jiraAs(actor)(
          which === 'all'
            ? route`/rest/agile/1.0/board/${id}/sprint?startAt=${found.length}&maxResults=${PAGE}`
            : route`/rest/agile/1.0/board/${id}/sprint?state=active&startAt=${found.length}&maxResults=${PAGE}`,
        ),
        listed,
      );
      found.push(...page.values);
      if (page.isLast || page.values.length === 0 || found.length >= MAX_SPRINTS) return found;
    }
  } catch (error) {
    if (isJiraFailure(error) && error.reason === 'refused') return null;
    throw error;
  }
}

/** Estimates in seconds are no points: such a board has none. */
const TIME_FIELDS: ReadonlySet<string> = new Set(['timeoriginalestimate', 'timeestimate']);

/** How a board counts. */
export interface BoardCounting {
  /** Ids of the statuses of its last column: done, for Jira's charts. Null: its configuration may not be read. */
  readonly doneStatuses: readonly string[] | null;
  readonly doneColumn: string | null;
  /** Null: it has no estimates in points. */
  readonly estimate: { readonly field: string; readonly name: string } | null;
}

export async function readCounting(actor: As, id: number): Promise<BoardCounting> {
  try {
    const { columnConfig, estimation } = await parsedAnswer(
      jiraAs(actor)(route`/rest/agile/1.0/board/${id}/configuration`),
      configuration,
    );
    const last = columnConfig.columns.at(-1);
    const field = estimation?.field;
    return {
      doneStatuses: last?.statuses.map((status) => status.id) ?? null,
      doneColumn: last?.name ?? null,
      estimate:
        field === undefined || TIME_FIELDS.has(field.fieldId)
          ? null
          : { field: field.fieldId, name: field.displayName },
    };
  } catch (error) {
    if (isJiraFailure(error) && (error.reason === 'forbidden' || error.reason === 'not-found'))
      return { doneStatuses: null, doneColumn: null, estimate: null };
    throw error;
  }
}
