// Prints "passed failed skipped" of a vitest or Playwright JSON report, then one line for each skipped test.
const { readFileSync } = require('node:fs');

const [kind, file] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, 'utf8'));
const count = { passed: 0, failed: 0, skipped: 0 };
const reasons = [];

function vitest() {
    for (const result of report.testResults) {
        const cases = result.assertionResults;
        if (cases.length === 0 && result.status === 'failed') count.failed += 1; // the file itself did not load
        for (const one of cases) {
            if (one.status === 'passed') count.passed += 1;
            else if (one.status === 'failed') count.failed += 1;
            else {
                count.skipped += 1;
                reasons.push(one.fullName);
            }
        }
    }
}

function playwright() {
    const visit = (suite) => {
        for (const child of suite.suites ?? []) visit(child);
        for (const spec of suite.specs ?? []) {
            for (const test of spec.tests) {
                if (test.status === 'skipped') {
                    count.skipped += 1;
                    const why = test.annotations.find((note) => note.type === 'skip' || note.type === 'fixme');
                    reasons.push(`${spec.title} [${test.projectName}]: ${why?.description ?? 'no reason given'}`);
                } else if (test.status === 'unexpected') count.failed += 1;
                else if (test.status === 'flaky') {
                    count.failed += 1; // passing at the second try is a bug of today
                    console.error(`flaky: ${spec.title}`);
                } else count.passed += 1;
            }
        }
    };
    for (const suite of report.suites) visit(suite);
    count.failed += report.errors?.length ?? 0; // global set-up, the web server
}

if (kind === 'vitest') vitest();
else playwright();
console.log(`${count.passed} ${count.failed} ${count.skipped}`);
for (const reason of reasons) console.log(reason);
