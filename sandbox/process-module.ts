import { runInThisContext } from 'node:vm';

/**
 * A CommonJS file loaded by Node's own loader: once in this process. A test runner's loader evaluates it anew for each test
 * file, which costs seconds where a file compiles something large.
 * @param path absolute
 */
export const processModule = (path: string): unknown =>
  (runInThisContext('process') as NodeJS.Process).getBuiltinModule('node:module').createRequire(path)(path);
