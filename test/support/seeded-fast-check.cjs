// What `fast-check` is in tests: properties draw the same values in each run, so that a run says of the code and of nothing else
// whether it is right. RUNWAY_SEED draws others; a failure prints the seed that repeats it.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- jest maps the package's name to this file
const fastCheck = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

fastCheck.configureGlobal({ seed: Number(process.env.RUNWAY_SEED ?? 1) });

module.exports = fastCheck;
