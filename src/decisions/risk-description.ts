import type { Assessment } from '../contract/risks';

const RESPONSES = { avoid: 'Avoid', reduce: 'Reduce', transfer: 'Transfer', accept: 'Accept' } as const;

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** What an issue of a risk says when it is made, in Atlassian's document format. */
export const riskDescription = ({ likelihood, impact, response, text }: Assessment) => ({
  version: 1,
  type: 'doc',
  content: [
    paragraph(`Likelihood ${likelihood} of 5, impact ${impact} of 5: ${likelihood * impact} of 25.`),
    paragraph(`Response: ${RESPONSES[response]}.`),
    ...text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(paragraph),
  ],
});
