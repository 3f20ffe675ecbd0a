import { mergeResults } from './merge-results';
import { cpuSecondsOf, runPart } from './run-part';

const node = (code: string) => [process.execPath, '-e', code];

describe('a part of the test run', () => {
  it('runs all of its commands and fails where one does', async () => {
    const commands = [node('console.log("one"); process.exit(3)'), node('console.error("two")')];
    expect(await runPart({ name: 'a', commands }, true)).toMatchObject({ failed: true, output: 'one\ntwo\n' });
    expect(await runPart({ name: 'b', commands: commands.slice(1) }, true)).toMatchObject({ failed: false });
  });

  it('counts the time of the processes that its commands start', async () => {
    const burn = 'const end = process.cpuUsage().user + 300000; while (process.cpuUsage().user < end);';
    const code = `require("child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(burn)}])`;
    const { cpuSeconds } = await runPart({ name: 'a', commands: [node(code)] }, true);
    expect(cpuSeconds).toBeGreaterThan(0.3);
  });

  it('reads what shells print of times', () => {
    expect(cpuSecondsOf('0m0.00s 0m0.00s\n1m2.50s 0m0.25s\n')).toBe(62.75);
    expect(cpuSecondsOf('0m0.000000s 0m0.000000s\n2m0.000000s 1m0.500000s\n')).toBe(180.5);
    expect(cpuSecondsOf('')).toBeNull();
  });
});

describe('the results of several runs', () => {
  const one = (numPassedTests: number, numFailedTests: number) => ({
    numTotalTests: numPassedTests + numFailedTests,
    numPassedTests,
    numFailedTests,
    numPendingTests: 0,
    numTodoTests: 0,
    numTotalTestSuites: 1,
    numPassedTestSuites: 1,
    numFailedTestSuites: 0,
    numPendingTestSuites: 0,
    numRuntimeErrorTestSuites: 0,
    success: numFailedTests === 0,
    testResults: [{ name: `${numPassedTests}` }],
  });

  it('are added up', () => {
    const merged = mergeResults([one(3, 0), one(4, 1)]);
    expect(merged).toMatchObject({ numPassedTests: 7, numFailedTests: 1, numTotalTests: 8, success: false });
    expect(merged.testResults).toEqual([{ name: '3' }, { name: '4' }]);
  });
});
