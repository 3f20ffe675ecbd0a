import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { DocumentBlock, ListItem } from '../document/source-document';
import type { Place } from '../template';
import { leaveContactsOut, leaveContactsOutOfTitle, type WithoutContacts } from './leave-contacts-out';

/**
 * Blocks without people's contacts; what is left out of them stays in the diagnostics. Done before titles are made of them, since a
 * title does not say any more what was code.
 */
export const withoutContacts = (
  blocks: readonly DocumentBlock[],
): { readonly blocks: readonly DocumentBlock[]; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const keep = ({ text, left }: WithoutContacts, at: Place): string => {
    for (const one of left) diagnostics.push(leftOut(one, at));
    return text;
  };
  const item = (one: ListItem): ListItem => ({
    ...one,
    text: keep(leaveContactsOutOfTitle(one.text), one.at),
    rest: keep(leaveContactsOut(one.rest), one.at),
    items: one.items.map(item),
  });
  const block = (one: DocumentBlock): DocumentBlock => {
    switch (one.kind) {
      case 'heading':
        return { ...one, text: keep(leaveContactsOutOfTitle(one.text), one.at) };
      case 'text':
        return { ...one, text: keep(leaveContactsOut(one.text), one.at) };
      case 'list':
        return { ...one, items: one.items.map(item) };
      case 'table':
        return { ...one, source: keep(leaveContactsOut(one.source), one.at) };
    }
  };
  return { blocks: blocks.map(block), diagnostics };
};

const leftOut = (text: string, at: Place): Diagnostic =>
  diagnosticAt(at, {
    code: 'contact-left-out',
    severity: 'info',
    message: "A person's email address or telephone number is not taken over.",
    remedy: 'Map the roles to people in the People step.',
    text,
  });
