import type { z } from 'zod';
import type { project as projectShape, ShownBoard } from './jira-shapes';
import { boardsOf, readProject } from './read-jira';
import type { ScreenContext } from './screen-context';

export type Project = z.infer<typeof projectShape>;

/** A project with its first board, as this person may see them. @throws Refused */
export async function openProject(
  reader: ScreenContext['reader'],
  key: string,
): Promise<{ project: Project; board: ShownBoard | undefined }> {
  const project = await readProject(reader, key);
  const [board] = await boardsOf(reader, project.key);
  return { project, board };
}
