import { strToU8, zipSync } from 'fflate';
import { assignPhases } from '../../src/template/assign-phases';
import { isFlat } from '../../src/template/is-flat';
import { readFiles } from '../../src/template/read-files';
import { readSource } from '../../src/template/read-source';
import { readText } from './source-of';

const moduleFile = (title: string) => strToU8(`# Module: ${title}\n## Task 1: Do\n#### Description\nIt.\n`);
const README = strToU8(
  '# Shop\n#### [1. Plan](v2.0/Shop/Plan)\n+ [Zoo](v2.0/Shop/Plan/Zoo)\n+ [Ant](v2.0/Shop/Plan/Ant%20hill)\n+ [Gone](v2.0/Shop/Plan/Gone)\n#### [2. Act](v2.0/Shop/Act)\n+ [Bee](v2.0/Shop/Act/Bee)\n',
);
const FILES = {
  'Shop-Move/Shop-Move-Readme.md': README,
  'Shop-Move/Shop-changes.md': strToU8('# Changes\nwords'),
  'Shop-Move/v2.0/Shop/Act/Bee/tasks.md': moduleFile('Bée'),
  'Shop-Move/v2.0/Shop/Plan/Ant hill/tasks.md': moduleFile('Ant: hill'),
  'Shop-Move/v2.0/Shop/Plan/Extra/tasks.md': moduleFile('Extra'),
  'Shop-Move/v2.0/Shop/Plan/Zoo/tasks.md': moduleFile('Zoo'),
  'Shop-Move/v1.0/Shop/Act now/Bee/tasks.md': moduleFile('Bee'),
  'Shop-Move/v1.0/Shop/Plan/Ant/tasks.md': moduleFile('Ant'),
};
const files = Object.entries(FILES).map(([path, bytes]) => ({ path, bytes }));

describe('a folder of a template', () => {
  const reading = readFiles(files);
  const shape = reading.templates.map(({ name, version, phases }) => [
    name,
    version,
    phases.map((phase) => [phase.name, phase.modules.map(({ title }) => title)]),
  ]);

  test('is one template a version, in the order of the Readme, with the titles of the files', () => {
    expect(shape).toEqual([
      [
        'Shop-Move',
        'v2.0',
        [
          ['Plan', ['Zoo', 'Ant: hill', 'Extra']],
          ['Act', ['Bée']],
        ],
      ],
      [
        'Shop-Move',
        'v1.0',
        [
          ['Plan', ['Ant']],
          ['Act now', ['Bee']],
        ],
      ],
    ]);
  });

  test('says where the Readme and the folder differ, and what it ignores', () => {
    expect(reading.diagnostics.map(({ code, file, line }) => `${code} ${file}:${String(line)}`)).toEqual([
      'file-ignored Shop-Move/Shop-changes.md:1',
      'readme-lists-missing-module Shop-Move/Shop-Move-Readme.md:5',
      'module-not-in-readme Shop-Move/v2.0/Shop/Plan/Extra/tasks.md:1',
      'order-by-name Shop-Move/v1.0/Shop:1',
    ]);
  });

  test('names a Readme that orders no template', () => {
    const beside = { path: 'Shop-Move/v2.0/README.md', bytes: strToU8('# Notes\nwords') };
    const named = readFiles([...files, beside]).diagnostics.filter(({ file }) => file === beside.path);
    expect(named.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'file-ignored: This file is not part of the template (it orders no template) and is ignored.',
    ]);
  });

  test('reads the same from a zip, stored or deflated, and without the outer folder', () => {
    for (const level of [0, 9] as const) {
      expect(readSource('upload.bin', zipSync(FILES, { level })).templates).toEqual(reading.templates);
    }
    const inner = Object.fromEntries(
      Object.entries(FILES).map(([path, bytes]) => [path.replace('Shop-Move/', ''), bytes]),
    );
    const [first] = readSource('Shop-Move.zip', zipSync(inner)).templates;
    expect([first?.name, first?.phases[0]?.modules[0]?.title]).toEqual(['Shop-Move', 'Zoo']);
  });

  test('takes flat files beside it as templates of their own', () => {
    const flat = readFiles([...files, { path: 'list.md', bytes: moduleFile('Alone') }]);
    expect(flat.templates.map(({ name }) => name).toSorted()).toEqual(['Shop-Move', 'Shop-Move', 'list']);
  });
});

describe('phases given by hand', () => {
  const template = () => {
    const [first] = readText(
      ['A', 'B', 'C'].map((title) => `# Module: ${title}\n## Task 1: x\ny\n`).join(''),
    ).templates;
    if (!first) throw new Error('no template');
    return first;
  };
  const phased = (spec: string) => {
    const { template: result, diagnostics } = assignPhases(template(), spec);
    return [
      result.phases.map(({ name, modules }) => `${name}:${modules.map(({ title }) => title).join('')}`),
      diagnostics.map(({ code }) => code),
    ];
  };

  test('a flat file has one phase, named after it', () => {
    expect(isFlat(template())).toBe(true);
    expect(template().phases.map(({ name }) => name)).toEqual(['plan']);
  });

  test.each([
    ['Assess=1-2, Move on = 3', [['Assess:AB', 'Move on:C'], []]],
    ['Assess=1', [['Assess:A', 'plan:BC'], ['phases-incomplete']]],
    ['Assess=1-4', [['plan:ABC'], ['phases-unreadable']]],
    ['Assess=1-2,Next=2-3', [['plan:ABC'], ['phases-unreadable']]],
    ['Assess', [['plan:ABC'], ['phases-unreadable']]],
    ['', [['plan:ABC'], ['phases-unreadable']]],
  ])('%s', (spec, expected) => {
    expect(phased(spec)).toEqual(expected);
  });
});
