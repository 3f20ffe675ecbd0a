import { isJiraFailure } from '../../errors/jira-failure';
import type { As } from '../../forge/jira/product-request';
import { siteFields } from '../../forge/jira/site-fields';
import {
  type BoardInJira,
  projectsOfBoard,
  readBoard,
  readCounting,
  readSprint,
  type SprintInJira,
} from '../../forge/jira/sprint-reads';
import type { ProjectId } from '../../wave/ids';
import { byFirst, type SprintActor } from './sprint-actors';

/** Jira's kind of the Sprint field, whatever a site calls it. */
const SPRINT_FIELD = 'com.pyxis.greenhopper.jira:gh-sprint';

export interface FoundSprint {
  readonly by: SprintActor;
  readonly value: SprintInJira;
  readonly board: BoardInJira;
}

/**
 * A sprint with its board, in the name of the first who may see both: Jira shows a sprint also to those who see one of its issues and
 * not its board, and without the board nothing can be counted.
 * @returns `absent` where no one sees the sprint, `board-hidden` where someone sees it and no one its board
 */
export async function findSprint(
  actors: readonly SprintActor[],
  id: number,
): Promise<FoundSprint | 'absent' | 'board-hidden'> {
  let isThere = false;
  try {
    const { by, value } = await byFirst(actors, async (actor) => {
      const found = await readSprint(actor, id);
      isThere = true;
      return { value: found, board: await readBoard(actor, found.board) };
    });
    return { by, ...value };
  } catch (error) {
    if (isJiraFailure(error) && (error.reason === 'not-found' || error.reason === 'forbidden'))
      return isThere ? 'board-hidden' : 'absent';
    throw error;
  }
}

interface PlaceOfSprint {
  readonly project: ProjectId;
  readonly name: string;
  readonly projects: readonly string[];
  /** Of the same, as far as Jira says them. */
  readonly keys: readonly string[];
  readonly ofPerson: boolean;
}

/** The project that a sprint counts for; null where its board does not show the project that is asked for. */
export async function placeOf(
  actor: As,
  { board }: Pick<FoundSprint, 'board'>,
  asked: ProjectId | null,
): Promise<PlaceOfSprint | null> {
  const covered = await coveredBy(actor, board.id);
  const ids = covered.map((one) => one.id);
  const projects = [...new Set([...(board.project === null ? [] : [board.project]), ...ids])];
  const project = asked ?? projects[0];
  if (project === undefined || !projects.includes(project)) return null;
  const keys = covered.flatMap(({ key }) => key ?? []);
  return { project: project as ProjectId, name: board.name, projects, keys, ofPerson: board.project === null };
}

/** Which projects a filter covers is an administrator's to read on some boards. */
async function coveredBy(actor: As, board: number): ReturnType<typeof projectsOfBoard> {
  try {
    return await projectsOfBoard(actor, board);
  } catch (error) {
    if (isJiraFailure(error) && error.reason !== 'throttled' && error.reason !== 'unknown-outcome') return [];
    throw error;
  }
}

/** How a board counts, and the site's Sprint field; null where the site has none that the actor may read. */
export async function setupOf(actor: As, board: number) {
  const [counting, fields] = await Promise.all([readCounting(actor, board), siteFields(actor)]);
  const sprintField = fields.find(({ custom }) => custom === SPRINT_FIELD)?.id;
  return sprintField === undefined ? null : { counting, sprintField };
}
