import type { ParsedImportRequest, RequiredField } from '../../contract/import';
import { priorityByRank } from '../../plan/priority-by-rank';
import {
  type CreateField,
  demandsPriority,
  fieldsOffScreen,
  fieldsToAsk,
  inputOf,
  prioritiesOf,
  startFieldOf,
  toFieldValue,
} from '../../import/project-fields';
import type { Run } from '../../import/run';
import type { Level } from '../../plan/import-plan';
import type { ProjectMetadata } from '../../forge/jira/read-project';
import { failureOf } from '../../errors/failure-of';

/** Levels that the plan writes at: nobody is asked for the fields of an issue type that is not used. */
type Levels = ReadonlySet<Level>;

const fieldsByLevel = ({ fields }: ProjectMetadata, levels: Levels) =>
  [...levels].map((level) => [level, fields[level] ?? []] as const);

export const requiredFields = (metadata: ProjectMetadata, levels: Levels): RequiredField[] =>
  fieldsByLevel(metadata, levels).flatMap(([level, fields]) =>
    fieldsToAsk(fields).map((field) => ({
      level,
      id: field.id,
      name: field.name,
      input: inputOf(field),
      allowed: [...field.allowed],
    })),
  );

export const offScreen = (metadata: ProjectMetadata, levels: Levels): Run['offScreen'] =>
  Object.fromEntries(fieldsByLevel(metadata, levels).map(([level, fields]) => [level, fieldsOffScreen(fields)]));

/** The field that takes the start date, at the levels whose create screen has one. */
export const startFields = (metadata: ProjectMetadata, levels: Levels): Run['startField'] =>
  Object.fromEntries(
    fieldsByLevel(metadata, levels).flatMap(([level, fields]) => {
      const field = startFieldOf(fields);
      return field === null ? [] : [[level, field.id]];
    }),
  );

/**
 * The given values as Jira takes them. Asked before anything is written: Jira would refuse every single issue.
 * @throws AppFailure naming each field without a value that fits
 */
export function requiredValues(
  metadata: ProjectMetadata,
  levels: Levels,
  given: ParsedImportRequest['fields'],
): Run['fields'] {
  const missing: string[] = [];
  const values = fieldsByLevel(metadata, levels).map(([level, fields]) => {
    const ofLevel = fieldsToAsk(fields).map((field) => [field, toFieldValue(field, given[level]?.[field.id])] as const);
    missing.push(
      ...ofLevel
        .filter(([, value]) => value === null)
        .map(([field]) => `${field.name} (${metadata.types[level]?.name ?? level})`),
    );
    const priority = priorityFor(fields, given[level]?.['priority']);
    return [level, { ...Object.fromEntries(ofLevel.map(([field, value]) => [field.id, value])), ...priority }] as const;
  });
  if (missing.length > 0) {
    throw failureOf({
      code: 'required-field-empty',
      message: `The project demands ${missing.length === 1 ? 'a field' : 'fields'} that ${missing.length === 1 ? 'has' : 'have'} no fitting value: ${missing.join(', ')}.`,
      next: 'Fill it in before the import. Nothing was written.',
    });
  }
  return Object.fromEntries(values) as Run['fields'];
}

/**
 * The priority of issues that the template gives none, where the project demands one: the given one, else medium by rank, as
 * readiness counts them.
 */
function priorityFor(fields: readonly CreateField[], given: unknown) {
  if (!demandsPriority(fields)) return {};
  const offered = prioritiesOf(fields);
  const chosen = offered.find(({ id }) => id === given) ?? priorityByRank('medium', offered) ?? offered[0];
  return chosen === undefined ? {} : { priority: { id: chosen.id } };
}
