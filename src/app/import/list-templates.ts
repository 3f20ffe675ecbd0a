import type { TemplateSources } from '../../contract/source';
import { nothing } from '../../contract/wave';
import { authorise } from '../../forge/access/authorise';
import { callerOf } from '../../forge/access/context';
import { listSources } from './list-sources';

export async function listTemplates(payload: unknown, context: unknown): Promise<TemplateSources> {
  const caller = callerOf(context, ['runway-project']);
  nothing.parse(payload);
  return listSources(await authorise(caller, 'import'), caller.account);
}
