// openapi.json (as `jingwei openapi` prints it) → schema.d.ts. The client adds the base path, so the types leave it out.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const kBase = '/api/v1';
const document = JSON.parse(readFileSync('src/api/openapi.json', 'utf8'));
document.paths = Object.fromEntries(
  Object.entries(document.paths).map(([path, item]) => [
    path.startsWith(kBase) ? path.slice(kBase.length) : path,
    item,
  ]),
);
writeFileSync('src/api/schema.d.ts', astToString(await openapiTS(document)));
