// Runs Atlassian's own bundler, as `forge deploy` does, offline and without a login. A CommonJS main script of its own, since
// the bundler looks for its loaders beside the main script; in the app's folder, since it reads manifest.yml from there.
const [, , app, out, types] = process.argv;
const log = (...words) => console.error(...words);
const logger = { info: log, warn: log, error: log, debug() {}, trace() {} };

/** What takes half of the bundler's time and leaves no byte in the bundle. */
function lean(bundler) {
  if (types !== 'checked') {
    const own = bundler.getConfigs.bind(bundler);
    bundler.getConfigs = async (args) => {
      const configs = await own(args);
      const rules = configs.flatMap(({ module }) => module.rules);
      const compilers = rules.flatMap(({ use }) => (Array.isArray(use) ? use : [])).filter(isTypeScript);
      if (compilers.length === 0) throw new Error('This version of the bundler compiles TypeScript in another way.');
      for (const { options } of compilers) options.transpileOnly = true;
      return configs;
    };
  }
  // Only read for what a deployment reports about the sources.
  bundler.localModules = () => new Set();
  return bundler;
}
const isTypeScript = ({ loader }) => loader === 'ts-loader';

async function bundle() {
  const { cpSync, rmSync } = await import('node:fs');
  const { getEntryPoints, getNodeBundler, getWrapperProvider } = await import('@forge/bundler');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = await import('@forge/cli-shared');
  const fileSystemReader = new FileSystemReader();
  const configFile = new ConfigFile(fileSystemReader, new FileSystemWriter());
  const bundler = lean(await getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), configFile).getBundler());
  const entryPoints = getEntryPoints(await configFile.getAppHandlers());
  const { outputDir } = await bundler.bundle({ appDirectory: app, entryPoints });
  cpSync(outputDir, out, { recursive: true });
  rmSync(outputDir, { recursive: true });
}

bundle().catch((error) => {
  console.error(error.message ?? error);
  process.exitCode = 1;
});
