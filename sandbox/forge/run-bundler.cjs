// Runs Atlassian's own bundler, as `forge deploy` does, offline and without a login. A CommonJS main script of its own, since
// the bundler looks for its loaders beside the main script; in the app's folder, since it reads manifest.yml from there.
const [, , app, out] = process.argv;
const log = (...words) => console.error(...words);
const logger = { info: log, warn: log, error: log, debug() {}, trace() {} };

async function bundle() {
  const { cpSync, rmSync } = await import('node:fs');
  const { getEntryPoints, getNodeBundler, getWrapperProvider } = await import('@forge/bundler');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = await import('@forge/cli-shared');
  const fileSystemReader = new FileSystemReader();
  const configFile = new ConfigFile(fileSystemReader, new FileSystemWriter());
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), configFile);
  const entryPoints = getEntryPoints(await configFile.getAppHandlers());
  const { outputDir } = await bundler.bundle({ appDirectory: app, entryPoints });
  cpSync(outputDir, out, { recursive: true });
  rmSync(outputDir, { recursive: true });
}

bundle().catch((error) => {
  console.error(error.message ?? error);
  process.exitCode = 1;
});
