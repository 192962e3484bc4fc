// Do both do the same work?
//   node compare.mjs answers BASE-URL REPORTS   the first reports, one after another; what was answered, one a line
//   node compare.mjs check ANSWERS ANSWERS      grid, responsible and deadline must agree
import { readFileSync } from 'node:fs';

const kReports = 300;
const kSeconds = 180; // the two were asked at different moments; deadlines of running clocks differ by as much
const [verb, first, second] = process.argv.slice(2);
const lines = (file) => readFileSync(file, 'utf8').trim().split('\n');

if (verb === 'answers') {
  for (const body of lines(second).slice(0, kReports)) {
    const answer = await fetch(`${first}/api/v1/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
    console.log(JSON.stringify(await answer.json()));
  }
} else {
  const ours = lines(first).map((line) => JSON.parse(line));
  const theirs = lines(second).map((line) => JSON.parse(line));
  let different = 0;
  ours.forEach((a, i) => {
    const b = theirs[i];
    const same =
      a.position_state === b.position_state &&
      a.areas.map((area) => area.code).join() === b.areas.map((area) => area.code).join() &&
      a.responsible?.unit_name.en === b.responsible?.unit_name.en &&
      a.responsible?.post_name?.en === b.responsible?.post_name?.en &&
      (a.due_at === null) === (b.due_at === null) &&
      (a.due_at === null || Math.abs(Date.parse(a.due_at) - Date.parse(b.due_at)) <= kSeconds * 1000);
    if (!same) {
      ++different;
      console.error(JSON.stringify(a), '\n', JSON.stringify(b));
    }
  });
  const inside = ours.filter((a) => a.areas.length > 0).length;
  console.error(`${ours.length} reports asked of both, ${inside} inside the district: ${different} answered differently`);
  if (different > 0 || inside === 0) process.exit(1);
}
