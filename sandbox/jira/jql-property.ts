import { refuse } from '../site/refusal';
import type { UserState } from '../site/site-state';
import type { World } from '../site/world';
import { type JqlField, ORDERED, plainText, SET } from './jql-field';
import { readMoment } from './jql-moment';

/** `issue.property[key].path`, for a path that the installed app's manifest indexes. */
export function propertyField(world: World, user: UserState | null, name: string): JqlField | null {
  const [, propertyKey, path] = /^issue\.property\[([^\]]+)\]\.(.+)$/i.exec(name) ?? [];
  const indexed = world.state.jira.indexedProperties.find(
    (each) => each.propertyKey === propertyKey && each.path === path,
  );
  if (indexed === undefined || path === undefined || propertyKey === undefined) return null;
  const isNumber = indexed.type === 'number';
  const isDate = indexed.type === 'date';
  return {
    operators: isNumber || isDate ? ORDERED : SET,
    values: (issue) => {
      const value = path
        .split('.')
        .reduce<unknown>((at, part) => (isObject(at) ? at[part] : undefined), issue.properties[propertyKey]);
      const values = (Array.isArray(value) ? value : [value]) as unknown[];
      if (isNumber) return values.filter((each) => typeof each === 'number');
      const found = values.filter((each) => typeof each === 'string');
      return isDate ? found.map((each) => Date.parse(each)).filter((time) => !Number.isNaN(time)) : found;
    },
    resolve: (operand) => {
      if (isDate) return [readMoment(world, user, operand, name)];
      const text = plainText(operand, name);
      if (!isNumber) return [text];
      if (!/^-?\d+(\.\d+)?$/.test(text))
        throw refuse(400, `The value '${text}' is not a number for the field '${name}'.`);
      return [Number(text)];
    },
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
