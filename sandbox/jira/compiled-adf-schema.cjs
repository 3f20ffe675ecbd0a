// Atlassian's schema of documents, compiled. Loaded with `processModule`: it takes a third of a second.
const load = process.getBuiltinModule('node:module').createRequire(__filename);
const Ajv = load('ajv-draft-04');
const schema = load('@atlaskit/adf-schema/dist/json-schema/v1/full.json');

module.exports = new Ajv({ strict: false, allErrors: false }).compile(schema);
