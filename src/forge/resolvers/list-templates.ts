import { nothing, type TemplateChoice } from '../../contract/wave';
import { authorise } from '../authorise';
import { callerOf } from '../context';
import { listUploads } from '../upload-store';

export async function listTemplates(payload: unknown, context: unknown): Promise<readonly TemplateChoice[]> {
  const caller = callerOf(context, ['runway-project']);
  nothing.parse(payload);
  return listUploads(await authorise(caller, 'import'), caller.account);
}
