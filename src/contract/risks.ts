import { z } from 'zod';
import { isoDate } from './choices';
import { oneWave } from './wave';
import { opaqueId, shortText } from './short-text';

/** Words of the risks of a wave. What each means is told in docs/decision-log.md. */
export const RISK_RESPONSES = ['avoid', 'reduce', 'transfer', 'accept'] as const;
export type RiskResponse = (typeof RISK_RESPONSES)[number];
export const MAX_RISKS = 500;

const id = z.uuid();
const level = z.number().int().min(1).max(5);
const assessment = {
  likelihood: level,
  impact: level,
  response: z.enum(RISK_RESPONSES),
  text: z.string().trim().max(2_000).default(''),
};
const issue = shortText(255);
const version = z.number().int().min(1);

export const riskChange = oneWave.extend({
  change: z.discriminatedUnion('do', [
    /** Makes a Jira issue, as the person. The same request again makes no second one. */
    z.strictObject({
      do: z.literal('create'),
      requestId: id,
      summary: shortText(255),
      owner: opaqueId(128).nullable().default(null),
      due: isoDate.nullable().default(null),
      ...assessment,
    }),
    /** Takes an issue in that there is already, by key or id. */
    z.strictObject({ do: z.literal('take-in'), requestId: id, issue, ...assessment }),
    z.strictObject({ do: z.literal('assess'), id, version, ...assessment }),
    /** Of one whose issue nobody is certain of: this is it. */
    z.strictObject({ do: z.literal('found'), id, version, issue }),
    /** Out of the list; its issue stays. */
    z.strictObject({ do: z.literal('remove'), id, version }),
  ]),
});
export type RiskChange = z.input<typeof riskChange>;

export interface Assessment {
  readonly likelihood: number;
  readonly impact: number;
  readonly response: RiskResponse;
  readonly text: string;
}

export interface RiskLine extends Assessment {
  readonly id: string;
  readonly version: number;
  /** Null: Jira gave no answer when its issue was made, so nobody is certain whether there is one. */
  readonly issue: {
    readonly key: string;
    readonly title: string;
    readonly status: string;
    readonly typeName: string;
    readonly owner: string | null;
    readonly due: string | null;
  } | null;
}

export interface RisksView {
  /** By likelihood × impact, highest first. */
  readonly risks: readonly RiskLine[];
  /** Risks whose issues Jira does not show to the person, or that are gone: counted, never titled. */
  readonly hidden: number;
  /** What is flagged or blocked in the wave, as far as Jira shows it. */
  readonly stopped: readonly {
    readonly item: string;
    readonly key: string;
    readonly title: string;
    readonly status: string;
    readonly owner: string | null;
    readonly high: boolean;
  }[];
  readonly stoppedHidden: number;
  /** What issues of new risks will be called: the project's own type, or a task with the label. */
  readonly type: { readonly name: string; readonly labelled: boolean } | null;
  readonly may: { readonly write: boolean; readonly remove: boolean };
}
