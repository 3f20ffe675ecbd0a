import type { AdfNode } from '../../src/plan/import-plan';
import { bodyOf, planOf } from './template-of';
import { adfFault } from './adf-validator';
import { adfWords } from './adf-words';

/** A short notation: type(children), texts in quotes, lists with their first number, marks behind a tilde. */
const brief = (node: AdfNode): string => {
  if (node.type === 'text') {
    const marks = (node.marks ?? []).map(({ type, attrs }) => (attrs ? `${type}=${String(attrs['href'])}` : type));
    return `'${node.text ?? ''}'${marks.map((mark) => `~${mark}`).join('')}`;
  }
  if (node.type === 'hardBreak') return '/';
  const inside = (node.content ?? []).map(brief).join(' ');
  const short: Readonly<Record<string, string>> = { paragraph: 'p', bulletList: 'ul', listItem: 'li', table: 'table' };
  if (node.type === 'orderedList') return `ol${String(node.attrs?.['order'])}(${inside})`;
  return `${short[node.type] ?? node.type}(${inside})`;
};
const written = (body: string) => {
  const { draft } = bodyOf(body);
  expect(adfFault(draft.description)).toBeNull();
  return draft.description.content.map(brief).join(' ');
};

describe('lists of every form', () => {
  test.each([
    ['• a\n•\tb\n•c', "ul(li(p('a')) li(p('b')) li(p('c')))"],
    ['â€¢ a', "ul(li(p('a')))"],
    ['* a\n- b\n+ c', "ul(li(p('a')) li(p('b')) li(p('c')))"],
    ['1. a\n2. b', "ol1(li(p('a')) li(p('b')))"],
    ['1)\ta\n2)\tb', "ol1(li(p('a')) li(p('b')))"],
    ['3. a\n4. b', "ol3(li(p('a')) li(p('b')))"],
    ['1. a\n5. b', "ol1(li(p('a'))) ol5(li(p('b')))"],
    ['•\u00a0a\n1.\u00a0b', "ul(li(p('a'))) ol1(li(p('b')))"],
    ['i. a\nii. b', "ul(li(p('i. a')) li(p('ii. b')))"],
    ['We close in\n2024. Then | on', "p('We close in' / '2024. Then | on')"],
    ['2024. Then on', "p('2024. Then on')"],
    ['1.Go', "ol1(li(p('Go')))"],
    ['a) x\nb) y', "ul(li(p('a) x')) li(p('b) y')))"],
    ['• x:\na) y\nb) z\n• w', "ul(li(p('x:') ul(li(p('a) y')) li(p('b) z')))) li(p('w')))"],
    ['* a\n    * b\n* c', "ul(li(p('a') ul(li(p('b')))) li(p('c')))"],
    ['* a\n\t* b\n\t\t * c', "ul(li(p('a') ul(li(p('b') ul(li(p('c')))))))"],
    ['Words:\n2. a', "p('Words:') ol2(li(p('a')))"],
    ['1. a\n\n   more\n2. b', "ol1(li(p('a') p('more')) li(p('b')))"],
    ['- [ ] open\n- [x] shut', "ul(li(p('☐ open')) li(p('☑ shut')))"],
    ['1. a\n* **b**\n2. c', "ol1(li(p('a'))) ul(li(p('b'~strong))) ol2(li(p('c')))"],
  ])('%j', (body, expected) => {
    expect(written(body)).toBe(expected);
  });
});

describe('words in paragraphs', () => {
  test.each([
    ['one\ntwo\n\nthree', "p('one' / 'two') p('three')"],
    ['      indented', "p('indented')"],
    ['**b** *i* ~~s~~ `c`', "p('b'~strong ' ' 'i'~em ' ' 's'~strike ' ' 'c'~code)"],
    ['[t](https://a.example/x.html.)', "p('t'~link=https://a.example/x.html)"],
    ['[t](https://https://https//a.example/x)', "p('t'~link=https://a.example/x)"],
    ['see https://a.example/x_y_z.', "p('see ' 'https://a.example/x_y_z'~link=https://a.example/x_y_z '.')"],
    ['[t](javascript:alert(1))', "p('t (javascript:alert(1))')"],
    ['[t](data:text/html;x) [u](a/b.md)', "p('t (data:text/html;x) u')"],
    ['<script>alert(1)</script> <b>x</b>', "p('<script>alert(1)</script> <b>x</b>')"],
    ['![alt](https://a.example/i.png)', "p('alt'~link=https://a.example/i.png)"],
    ['<javascript:a>', "p('javascript:a')"],
    ['a\n#\n##\nb', "p('a') p('b')"],
    ['[mail](mailto:team@a.example)', "p('mail'~link=mailto:team@a.example)"],
    ['[a]: https://a.example', "p('[a]: ' 'https://a.example'~link=https://a.example)"],
    ['مرحبا 👩‍💻 ok', "p('مرحبا 👩‍💻 ok')"],
  ])('%j', (body, expected) => {
    expect(written(body)).toBe(expected);
  });
});

describe("blocks of users' own templates", () => {
  test.each([
    ['```sh\nls -l\n  x\n```', "codeBlock('ls -l\n  x')"],
    ['> said\n> again', "blockquote(p('said' / 'again'))"],
    [
      '| a | b |\n|---|---|\n| c | d |',
      "table(tableRow(tableHeader(p('a')) tableHeader(p('b'))) tableRow(tableCell(p('c')) tableCell(p('d'))))",
    ],
    ['up\n\n---\n\ndown', "p('up') rule() p('down')"],
    ['##### Small', "heading('Small')"],
    ['* x\n  ```\n  code\n  ```', "ul(li(p('x') codeBlock('code')))"],
  ])('%j', (body, expected) => {
    expect(written(body)).toBe(expected);
  });

  test('a row longer than its header keeps its words', () => {
    const { draft } = bodyOf('| a |\n|---|\n| b | c | d |');
    expect(adfWords(draft.description as unknown as AdfNode)).toMatch(/a[\s\S]*b[\s\S]*c[\s\S]*d/);
  });
});

describe('criteria and tools', () => {
  const text =
    '# Module: M\n## Task 1: T\n#### Acceptance Criteria\n• **One** of [x](https://a.example)\n#### Tools\nSaw\n#### Acceptance Criteria\n•  **One** of  [x](https://a.example)\n• Two:\na) p\nb) q\n#### Acceptance Criteria\n3. Three\n4. Four';
  const [, task] = planOf(text).operations;

  test('one a criterion, in order, repeated ones once, under their headings', () => {
    expect(task?.draft.criteria).toEqual(['One of x', 'Two:\na) p\nb) q', 'Three', 'Four']);
    expect(task?.draft.tools).toEqual(['Saw']);
    expect(task?.draft.description.content.map(brief)).toEqual([
      "heading('Tools')",
      "ul(li(p('Saw')))",
      "heading('Acceptance criteria')",
      "ul(li(p('One'~strong ' of ' 'x'~link=https://a.example)) li(p('Two:') ul(li(p('a) p')) li(p('b) q')))))",
      "ol3(li(p('Three')) li(p('Four')))",
    ]);
    expect(planOf(text).diagnostics.map(({ code }) => code)).toEqual(['criterion-repeated']);
  });

  test.each([
    ['One.\nTwo.', ['One.', 'Two.']],
    ['The following:\n\n1) a', ['a']],
    ['Done\na) x\nb) y', ['Done\na) x\nb) y']],
    ['Only this:', ['Only this:']],
    ['•\n• a\n1.\n2. b', ['a', 'b']],
    [
      'A sentence that is so long that its author wrapped it\nonto a second line.',
      ['A sentence that is so long that its author wrapped it onto a second line.'],
    ],
  ])('%j', (body, expected) => {
    const [, only] = planOf(`# Module: M\n## Task 1: T\n#### Acceptance Criteria\n${body}`).operations;
    expect(only?.draft.criteria).toEqual(expected);
  });
});
