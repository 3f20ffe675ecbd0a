import fc from 'fast-check';
import { leadsWorkstream } from '../../src/raci/leads-workstream';
import { readRegister } from '../../src/raci/read-register';
import { EMPTY_REGISTER, type StoredRegister } from '../../src/raci/stored-register';
import { withLeads } from '../../src/raci/with-leads';

const SLUGS = ['lines', 'rooms', 'nights'] as const;
const ACCOUNTS = ['one', 'two', null] as const;
const NAMES = new Map(SLUGS.map((slug) => [slug as string, slug.toUpperCase()]));
const BY = { by: 'owner', at: 1 };

const given = (register: StoredRegister, leads: Readonly<Record<string, string | null>>) => {
  let next = 0;
  const taken = new Set(readRegister(register).people.map(({ id }) => id));
  const newId = (): string => {
    next += 1;
    return taken.has(`n${String(next)}`) ? newId() : `n${String(next)}`;
  };
  return withLeads(register, leads, NAMES, BY, newId);
};
const leadsOf = (register: StoredRegister) => {
  const view = readRegister(register);
  return Object.fromEntries(
    SLUGS.map((slug) => [slug, ACCOUNTS.find((one) => one !== null && leadsWorkstream(view, slug, one)) ?? null]),
  );
};

const change = fc.dictionary(fc.constantFrom(...SLUGS), fc.constantFrom(...ACCOUNTS));

test('whom a workstream is given leads it, and nobody else; the others keep theirs', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 5 }), change, (before, last) => {
      const register = before.reduce(given, EMPTY_REGISTER);
      const after = leadsOf(given(register, last));
      expect(after).toEqual({ ...leadsOf(register), ...last });
    }),
  );
});

test('a person who leads several workstreams is listed once, and each workstream has a role of its own', () => {
  const view = readRegister(given(EMPTY_REGISTER, { lines: 'one', rooms: 'one' }));
  expect(view.people).toHaveLength(1);
  expect(view.roles.map(({ id, name }) => [id, name])).toEqual([
    ['lead-lines', 'LINES lead'],
    ['lead-rooms', 'ROOMS lead'],
  ]);
});
