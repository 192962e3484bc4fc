// openapi.json (as `jingwei openapi` prints it) → schema.d.ts: api-types.mjs [JSON [TYPES]], by default those of src/api.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const [contract = 'src/api/openapi.json', types = 'src/api/schema.d.ts'] = process.argv.slice(2);
writeFileSync(types, astToString(await openapiTS(JSON.parse(readFileSync(contract, 'utf8')))));
