import { z } from 'zod';

const counts = {
  numTotalTests: z.number(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numTotalTestSuites: z.number(),
  numPassedTestSuites: z.number(),
  numFailedTestSuites: z.number(),
  numPendingTestSuites: z.number(),
  numRuntimeErrorTestSuites: z.number(),
};
const results = z.object({ ...counts, success: z.boolean(), testResults: z.array(z.unknown()) });
export type Results = z.infer<typeof results>;

/** The results of several runs of jest as those of one. */
export function mergeResults(all: readonly unknown[]): Results {
  const read = all.map((one) => results.parse(one));
  const sums = Object.keys(counts).map((name) => [
    name,
    read.reduce((sum, one) => sum + one[name as keyof typeof counts], 0),
  ]);
  return {
    ...(Object.fromEntries(sums) as Record<keyof typeof counts, number>),
    success: read.every(({ success }) => success),
    testResults: read.flatMap(({ testResults }) => testResults),
  };
}
