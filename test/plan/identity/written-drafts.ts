import { strToU8, zipSync } from 'fflate';
import type { Draft } from './edited-template';
import { yamlOfDrafts } from './yaml-of-drafts';

/** A template of drafts, written as a source of some shape. */
export interface Shape {
  readonly name: string;
  readonly file: string;
  /** Levels below a module that the shape has. */
  readonly levels: 1 | 2;
  readonly write: (modules: readonly Draft[]) => Uint8Array;
}

const text = (lines: readonly string[]): Uint8Array => strToU8(`${lines.join('\n')}\n`);
const dueOf = ({ days }: Draft): string => (days === null ? '' : `T-${String(-days)}`);

/** A description stays with its item under another title: an item of which every word is another is another item. */
const migops = (modules: readonly Draft[]): Uint8Array =>
  text(
    modules.flatMap((module) => [
      `# Module: ${module.title}`,
      ...module.children.flatMap((task, at) => [
        `## Task ${String(at + 1)}: ${task.title}`,
        '#### Description',
        `About number ${String(task.id)}.`,
        ...(task.text === '' ? [] : ['#### Acceptance Criteria', task.text]),
        ...task.children.flatMap((own, index) => [
          `## Task ${String(at + 1)}: Subtask ${String(index + 1)}: ${own.title}`,
          '#### Description',
          `About number ${String(own.id)}.`,
        ]),
      ]),
    ]),
  );

/** Days that are not set are T-90: a row of such a table has a time. */
const timeline = (modules: readonly Draft[]): Uint8Array =>
  text([
    '| Timeline | Phase | Activities |',
    '| --- | --- | --- |',
    ...modules.flatMap((module) =>
      module.children.map((task) => `| ${dueOf(task) || 'T-90'} | ${module.title} | ${task.title} |`),
    ),
  ]);

/** Rows as Jira exports them: type, id, id of the parent, summary. */
const rows = (modules: readonly Draft[]): readonly (readonly string[])[] => [
  ['Issue Type', 'Issue id', 'Parent id', 'Summary'],
  ...modules.flatMap((module) => [
    ['Epic', String(module.id), '', module.title],
    ...module.children.flatMap((task) => [
      ['Task', String(task.id), String(module.id), task.title],
      ...task.children.map((own) => ['Sub-task', String(own.id), String(task.id), own.title]),
    ]),
  ]),
];

const xlsx = (cells: readonly (readonly string[])[]): Uint8Array => {
  const row = (values: readonly string[], at: number) =>
    `<row r="${String(at + 1)}">${values
      .map(
        (value, column) =>
          `<c r="${'ABCD'.charAt(column)}${String(at + 1)}" t="inlineStr"><is><t>${value}</t></is></c>`,
      )
      .join('')}</row>`;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${cells.map(row).join('')}</sheetData></worksheet>`,
    ),
  });
};

export const SHAPES: readonly Shape[] = [
  { name: 'MigOps Markdown', file: 'plan.md', levels: 2, write: migops },
  { name: 'a timeline', file: 'timeline.md', levels: 1, write: timeline },
  { name: 'CSV', file: 'plan.csv', levels: 2, write: (modules) => text(rows(modules).map((cells) => cells.join(','))) },
  { name: 'XLSX', file: 'plan.xlsx', levels: 2, write: (modules) => xlsx(rows(modules)) },
  {
    name: 'YAML',
    file: 'plan.yaml',
    levels: 2,
    write: (modules) => strToU8(yamlOfDrafts([{ id: 0, title: 'All', text: '', days: null, children: modules }])),
  },
];
