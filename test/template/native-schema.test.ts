import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { nativeJsonSchema } from '../../cli/native-json-schema';
import { readNative } from '../../src/template/native/read-native';

const published: object = JSON.parse(readFileSync(join(__dirname, '../../docs/template.schema.json'), 'utf8'));
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(published);

test('docs/template.schema.json is what the reader checks: otherwise run cli/write-schema.ts', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(nativeJsonSchema())));
});

/** A template with one task, and the lines that are tried. */
const withTask = (...lines: readonly string[]): string =>
  [
    'runway: 1',
    'name: A',
    'roles: [{id: lead, name: Lead}]',
    'questions: [{id: sso, text: "Single sign-on?"}]',
    'phases:',
    '  - name: P',
    '    modules:',
    '      - title: M',
    '        tasks:',
    '          - title: T',
    ...lines.map((line) => `            ${line}`),
    '',
  ].join('\n');
const appendEntry = (line: string): string => `runway: 1\nname: A\n${line}\nphases: [{name: P, modules: []}]\n`;

const right = [
  withTask(),
  withTask('owner: lead', 'offset: T-30', 'duration: 2', 'when: sso'),
  withTask('offset: "T + 7"', 'when: {any: [sso, {all: [{question: sso, is: no}]}]}'),
  withTask('criteria: [Done, {text: Shown, evidence: link}]', 'tools: [Pen]', 'rows: [{test: a, owner: lead}]'),
  withTask('sections: [{other: a, heading: Notes}, {criteria: "- b"}]'),
  withTask('number: 7', 'subtasks: [{title: "", ongoing: true, storyPoints: 0.5}]'),
  appendEntry('version: 1.10'),
  appendEntry('about: [{text: a}]'),
  appendEntry('milestones: [{id: go, name: Go, cutover: {windowDays: 3}}]'),
  appendEntry('gates: [{id: équipe-1, name: Go, kind: review, offset: T-0}]'),
];
const wrong = [
  'runway: 2\nname: A\nphases: [{name: P, modules: []}]\n',
  'runway: 1\nname: A\nphases: []\n',
  'runway: 1\nname: " "\nphases: [{name: P, modules: []}]\n',
  withTask('offset: in 30 days'),
  withTask('offset: T-'),
  withTask('ownr: lead'),
  withTask('when: SSO'),
  withTask('when: {all: []}'),
  withTask('when: {question: sso, is: maybe}'),
  withTask('criteria: [{text: a, evidence: photo}]'),
  withTask('rows: [{test: a, step: b}]'),
  withTask('rows: [{}]'),
  withTask('duration: 0'),
  withTask('duration: 1.5'),
  withTask('ongoing: false'),
  withTask('storyPoints: -1'),
  withTask('sections: [{body: a}]'),
  withTask('text:'),
  appendEntry('roles: [{id: Lead, name: Lead}]'),
  appendEntry('sprints: {days: many}'),
];

test.each([...right.map((text) => [true, text] as const), ...wrong.map((text) => [false, text] as const)])(
  'an editor and the reader judge alike (%s): %s',
  (isRight, text) => {
    expect(isValid(parse(text))).toBe(isRight);
    expect(readNative('own.yaml', text).diagnostics.length === 0).toBe(isRight);
  },
);
