import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SITE_KINDS } from '../sandbox/site/site-kinds';
import type { ConvertOptions } from './convert';
import type { ExportOptions } from './export';
import type { LintOptions } from './lint';
import type { ImportOptions } from './import';
import type { PlanCommandOptions } from './plan';
import type { ServeOptions } from './serve';
import type { SprintOptions } from './sprint';

/** Each command loads what it needs when it runs: `lint` starts without the sandbox. */
const program = new Command('runway').description(
  'Reads migration templates, and imports them into a sandbox of Jira and Confluence.',
);

const out = (line: string) => void process.stdout.write(`${line}\n`);
const error = (line: string) => void process.stderr.write(`${line}\n`);
const finish = (code: number) => {
  process.exitCode = code;
};
const collect = (value: string, before: readonly string[]) => [...before, value];
const whole = (least: number) => (text: string) => {
  if (!/^\d+$/.test(text) || Number(text) < least) throw new InvalidArgumentError(`Give a whole number from ${least}.`);
  return Number(text);
};

program
  .command('lint')
  .description('read templates, print every fault; exit 1 on errors')
  .argument('<path...>')
  .option('--phases <list>', 'phases of a file that has none: "Assess=1-5,Mobilize=6-10"')
  .option('--map <file>', 'how tables and headings of a document are read: YAML or JSON')
  .option('--json', 'print JSON', false)
  .action(async (paths: string[], options: LintOptions) => {
    const { runLint } = await import('./lint');
    finish(await runLint(paths, options, out, error));
  });

program
  .command('plan')
  .description('print what would be created, in order; writes nothing')
  .argument('<path>')
  .option('--cutover <YYYY-MM-DD>', 'T-0, the production cutover')
  .option('--start <YYYY-MM-DD>', 'when work begins')
  .option('--today <YYYY-MM-DD>', 'the day that dates are judged by', new Date().toISOString().slice(0, 10))
  .option('--spread', 'spread what is due before T-0 evenly, where the dates do not fit')
  .option('--answers <file>', 'answers to the template’s questions, blanks, dates: YAML or JSON')
  .option('--phases <list>', 'phases of a file that has none: "Assess=1-5,Mobilize=6-10"')
  .option('--map <file>', 'how tables and headings of a document are read: YAML or JSON')
  .option('--data <dir>', 'compare with the wave of a sandbox that is kept there; it stays as it is')
  .option('--project <KEY>', 'the project of that wave', 'MIG')
  .option('--same <place=node>', 'which earlier item an item is, or `new`; repeatable', collect, [])
  .option('--json', 'print JSON', false)
  .action(async (path: string, options: PlanCommandOptions) => {
    const { runPlan } = await import('./plan');
    finish(await runPlan(path, options, out, error));
  });

program
  .command('convert')
  .description('print a template of any shape in Runway’s own format, to be edited; exit 1 on errors')
  .argument('<path>')
  .option('--out <file>', 'write it there')
  .option('--phases <list>', 'phases of a file that has none: "Assess=1-5,Mobilize=6-10"')
  .option('--map <file>', 'how tables and headings of a document are read: YAML or JSON')
  .action(async (path: string, options: ConvertOptions) => {
    const { runConvert } = await import('./convert');
    finish(await runConvert(path, options, (text) => void process.stdout.write(text), error));
  });

program
  .command('import')
  .description('import into a sandbox, through the app’s real resolvers and queue; exit 1 when anything failed')
  .argument('<path>')
  .requiredOption('--project <KEY>', 'a project of the sandbox')
  .option('--cutover <YYYY-MM-DD>', 'T-0, the production cutover')
  .option('--start <YYYY-MM-DD>', 'when work begins')
  .option('--spread', 'spread what is due before T-0 evenly, where the dates do not fit')
  .option('--answers <file>', 'answers to the template’s questions, blanks, dates, people: YAML or JSON')
  .option('--phases <list>', 'phases of a file that has none: "Assess=1-5,Mobilize=6-10"')
  .option('--template <id>', 'which template, where the source holds several')
  .option('--field <level:fieldId=value>', 'a value for a field that the project demands; repeatable', collect, [])
  .option('--same <place=node>', 'which earlier item an item is, or `new`; repeatable', collect, [])
  .option('--data <dir>', 'keep the sandbox there')
  .option('--fault <spec>', 'a fault to play; repeatable', collect, [])
  .option('--seed <n>', 'repeats a run exactly', whole(0), 1)
  .option('--json', 'print JSON on the last line', false)
  .action(async (path: string, options: ImportOptions) => {
    const { runImport } = await import('./import');
    finish(await runImport(path, options, { out, error }));
  });

program
  .command('export')
  .description('print the document that a macro is in an export, as an account sees it')
  .requiredOption('--macro <KEY>', 'a macro of the manifest, such as runway-readiness')
  .requiredOption('--config <JSON>', 'its configuration: {"project": "MIG", "wave": "W1", "sections": ["readiness"]}')
  .requiredOption('--as <ACCOUNT>', 'account id or email address; another one is an anonymous reader')
  .addOption(
    new Option('--format <type>', 'which exporter asks').choices(['word', 'pdf', 'other']).makeOptionMandatory(),
  )
  .requiredOption('--data <dir>', 'a sandbox that was kept there')
  .option('--json', 'print JSON: the document, and what was asked for it', false)
  .action(async (options: ExportOptions) => {
    const { runExport } = await import('./export');
    finish(await runExport(options, { out, error }));
  });

program
  .command('sprint')
  .description('print what a sprint of a sandbox committed, added, removed and completed, as the app answers it')
  .requiredOption('--project <KEY>', 'a project of the sandbox')
  .requiredOption('--sprint <id or name>', 'a sprint of its boards; repeatable', collect, [])
  .requiredOption('--data <dir>', 'where the sandbox is kept')
  .option('--json', 'print JSON, one sprint a line', false)
  .action(async (options: SprintOptions) => {
    const { runSprint } = await import('./sprint');
    finish(await runSprint(options, { out, error }));
  });

program
  .command('serve')
  .description('open the sandbox site')
  .option('--port <n>', 'port; 0 takes any free one', whole(0), Number(process.env['PORT'] ?? 3000))
  .option('--data <dir>', 'keep the sandbox there')
  .addOption(
    new Option('--clock <kind>', 'simulated: time moves only when POST /sandbox/clock asks for it')
      .choices(['real', 'simulated'])
      .default('real'),
  )
  .addOption(
    new Option(
      '--calls <kind>',
      'on a simulated clock: timed calls of panels take its time, as storage and products do',
    )
      .choices(['instant', 'timed'])
      .default('instant'),
  )
  .addOption(
    new Option(
      '--site <kind>',
      'german: every name is another; people: time zones, deactivated accounts, hidden addresses',
    )
      .choices(Object.keys(SITE_KINDS))
      .default('default'),
  )
  .action(async (options: ServeOptions) => {
    const { runServe } = await import('./serve');
    await runServe(options);
  });

// An argument that cannot be used ends with 2, as a path does; help and version end with 0.
program.exitOverride();
// `| head` closes the pipe early; what is left of the output has no reader.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
for (const command of program.commands) command.exitOverride();

program.parseAsync().catch((failure: unknown) => {
  if (failure instanceof CommanderError) return finish(failure.exitCode === 0 ? 0 : 2);
  error(failure instanceof Error ? failure.message : String(failure));
  return finish(1);
});
