import { readFileSync } from 'node:fs';
import { BUNDLED_FILE, bundledJson } from '../../cli/bundled-json';
import { scopeNodes } from '../../src/plan/scope/scope-nodes';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import { questionsOf } from '../../src/plan/scope/judge-condition';
import { templateNodes } from '../../src/plan/template-nodes';
import { bundledTemplate, bundledTemplates } from '../../src/library/bundled-templates';
import sources from '../../src/library/bundled.json';
import { hasToken } from '../../src/template/annotate/token-places';
import { readNative } from '../../src/template/native/read-native';
import { writeNative } from '../../src/template/native/write-native';
import type { Raci } from '../../src/template/template';
import { everyNode } from './every-node';
import { daysFrom, workingSpan } from './working-span';

test('the JSON that the app reads is made of the YAML files as they are now', () => {
  expect(readFileSync(BUNDLED_FILE, 'utf8')).toBe(bundledJson());
});

test('every file has a card, and an id that is none gives nothing', () => {
  expect(
    bundledTemplates()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(sources.map(({ id }) => id));
  expect(bundledTemplate('__proto__')).toBeNull();
  expect(bundledTemplate('connect-contact-centre')).toBe(bundledTemplate('connect-contact-centre'));
});

/** Mondays to Sundays: whatever day of the week T-0 falls on. */
const WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2027, 5, 7 + day)));

describe.each(bundledTemplates().map((one) => [one.id, one] as const))('%s', (id, { about, template }) => {
  const nodes = everyNode(template);
  const items = nodes.filter(({ kind }) => kind !== 'module');
  const modules = nodes.filter(({ kind }) => kind === 'module');
  const source = sources.find((one) => one.id === id);

  test('reads without a fault, and again as it was written', () => {
    const reading = readNative(source?.file ?? '', source?.text ?? '');
    expect(reading.diagnostics).toEqual([]);
    const again = readNative(source?.file ?? '', writeNative(template));
    expect(again.diagnostics).toEqual([]);
    expect(again.templates.flatMap(everyNode).map(withoutPlaces)).toEqual(nodes.map(withoutPlaces));
  });

  test('says what it is: a card of one sentence, an introduction, a version', () => {
    expect(about).toMatch(/^[A-Z][^.]{20,140}\.$/);
    expect((template.about ?? []).map(({ body }) => body.length).join()).toMatch(/^[1-9]\d{2,}$/);
    expect(template.version).toMatch(/^\d+\.\d+$/);
  });

  test('every task and subtask has an owner, a day and its words', () => {
    expect(items.filter(({ traits }) => (traits.owners ?? []).length === 0).map(({ path }) => path)).toEqual([]);
    expect(items.filter(({ traits }) => traits.offset === undefined).map(({ path }) => path)).toEqual([]);
    expect(
      items.filter(({ traits }) => !traits.ongoing && traits.duration === undefined).map(({ path }) => path),
    ).toEqual([]);
    expect(nodes.filter((node) => wordsOf(node.sections) < 6).map(({ path }) => path)).toEqual([]);
    expect(nodes.filter(({ title }) => title.length > 90).map(({ path }) => path)).toEqual([]);
  });

  test('titles within a parent differ, so that a board can be read', () => {
    for (const parent of nodes) {
      const titles = parent.children.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  test('every module and every gate has exactly one accountable role, and somebody responsible', () => {
    const rows: readonly (readonly [string, Raci | undefined])[] = [
      ...modules.map((node) => [node.path, node.traits.raci] as const),
      ...(template.gates ?? []).map((gate) => [gate.id, gate.raci] as const),
    ];
    expect(rows.filter(([, raci]) => raci?.accountable === undefined).map(([name]) => name)).toEqual([]);
    expect(rows.filter(([, raci]) => (raci?.responsible ?? []).length === 0).map(([name]) => name)).toEqual([]);
    expect(rows.filter(([, raci]) => (raci?.informed ?? []).length === 0).map(([name]) => name)).toEqual([]);
    const accountable = rows.map(([, raci]) => raci?.accountable);
    const most = Math.max(...accountable.map((role) => accountable.filter((other) => other === role).length));
    if (rows.length >= 10) expect(most / rows.length).toBeLessThanOrEqual(0.4);
  });

  test('a gate that decides has approvers and documents, and only such a one has approvers', () => {
    const gates = template.gates ?? [];
    const decisions = gates.filter(({ kind }) => kind === 'decision');
    expect(decisions.length).toBeGreaterThanOrEqual(2);
    expect(decisions.filter(({ approvers, documents }) => !approvers || !documents)).toEqual([]);
    expect(gates.filter(({ kind, approvers }) => kind !== 'decision' && approvers !== undefined)).toEqual([]);
    expect(new Set(gates.map(({ kind }) => kind))).toEqual(new Set(['decision', 'review', 'notice']));
    expect(gates.filter(({ offset }) => offset === undefined)).toEqual([]);
  });

  test('what it declares is used, and what it uses has an owner or a lead', () => {
    const asked = new Set(nodes.flatMap(({ traits }) => (traits.condition ? questionsOf(traits.condition) : [])));
    expect(asked).toEqual(new Set((template.questions ?? []).map((question) => question.id)));
    expect((template.questions ?? []).length).toBeGreaterThanOrEqual(4);
    const repeated = new Set(nodes.flatMap(({ traits }) => traits.repeat ?? []));
    expect(repeated).toEqual(new Set((template.lists ?? []).map((list) => list.id)));
    const named = new Set([
      ...nodes.flatMap(({ traits }) => traits.documents ?? []),
      ...(template.gates ?? []).flatMap(({ documents }) => documents ?? []),
    ]);
    expect(named).toEqual(new Set((template.documents ?? []).map((document) => document.id)));
    expect((template.documents ?? []).filter(({ owner }) => owner === undefined)).toEqual([]);
    const streams = new Set(modules.flatMap(({ workstream }) => workstream ?? []));
    expect(streams).toEqual(new Set((template.workstreams ?? []).map((stream) => stream.id)));
    expect((template.workstreams ?? []).filter(({ lead }) => lead === undefined)).toEqual([]);
    const text = source?.text ?? '';
    const unused = (template.roles ?? []).filter(
      (role) => (text.match(new RegExp(`\\b${role.id}\\b`, 'g')) ?? []).length < 2,
    );
    expect(unused).toEqual([]);
  });

  test('each placeholder stands in some text, and texts hold no other braces than placeholders and lists', () => {
    const texts = nodes.map(textOf).join('\n');
    const placeholders = template.placeholders ?? [];
    expect(placeholders.filter(({ token }) => !hasToken(texts, token))).toEqual([]);
    const known = new Set([
      ...placeholders.map(({ token }) => token),
      ...(template.lists ?? []).map((list) => `{${list.id}}`),
    ]);
    expect((texts.match(/\{[^}]*\}/g) ?? []).filter((token) => !known.has(token))).toEqual([]);
  });

  test('no title and no checklist line holds a placeholder; only what repeats over a list names its item', () => {
    const tokens = [
      ...(template.placeholders ?? []).map(({ token }) => token),
      ...(template.lists ?? []).map((list) => `{${list.id}}`),
    ];
    const found = nodes.flatMap(({ path, title, traits }) =>
      [title, ...(traits.rows ?? []).map(({ text }) => text)].flatMap((text) =>
        tokens.filter((token) => hasToken(text, token) && token !== `{${traits.repeat ?? ''}}`).map(() => [path, text]),
      ),
    );
    expect(found).toEqual([]);
  });

  test('a repeated node says its item, and each criterion names its evidence', () => {
    const repeated = nodes.filter(({ traits }) => traits.repeat !== undefined);
    expect(repeated.filter(({ title, traits }) => !title.includes(`{${traits.repeat ?? ''}}`))).toEqual([]);
    const criteria = nodes.flatMap(({ traits }) => traits.criteria ?? []);
    expect(criteria.length).toBeGreaterThan(10);
    expect((source?.text.match(/^ +evidence: /gm) ?? []).length).toBe(criteria.length);
  });

  test('answers put nodes in and out', () => {
    const count = (answer: 'yes' | 'no') => {
      const answers = Object.fromEntries((template.questions ?? []).map((question) => [question.id, answer]));
      const { nodes: scoped } = scopeNodes(templateNodes(template).modules, template, { ...NO_CHOICES, answers });
      const inside = (all: typeof scoped): number =>
        all.reduce((sum, node) => sum + (node.omitted === null ? 1 + inside(node.children) : 0), 0);
      return inside(scoped);
    };
    expect(count('yes')).toBeGreaterThan(count('no'));
  });

  test('subtasks lie within their task, whatever day of the week T-0 is', () => {
    const spanOf = (node: (typeof nodes)[number], tZero: Date) => {
      const offset = node.traits.offset ?? { milestone: 't-0', days: 0 };
      return workingSpan(tZero, daysFrom(template, offset).days, node.traits.duration ?? 1);
    };
    for (const tZero of WEEK) {
      for (const task of nodes.filter(({ kind }) => kind === 'task')) {
        const [start, due] = spanOf(task, tZero);
        const outside = task.children.filter(
          (child) => spanOf(child, tZero)[0] < start || spanOf(child, tZero)[1] > due,
        );
        expect(outside.map(({ path }) => [path, tZero.getUTCDay()])).toEqual([]);
      }
    }
  });

  test('phases follow one another, by the last day of each; ongoing work aside', () => {
    // Of several cutovers the earlier ones run beside the preparation of the last.
    const dated = template.phases.filter(({ modules: own }) => own.length === 1 || id !== 'customer-cutover-timeline');
    const names = new Set(dated.map(({ name }) => name));
    const days = items
      .filter(({ traits, phase }) => !traits.ongoing && names.has(phase.name))
      .map((node) => ({ phase: node.phase.name, days: daysFrom(template, node.traits.offset ?? never()).days }));
    const phases = [...names].filter((name) => days.some(({ phase }) => phase === name));
    const bounds = phases.map((name) => days.filter(({ phase }) => phase === name).map((one) => one.days));
    for (const [index, own] of bounds.entries()) {
      const next = bounds[index + 1];
      if (next !== undefined) expect(Math.max(...own)).toBeLessThanOrEqual(Math.min(...next));
    }
  });
});

const never = (): never => {
  throw new Error('a task without an offset');
};

const textOf = (node: ReturnType<typeof everyNode>[number]): string =>
  [
    node.title,
    ...node.sections.map(({ body }) => body),
    ...(node.traits.rows ?? []).map(({ text }) => text),
    ...(node.traits.questions ?? []),
    ...(node.traits.form ?? []).map(({ label }) => label),
  ].join('\n');

const wordsOf = (sections: ReturnType<typeof everyNode>[number]['sections']): number =>
  sections.filter(({ kind }) => kind === 'description').reduce((sum, { body }) => sum + body.split(/\s+/).length, 0);

const withoutPlaces = ({ path, title, sections, traits }: ReturnType<typeof everyNode>[number]) => ({
  path,
  title,
  traits,
  sections: sections.map(({ kind, heading, body }) => ({ kind, heading, body })),
});
