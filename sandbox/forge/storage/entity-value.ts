import type { AttributeType, EntitySchema } from '../manifest';
import { StorageRefusal } from './storage-refusal';

/** Atlassian, "Custom Entity Store", types: an integer is a 32-bit signed one. */
const MAX_INTEGER = 2_147_483_647;
const MIN_INTEGER = -2_147_483_648;

const fits: Readonly<Record<AttributeType, (value: unknown) => boolean>> = {
  // "Must contain at least one non-whitespace character."
  string: (value) => typeof value === 'string' && value.trim() !== '',
  integer: (value) => Number.isInteger(value) && (value as number) >= MIN_INTEGER && (value as number) <= MAX_INTEGER,
  float: (value) =>
    typeof value === 'number' && (value === 0 || (Math.abs(value) >= 1e-130 && Math.abs(value) < 1e126)),
  boolean: (value) => typeof value === 'boolean',
  any: (value) => value !== null,
};

const WHAT: Readonly<Record<AttributeType, string>> = {
  string: 'a string with at least one character that is not a space',
  integer: 'a 32-bit signed integer',
  float: 'a number',
  boolean: 'true or false',
  any: 'a value',
};

/** Holds an entity's value against its declaration in the manifest: an attribute may be left out, none may be added. */
export function checkEntityValue(name: string, schema: EntitySchema, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new StorageRefusal(400, 'INVALID_ENTITY_VALUE', `A value of the entity '${name}' must be an object.`);
  }
  for (const [attribute, given] of Object.entries(value)) {
    const type = schema.attributes[attribute];
    if (type === undefined)
      throw new StorageRefusal(
        400,
        'INVALID_ENTITY_VALUE',
        `The manifest declares no attribute '${attribute}' of the entity '${name}'.`,
      );
    if (!fits[type](given)) {
      throw new StorageRefusal(
        400,
        'INVALID_ENTITY_VALUE',
        `'${attribute}' of the entity '${name}' must be ${WHAT[type]}: ${JSON.stringify(given)?.slice(0, 60)}`,
      );
    }
  }
}
