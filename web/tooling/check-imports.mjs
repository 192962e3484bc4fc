// The import direction of docs: shared, api, i18n → map, offline → features → app; no feature imports another.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const rank = { shared: 0, api: 0, i18n: 0, map: 1, offline: 1, features: 2, app: 3, testing: 4 };
const kMaxComponentLines = 150;
const root = resolve(process.argv[2] ?? 'src');
const problems = [];

const place = (path) => {
  const [layer, name] = relative(root, path).split('/');
  return { layer, feature: layer === 'features' ? name : undefined };
};

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || entry.name.endsWith('.d.ts')) continue;
  const file = join(entry.parentPath ?? entry.path, entry.name);
  const text = readFileSync(file, 'utf8');
  const from = place(file);
  const isTest = /\.test\.tsx?$/.test(entry.name);
  if (entry.name.endsWith('.tsx') && !isTest && text.split('\n').length > kMaxComponentLines + 1)
    problems.push(`${relative(root, file)}: more than ${kMaxComponentLines} lines`);
  for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*'((?:@\/|\.)[^']+)'/g)) {
    const path = target.startsWith('@/') ? join(root, target.slice(2)) : resolve(dirname(file), target);
    const to = place(path);
    if (!(to.layer in rank) || isTest) continue;
    if (rank[to.layer] > rank[from.layer])
      problems.push(`${relative(root, file)}: ${from.layer} must not import ${to.layer}`);
    if (from.feature && to.feature && from.feature !== to.feature)
      problems.push(`${relative(root, file)}: feature ${from.feature} must not import feature ${to.feature}`);
  }
}
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);
