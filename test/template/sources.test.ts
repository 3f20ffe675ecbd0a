import { strToU8, zipSync } from 'fflate';
import { readSource } from '../../src/template/read-source';
import { outlineOf } from '../corpus/field-outline';
import { readText } from './source-of';

const outline = (text: string, name = 'plan.txt'): readonly string[] =>
  readText(text, name).templates.flatMap(outlineOf);
const ROWS = ['When,Task,Owner', 'T-3,"Pack, and go",Office', 'T-0,Drive,Move lead'];
const PACKED = ['T Pack, and go [T-3 | office]', 'T Drive [T-0 | move-lead]'];

describe('sheets', () => {
  test.each([
    ['comma', ROWS.join('\n')],
    ['semicolon', 'sep=;\nWhen;Task;Owner\nT-3;Pack, and go;Office\nT-0;Drive;Move lead\n'],
    ['tab', 'When\tTask\tOwner\nT-3\tPack, and go\tOffice\nT-0\tDrive\tMove lead\n'],
    ['pipe', 'When|Task|Owner\nT-3|Pack, and go|Office\nT-0|Drive|Move lead\n'],
    ['German headings', 'Wann;Aufgabe;Zuständig\nT-3;Pack, and go;Office\nT-0;Drive;Move lead\n'],
    ['Spanish headings', 'Cuándo;Tarea;Responsable\nT-3;Pack, and go;Office\nT-0;Drive;Move lead\n'],
    ['headings that say nothing', 'x1;x2;x3\nT-3;Pack, and go;Office\nT-0;Drive;Move lead\n'],
  ])('by %s', (_, text) => {
    expect(outline(text).slice(1)).toEqual(PACKED);
  });

  test.each([
    ['utf-16le', false],
    ['utf-16le', true],
  ])('in %s without a mark, its bytes swapped: %j', (_, isSwapped) => {
    const bytes = new Uint8Array(Buffer.from(ROWS.join('\r\n'), 'utf16le'));
    if (isSwapped) Buffer.from(bytes.buffer).swap16();
    expect(readSource('plan.csv', bytes).templates.flatMap(outlineOf).slice(1)).toEqual(PACKED);
  });

  test('sentences with commas are no sheet', () => {
    expect(outline('Task, action and owner\n\nFirst, do it, then go.\n\n- Count\n')).toEqual(['M plan', 'T Count']);
  });
});

describe('HTML', () => {
  const page =
    '<!DOCTYPE html><html><head><title>Page</title><script>alert(1)</script></head><body><h1>Move</h1>\n<h2>Before</h2>\n<ul><li>Count<ul><li>Cellar</li></ul></li><li><input type="checkbox" checked> Call &amp; ask</li></ul>\n<h2>During</h2><table><tr><th>When</th><th>Task</th></tr><tr><td>T-0</td><td>Switch</td></tr></table></body></html>';

  test('headings, lists, boxes and tables, with lines of the source', () => {
    expect(outline(page)).toEqual([
      'M Before',
      'T Count',
      'S Cellar',
      'T Call & ask [Done]',
      'M During',
      'T Switch [T-0]',
    ]);
    const [template] = readText(page).templates;
    expect(template?.phases[0]?.modules.map(({ at }) => at.line)).toEqual([2, 4]);
    expect(JSON.stringify(template)).not.toContain('alert');
  });

  test('a page in Confluence’s storage format', () => {
    const storage =
      '<h1>Night</h1><ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Count</ac:task-body></ac:task></ac:task-list><h2>Then</h2><ol><li><p>Lock</p></li></ol><ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[ls <x>]]></ac:plain-text-body></ac:structured-macro>';
    expect(outline(storage)).toEqual(['M Night', 'T Count [Done]', 'M Then', 'T Lock']);
    expect(JSON.stringify(readText(storage).templates)).toContain('ls <x>');
  });
});

describe('trackers', () => {
  test('Asana: sections, subtasks, notes', () => {
    const csv =
      'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task\n1,2027-01-01,,2027-01-02,Count,Before,Kim,kim@a.example,,2027-05-01,,At night,Move,\n2,2027-01-01,,2027-01-02,Cellar,,Kim,kim@a.example,,,,,Move,Count\n';
    expect(outline(csv)).toEqual(['P plan', 'M Before', 'T Count', 'S Cellar'].slice(1));
    const text = JSON.stringify(readText(csv).templates);
    expect(text).toContain('At night');
    expect(text).not.toContain('kim@a.example');
  });

  test('a board of Trello: lists, cards, checklists; what is archived is said', () => {
    const json = JSON.stringify({
      name: 'Move',
      lists: [{ id: 'l1', name: 'Before' }],
      cards: [
        { id: 'c1', name: 'Count', desc: 'At night', idList: 'l1', labels: [{ name: 'big' }] },
        { id: 'c2', name: 'Old', idList: 'l1', closed: true },
      ],
      checklists: [{ name: 'Parts', idCard: 'c1', checkItems: [{ name: 'Cellar', state: 'complete' }] }],
    });
    expect(outline(json)).toEqual(['M Before', 'T Count [big]', 'S Cellar [Done]']);
    expect(readText(json).diagnostics.map(({ code, text }) => [code, text])).toEqual([['not-imported', 'Old']]);
  });
});

const BOOK = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" state="hidden" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([path, text]) => [path, strToU8(text)]),
    ),
  );

describe('workbooks of Excel', () => {
  const strings =
    '<sst><si><t>When</t></si><si><r><t>Ta</t></r><r><t>sk</t></r></si><si><t>Due</t></si><si><t>T-3</t></si><si><t>Pack &amp; go</t></si></sst>';
  const sheet =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Plan of the move</t></is></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row><row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" t="s"><v>4</v></c><c r="D3" s="1"><v>46510</v></c></row>';

  test('shared and own strings, dates, empty columns; what is hidden is said', () => {
    const { templates, diagnostics } = readSource('plan.xlsx', BOOK(sheet, { 'xl/sharedStrings.xml': strings }));
    expect(templates.flatMap(outlineOf)).toEqual(['M plan', 'T Pack & go [T-3]']);
    expect(JSON.stringify(templates)).toContain('2027-05-03');
    expect(diagnostics.find(({ code }) => code === 'sheet-hidden')?.message).toContain('"Old"');
  });

  test('one long string in very many cells is refused, with the limit named', () => {
    const cell = '<c t="s"><v>0</v></c>';
    const rows = Array.from({ length: 200 }, () => `<row>${cell.repeat(200)}</row>`).join('');
    const { templates, diagnostics } = readSource(
      'bomb.xlsx',
      BOOK(rows, { 'xl/sharedStrings.xml': `<sst><si><t>${'word '.repeat(10_000)}</t></si></sst>` }),
    );
    expect([templates, diagnostics.map(({ code }) => code)]).toEqual([[], ['input-too-large']]);
  });

  test('no entity but the five of XML is expanded', () => {
    const lol = '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>';
    const { templates } = readSource(
      'plan.xlsx',
      BOOK(sheet, { 'xl/sharedStrings.xml': `${lol}${strings.replace('Pack &amp; go', 'Pack &b;')}` }),
    );
    expect(templates.flatMap(outlineOf)).toEqual(['M plan', 'T Pack &b; [T-3]']);
  });
});

describe('YAML of others', () => {
  test('groups, work and values, as a nested list', () => {
    expect(
      outline(
        'name: Move\nsections:\n  - title: Before\n    tasks:\n      - task: Count\n        owner: Office\n        steps: [Cellar, Roof]\n      - Pack\n',
      ),
    ).toEqual(['M Before', 'T Count [office]', 'S Cellar', 'S Roof', 'T Pack']);
  });

  test('aliases that stand for one another a million times are not expanded', () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) =>
        `a${String(at + 1)}: &a${String(at + 1)} [${Array.from({ length: 9 }, () => `*a${String(at)}`).join(', ')}]`,
    );
    const { diagnostics, templates } = readText(`a0: &a0 [x]\n${levels.join('\n')}\nb:\n  - name: c\n`);
    expect(JSON.stringify(templates).length).toBeLessThan(100_000);
    expect(templates.length + diagnostics.length).toBeGreaterThan(0);
  });
});
