/** An answer that ends an operation: thrown where the rule is broken, turned into the answer in one place. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    // Without a stack: it is an answer, and walking a stack takes longer than the rest of it.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(`refused with ${status}`);
    Error.stackTraceLimit = limit;
  }
}

/** Jira's error shape, which the agile paths share. */
export const jiraErrors = (messages: readonly string[], errors: Readonly<Record<string, string>> = {}) => ({
  errorMessages: messages,
  errors,
});

export const refuse = (status: number, message: string): Refusal => new Refusal(status, jiraErrors([message]));

export const refuseFields = (status: number, errors: Readonly<Record<string, string>>): Refusal =>
  new Refusal(status, jiraErrors([], errors));

/** The error shape of Jira's bulk operations. */
export const refuseBulk = (status: number, ...messages: readonly string[]): Refusal =>
  new Refusal(status, { errors: messages.map((message) => ({ message })) });

/** Confluence v2's error shape. */
export const confluenceErrors = (status: number, code: string, title: string, detail: string | null = null) => ({
  errors: [{ status, code, title, detail }],
});

export const refuseConfluence = (status: number, code: string, title: string): Refusal =>
  new Refusal(status, confluenceErrors(status, code, title));

/** The sandbox's own word for what it does not stand in for; the products never answer so. */
export const notModelled = (what: string): Refusal =>
  new Refusal(501, {
    errorMessages: [`The Runway sandbox does not model ${what}. sandbox/PARITY.md lists what it does.`],
    errors: {},
  });
