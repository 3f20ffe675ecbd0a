import { readNative } from '../template/native/read-native';
import type { Template } from '../template/template';
import type bundled from './bundled.json';

/** A template that comes with the app. */
export interface BundledTemplate {
  readonly id: string;
  /** One sentence for its card. */
  readonly about: string;
  readonly template: Template;
}

/** In the order in which they are offered. The id is the name of the YAML file beside this one. */
const CARDS: readonly Omit<BundledTemplate, 'template'>[] = [
  {
    id: 'connect-contact-centre',
    about:
      'Moves a contact centre to Amazon Connect, from the first discovery to operations, with tests, go/no-go and rollback.',
  },
  {
    id: 'customer-onboarding',
    about:
      'Brings a delivery team into a customer’s tools, networks and meetings, up to the kick-off and the end of Sprint 0.',
  },
  {
    id: 'customer-cutover-timeline',
    about:
      'What a customer does in the ninety days before three environments move, each with its window for tests and a sign-off.',
  },
  {
    id: 'cloud-account-move',
    about: 'Moves one customer’s account on a hosted platform from Amazon to Azure, fitted to what is connected to it.',
  },
];

/** All of them, read. */
export const bundledTemplates = (): readonly BundledTemplate[] =>
  CARDS.flatMap((card) => {
    const template = bundledTemplate(card.id);
    return template === null ? [] : [{ ...card, template }];
  });

/** The texts never change while the app runs, so each is read once, and only when it is asked for. */
const read = new Map<string, Template | null>();

/** The one with this id; null where there is none. */
export const bundledTemplate = (id: string): Template | null => {
  const known = read.get(id);
  if (known !== undefined) return known;
  // Evaluated when a template of it is asked for: opening a panel does not wait for it.
  const sources = require('./bundled.json') as typeof bundled;
  const source = sources.find((one) => one.id === id);
  // An unknown id is not remembered: it comes from outside, and there are endlessly many.
  if (source === undefined) return null;
  const template = readNative(source.file, source.text).templates[0] ?? null;
  read.set(id, template);
  return template;
};
