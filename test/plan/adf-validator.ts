import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv-draft-04';

const validate = new Ajv({ strict: false, allErrors: false }).compile(schema);

/** What Atlassian's schema says against a document, or null. */
export const adfFault = (document: unknown): string | null =>
  validate(document) ? null : JSON.stringify(validate.errors?.slice(0, 3)) + JSON.stringify(document).slice(0, 2_000);
