// The Node.js processes in which functions run: bundles are evaluated once in each, and the first serves every installation, as
// on the platform. Evaluating the app's bundle anew for each host took more than a third of the time of a test.
// Loaded by Node's own loader, and not by a test runner's: that makes it one for all test files of a worker, and what it hands
// to a bundle outlives the globals of the test file that came first.
const { AsyncLocalStorage } = process.getBuiltinModule('node:async_hooks');
const { readFileSync } = process.getBuiltinModule('node:fs');
const { createRequire } = process.getBuiltinModule('node:module');
const { dirname } = process.getBuiltinModule('node:path');
const { Script } = process.getBuiltinModule('node:vm');

/** What one invocation sees: it and everything that it starts. */
const store = new AsyncLocalStorage();

for (const name of ['__forge_runtime__', '__forge_fetch__'])
  Object.defineProperty(globalThis, name, { configurable: true, get: () => store.getStore()?.[name] });

function current() {
  const globals = store.getStore();
  if (globals === undefined) throw new Error('Code of a bundle runs only while a function runs.');
  return globals;
}

/** The bundle's `Date`: it reads the clock of the running invocation wherever it is asked for the present. */
const now = () => current().now();
const ClockedDate = new Proxy(Date, {
  construct: (target, args, self) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, self === ClockedDate ? target : self),
  apply: () => new Date(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

/** What a bundle sees in place of the globals of the same name. Nothing else of it is shadowed. */
const shadowed = {
  Date: ClockedDate,
  // A timer belongs to the invocation whose code sets it.
  setTimeout: (task, ms, ...args) => current().invocation.setTimeout(task, ms, ...args),
  clearTimeout: (timer) => timer?.cancel(),
  fetch: () =>
    Promise.reject(new Error('The manifest declares no external address: the platform lets none be reached.')),
};

/** By process and path. */
const modules = new Map();
const scripts = new Map();
let processes = 0;

/** Begins a process: a number under which nothing has been evaluated. What the ones before the latest evaluated can be collected. */
function newProcess() {
  processes += 1;
  for (const key of modules.keys())
    if (!key.startsWith('0 ') && Number(key.split(' ')[0]) < processes - 8) modules.delete(key);
  return processes;
}

function scriptOf(path) {
  const known = scripts.get(path);
  if (known !== undefined) return known;
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname', ...Object.keys(shadowed)];
  const source = `(function (${parameters.join(', ')}) {${readFileSync(path, 'utf8')}\n})`;
  const script = new Script(source, { filename: path });
  scripts.set(path, script);
  return script;
}

/** Evaluates a file of a bundle as Node evaluates a CommonJS module: once in a process. @param path ends in `.cjs` */
function load(path, process) {
  const key = `${process} ${path}`;
  const known = modules.get(key);
  if (known !== undefined) return known.exports;
  const wrapper = scriptOf(path).runInThisContext();
  const module = { exports: {} };
  const given = [module.exports, createRequire(path), module, path, dirname(path), ...Object.values(shadowed)];
  wrapper.apply(module.exports, given);
  modules.set(key, module);
  return module.exports;
}

module.exports = { load, newProcess, store };
