import { z } from 'zod';
import { type AccountId, type IssueId, type ProjectId, projectOfWave, type WaveId } from '../../wave/ids';
import type { ReportChoice } from '../../contract/report';
import type { MacroKey } from '../../contract/report-names';
import { readChoice } from '../../report/read-choice';
import { failureOf } from '../../errors/failure-of';

/**
 * Who calls, and from where they say they do. Only `account` is authentic (Atlassian, "App context security"):
 * the rest passed through the browser and is a claim, until `authorise` has asked the product about it.
 */
export interface Caller {
  readonly account: AccountId;
  readonly claim: Claim;
}

export type Claim =
  | { readonly surface: 'project-page'; readonly project: ProjectId }
  /** Null: the board hangs at a person, and no project is named. */
  | {
      readonly surface: 'board';
      readonly project: ProjectId | null;
      readonly board: number;
      /** The sprint on which the action was opened; absent: the board itself. */
      readonly sprint?: number;
    }
  /** The panel of an issue, or its side bar. */
  | { readonly surface: 'issue'; readonly project: ProjectId; readonly issue: IssueId }
  | { readonly surface: 'portfolio' }
  | {
      readonly surface: 'macro';
      /** Project and wave of the readiness macro as it was configured first. */
      readonly config: { readonly project: ProjectId; readonly wave: WaveId } | null;
      /** Where it says it is: this only chooses words. */
      readonly on: MacroPlace;
      /** What a report shows; null where nothing is chosen yet. */
      readonly choice: ReportChoice | null;
    };

/** A page that is being edited may never have been published. A template is none, whatever its id. */
export type MacroPlace =
  | { readonly is: 'shown' | 'template' }
  | { readonly is: 'edited'; readonly content: string; readonly kind: 'page' | 'blogpost' };

const id = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,19}$/, 'not an id'));
const project = z.looseObject({ id, key: z.string().max(255).optional() });
/** What a surface is never told by the platform: its presence means that somebody made the context up. */
const never = z.undefined({ error: 'does not belong to this surface' }).optional();
const type = (name: string) => z.literal(name).optional();

const elsewhere = { content: never, space: never, config: never };
const onIssue = (named: string) =>
  z
    .looseObject({
      ...elsewhere,
      type: type(named),
      project,
      issue: z.looseObject({ id, key: z.string().max(255).optional() }),
      board: never,
    })
    .transform(({ project, issue }): Claim => ({
      surface: 'issue',
      project: project.id as ProjectId,
      issue: issue.id as IssueId,
    }));

const placed = z
  .looseObject({
    isEditing: z.boolean().optional(),
    content: z.looseObject({ id: z.unknown(), type: z.string().optional() }).optional(),
  })
  .catch({});

/** Where a macro is, by what Confluence says of it: keys come and go, so what cannot be read is a page. */
function placeOf(extension: unknown): MacroPlace {
  const { isEditing, content } = placed.parse(extension);
  if (content?.type === 'template') return { is: 'template' };
  const of = id.safeParse(content?.id);
  const kind = content?.type === 'blogpost' ? 'blogpost' : content?.type === 'page' ? 'page' : null;
  return isEditing === true && of.success && kind !== null ? { is: 'edited', content: of.data, kind } : { is: 'shown' };
}

/** Pages, blog posts, live docs, overviews of spaces: which of them it is, and whether the person may read it, decides nothing. */
const reportMacro = (macro: MacroKey) =>
  z
    .looseObject({ type: type('macro'), project: never, board: never, issue: never, config: z.unknown().optional() })
    .transform(({ config, ...rest }): Claim => ({
      ...{ surface: 'macro', config: null, on: placeOf(rest) },
      choice: readChoice(macro, config),
    }));

const onJira = { ...elsewhere, issue: never };
const extensions = {
  'runway-project': z
    .looseObject({ ...onJira, type: type('jira:projectPage'), project, board: never })
    .transform(({ project }): Claim => ({ surface: 'project-page', project: project.id as ProjectId })),
  'runway-board': z
    .looseObject({
      ...onJira,
      type: type('jira:boardAction'),
      project: project.nullish(),
      board: z.looseObject({ id }),
    })
    .transform(({ project, board }): Claim => ({
      surface: 'board',
      project: (project?.id ?? null) as ProjectId | null,
      board: Number(board.id),
    })),
  'runway-board-sprint': z
    .looseObject({
      ...onJira,
      type: type('jira:sprintAction'),
      project: project.nullish(),
      board: z.looseObject({ id }),
      sprint: z.looseObject({ id }),
    })
    .transform(({ project, board, sprint }): Claim => ({
      surface: 'board',
      project: (project?.id ?? null) as ProjectId | null,
      board: Number(board.id),
      sprint: Number(sprint.id),
    })),
  'runway-issue': onIssue('jira:issueContext'),
  'runway-item': onIssue('jira:issuePanel'),
  'runway-portfolio': z
    .looseObject({ ...onJira, type: type('jira:globalPage'), project: never, board: never })
    .transform((): Claim => ({ surface: 'portfolio' })),
  'runway-readiness': z
    .looseObject({
      type: type('macro'),
      project: never,
      board: never,
      issue: never,
      // Absent in a template. Neither is asked about: a page, a blog post and a draft each have another address, and who may read it decides nothing.
      content: z.looseObject({ id }).optional(),
      space: z.looseObject({ id }).optional(),
      config: z
        .looseObject({ projectId: z.string().regex(/^\d{1,19}$/), waveId: z.string().regex(/^\d+\.\d+$/) })
        .partial()
        .refine(({ projectId, waveId }) => !projectId || !waveId || projectOfWave(waveId as WaveId) === projectId, {
          path: ['waveId'],
          message: 'not a wave of that project',
        })
        .nullish(),
    })
    .transform(({ config, ...rest }): Claim => ({
      surface: 'macro',
      on: placeOf(rest),
      config:
        config?.projectId && config.waveId
          ? { project: config.projectId as ProjectId, wave: config.waveId as WaveId }
          : null,
      choice: readChoice('runway-readiness', config),
    })),
  'runway-plan': reportMacro('runway-plan'),
  'runway-raci': reportMacro('runway-raci'),
  'runway-go-no-go': reportMacro('runway-go-no-go'),
  'runway-timeline': reportMacro('runway-timeline'),
  'runway-sprint': reportMacro('runway-sprint'),
} as const;

export type ModuleKey = keyof typeof extensions;

const base = z.looseObject({
  accountId: z
    .string()
    .min(1)
    .refine((account) => account !== 'unidentified'),
  accountType: z.enum(['licensed', 'unlicensed', 'anonymous']).optional(),
  moduleKey: z.string(),
  extension: z.unknown(),
});

/**
 * Reads a resolver's context. Refuses guests, portal customers and anonymous readers (no request can be made as them),
 * and a module that the called function does not serve.
 */
export function callerOf(context: unknown, serves: readonly ModuleKey[]): Caller {
  const read = base.safeParse(context);
  if (!read.success || (read.data.accountType ?? 'licensed') !== 'licensed') throw failureOf(notSignedIn);
  const module = serves.find((key) => key === read.data.moduleKey);
  if (module === undefined) throw failureOf(wrongPlace('this panel does not offer that'));
  const claim = extensions[module].safeParse(read.data.extension);
  if (!claim.success)
    throw failureOf(
      wrongPlace(claim.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')),
    );
  return { account: read.data.accountId as AccountId, claim: claim.data };
}

const notSignedIn = {
  code: 'not-allowed',
  message: 'Runway shows itself only to people with a Jira account on this site.',
  next: 'Sign in, or ask an administrator of the site for access to Jira.',
} as const;

const wrongPlace = (why: string) =>
  ({
    code: 'not-allowed',
    message: `This request does not fit the place it says it comes from (${why}).`,
    next: 'Reload the page and try again.',
  }) as const;
