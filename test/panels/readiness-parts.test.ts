import fc from 'fast-check';
import { settingsChange, type ItemPage, type ReadinessNumbers } from '../../src/contract/readiness';
import { createFormat } from '../../static/panels/src/shell/format';
import { overview, proposedItems, settings } from '../../static/panels/src/gallery/readiness-data';
import { joinPages } from '../../static/panels/src/tabs/items/join-pages';
import { barParts } from '../../static/panels/src/kit/wave/bar-parts';
import {
  changedFields,
  changeOf,
  draftOf,
  faultsOf,
  rebased,
} from '../../static/panels/src/tabs/settings/settings-draft';

const count = fc.nat(60);

test('the parts of a bar add up to what is counted, and nothing is drawn complete that is not', () => {
  fc.assert(
    fc.property(count, count, count, count, count, (counted, done, dropped, missing, unreadable) => {
      const complete = Math.min(done, counted);
      const numbers: ReadinessNumbers = { ...overview.total, counted, complete, dropped, missing, unreadable };
      const parts = barParts(numbers);
      expect(parts.complete).toBe(complete);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(counted);
      expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
      expect(parts.unreadable).toBe(Math.min(unreadable, counted - complete));
    }),
  );
});

test('a whole percent is written as it is', () => {
  const { percent } = createFormat('en-US', 'UTC');
  for (let whole = 0; whole <= 100; whole += 1) expect(percent(whole / 100)).toBe(`${whole}%`);
  expect(percent(4_999 / 5_000)).toBe('99%');
});

test('pages of items are one list in which no item stands twice', () => {
  const [first, second] = proposedItems.items;
  if (first === undefined || second === undefined) throw new Error('the fixture has two items');
  const page = (items: ItemPage['items'], hidden: number, next: number | null): ItemPage => ({
    items,
    hidden,
    next,
    total: 7,
    gone: [{ id: 'gone', title: 'A lamp', unreadable: false }],
  });
  const joined = joinPages([page([first], 2, 100), page([first, second], 1, null)]);
  expect(joined).toEqual({ ...page([first, second], 3, null) });
});

test('only what was changed is saved, as the contract takes it', () => {
  const draft = draftOf(settings);
  expect(changedFields(draft, draft)).toEqual([]);
  const mine = { ...draft, name: ' Branches ', overdueDays: '4', leads: { ...draft.leads, platform: null } };
  expect(changeOf(settings, mine)).toEqual({
    wave: settings.wave.id,
    version: settings.version,
    name: 'Branches',
    overdueDays: 4,
    leads: { platform: null },
  });
  expect(settingsChange.safeParse(changeOf(settings, mine)).success).toBe(true);
});

test('what cannot be saved is told by field', () => {
  const draft = { ...draftOf(settings), name: ' ', overdueDays: '61', ownerDays: 'soon', gateDays: '0' };
  expect(faultsOf(draft)).toEqual(['name', 'overdueDays', 'ownerDays']);
});

test('mine is put on top of theirs: nothing of theirs is undone that I had not touched', () => {
  const before = draftOf(settings);
  const mine = { ...before, policy: 'strict' as const, leads: { ...before.leads, network: 'acc-me' } };
  const theirs = { ...before, name: 'Theirs', overdueDays: '9', leads: { ...before.leads, platform: 'acc-they' } };
  expect(rebased(before, mine, theirs)).toEqual({
    ...theirs,
    policy: 'strict',
    leads: { ...before.leads, platform: 'acc-they', network: 'acc-me' },
  });
});
