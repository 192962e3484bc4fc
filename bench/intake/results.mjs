// The table of the rounds, printed and written to RESULTS.md.
//   node results.mjs ROUNDS OUTPUT SEED CONNECTIONS SECONDS VERSION
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';

const [input, output, seed, connections, seconds, version] = process.argv.slice(2);
const here = createRequire(new URL('./peer/package.json', import.meta.url));
const rounds = readFileSync(input, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const of = (kind, value) => rounds.filter((round) => round.kind === kind).map(value).sort((a, b) => a - b);
const median = (list) => list[Math.floor(list.length / 2)];

const measures = [
  ['reports a second, best', 'most', (r) => r.load.per_second, 0],
  ['reports a second, median', 'median', (r) => r.load.per_second, 0],
  ['p50 in ms, median', 'median', (r) => r.load.p50_ms, 1],
  ['p99 in ms, best', 'least', (r) => r.load.p99_ms, 1],
  ['p99 in ms, median', 'median', (r) => r.load.p99_ms, 1],
  ['reports a CPU second of the server, median', 'median', (r) => r.load.requests / r.cpu_seconds, 0],
];
const choose = { most: (list) => list.at(-1), least: (list) => list[0], median };
const rows = measures.map(([name, how, value, digits]) => {
  const ours = choose[how](of('jingwei', value));
  const theirs = choose[how](of('peer', value));
  return `| ${name} | ${ours.toFixed(digits)} | ${theirs.toFixed(digits)} | ${(ours / theirs).toFixed(2)} × |`;
});
const failed = rounds.reduce((sum, round) => sum + round.load.not_201, 0);
const reached = (text, is) => `${text}: ${is ? 'reached' : 'missed'}`;
const speed = choose.most(of('jingwei', (r) => r.load.per_second)) / choose.most(of('peer', (r) => r.load.per_second));
const wait = choose.least(of('jingwei', (r) => r.load.p99_ms)) / choose.least(of('peer', (r) => r.load.p99_ms));
const debian = /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
const text = `# Durable report intake

Written by \`./dev bench intake\` on ${new Date().toISOString().slice(0, 10)}.

| | Jingwei | fastify + better-sqlite3 | ratio |
|---|---|---|---|
${rows.join('\n')}

- ${reached('At least 3 × the peer\'s reports a second (best round of each)', speed >= 3)}; ${reached('p99 at most half the peer\'s', wait <= 0.5)}.
- ${rounds.length / 2} rounds of each, in turn, ${seconds} s each after 2 s to get warm; ${connections} connections kept alive, each asking
  again at once; no photo. Reports with seed ${seed}. Answers other than 201: ${failed}.
- One report: validate, locate on ${'4'} levels, dispatch by rule, deadline on the working calendar, number, case, two events,
  note, hash-chained journal, durable commit. The peer does the same in the same tables of the same database (WAL,
  synchronous=FULL), a commit a request; 300 reports were asked of both first and answered alike.
- Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${debian}. The load runs on the same machine.
- ${version}; Node ${process.version}, fastify ${here('fastify/package.json').version}, better-sqlite3 ${here('better-sqlite3/package.json').version}.
`;
writeFileSync(output, text);
console.log(text);
