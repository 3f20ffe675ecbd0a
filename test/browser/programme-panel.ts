import type { FrameLocator, Locator } from 'playwright-core';
import { createFormat } from '../../static/panels/src/shell/format';
import { allTexts } from '../support/all-texts';
import { passTime } from './pass-time';
import type { Visitor } from './visitor';
import { tick } from '../support/tick';

/** What the panels say, as the visitors of tests read it. */
export const WORDS = allTexts(createFormat('en-US', 'UTC'));

/** Simulated seconds that a search for people waits for the end of the typing. */
const TYPED_SECONDS = 1;
/** And those that a dialog may take to close: writes can wait for the storage's limit of a minute. */
const MOST_CLOSE_SECONDS = 120;

/** What a person does in Runway's panel, by the roles and names of its controls. */
export interface AtPanel {
  readonly visitor: Visitor;
  readonly panel: FrameLocator;
  readonly dialog: Locator;
  /** Presses a button by keyboard: with the pointer, one that moves while others are drawn would be missed. */
  readonly press: (name: string | RegExp, within?: Within) => Promise<void>;
  readonly fill: (name: string | RegExp, text: string, within?: Within) => Promise<void>;
  /** One of a list that a select offers. */
  readonly choose: (name: string | RegExp, option: string | RegExp, within?: Within) => Promise<void>;
  /** Someone whom Jira finds by what is typed. */
  readonly find: (name: string | RegExp, query: string, within?: Within) => Promise<void>;
  readonly radio: (name: string | RegExp, within?: Within) => Promise<void>;
  /** Presses the button that ends the dialog, and waits until it is closed. */
  readonly submit: (name: string | RegExp) => Promise<void>;
}

type Within = FrameLocator | Locator;

export function atPanel(visitor: Visitor, url: string, title = 'Runway'): AtPanel {
  const panel = visitor.panel(title);
  const dialog = panel.getByRole('dialog');
  const named = (name: string | RegExp) => (typeof name === 'string' ? { name, exact: true } : { name });
  const { keyboard } = visitor.page;
  async function press(name: string | RegExp, within: Within = panel): Promise<void> {
    const button = within.getByRole('button', named(name)).first();
    await button.click({ trial: true });
    await button.press('Enter');
  }
  /** @throws Error with what the panel says, where it is not so after so many simulated seconds */
  async function until(seconds: number, what: string, holds: () => Promise<boolean>): Promise<void> {
    for (let passed = 0; !(await holds()); passed += 1) {
      if (passed === seconds)
        throw new Error(`${what} after ${String(seconds)} s. It says:\n${await panel.locator('body').innerText()}`);
      await passTime(url, 1);
    }
  }
  return {
    visitor,
    panel,
    dialog,
    press,
    // A field that must be filled in has a star behind its label.
    fill: (name, text, within = panel) =>
      within
        .locator('input, textarea')
        .and(within.getByLabel(typeof name === 'string' ? new RegExp(`^${escaped(name)}\\*?$`) : name))
        .fill(text),
    async choose(name, option, within = panel) {
      await within.getByRole('combobox', named(name)).press('ArrowDown');
      await panel.getByRole('option', named(option)).first().click();
    },
    async find(name, query, within = panel) {
      const field = within.getByRole('combobox', named(name));
      await field.fill(query);
      await passTime(url, TYPED_SECONDS);
      await panel.getByRole('option', { name: query, exact: true }).first().waitFor();
      await keyboard.press('Enter');
    },
    radio: (name, within = panel) => tick(within.getByRole('radio', named(name))),
    async submit(name) {
      await press(name, dialog);
      await until(MOST_CLOSE_SECONDS, 'The dialog is open', async () => (await dialog.count()) === 0);
    },
  };
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Any number where the text has one: what is counted is not what a test is about. */
export const counted = (text: (count: number) => string): RegExp =>
  new RegExp(
    `^(?:${[1, 7].map((count) => escaped(text(count)).replace(String(count), String.raw`[\d,]+`)).join('|')})$`,
  );
