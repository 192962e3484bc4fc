// @vitest-environment node
import { createConfig, lintFromString } from '@redocly/openapi-core';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import document from './openapi.json';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  const?: unknown;
  examples?: unknown[];
}

const schemas = document.components.schemas as Record<string, Schema>;

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    int32: { type: 'number', validate: Number.isInteger },
    int64: true,
    date: /^\d{4}-\d\d-\d\d$/,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  },
});
ajv.addSchema({ $id: 'openapi', components: { schemas } });

function complaints(name: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  return validate(value) ? [] : (validate.errors ?? []).map((e) => `${name}${e.instancePath}: ${e.message}`);
}

/** A whole value of a schema, made of the examples of its fields as a reader of the documentation would do it. */
function exampleOf(schema: Schema): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.$ref) return exampleOfNamed(schema.$ref.slice('#/components/schemas/'.length));
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return exampleOf(choice);
  if (schema.items) return [exampleOf(schema.items)];
  const { type, enum: words, format } = schema as { type?: string; enum?: string[]; format?: string };
  if (words) return words[0];
  if (type === 'boolean') return true;
  if (format === 'date-time') return '2026-03-02T01:20:00Z';
  if (format === 'date') return '2026-03-02';
  if (format === 'int64') return '7301444403200000001';
  if (!schema.properties) throw new Error(`no example: ${JSON.stringify(schema)}`);
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, field]) => [name, exampleOf(field)]),
  );
}

function exampleOfNamed(name: string): unknown {
  if (name === 'Localized') return { 'zh-CN': '街道', en: 'Office' };
  if (name === 'Position') return { lon: 113.6253, lat: 34.7466 };
  return exampleOf(schemas[name] as Schema);
}

describe('the contract', () => {
  it('is valid OpenAPI 3.1', async () => {
    const config = await createConfig({
      rules: {
        struct: 'error',
        'no-unresolved-refs': 'error',
        'operation-operationId-unique': 'error',
        'operation-parameters-unique': 'error',
        'path-parameters-defined': 'error',
        'path-not-include-query': 'error',
        'no-identical-paths': 'error',
        'security-defined': 'error',
        'no-invalid-parameter-examples': 'error',
        'no-unused-components': 'error',
        'operation-2xx-response': 'error',
        'operation-4xx-response': 'error',
      },
    });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(problems.map((p) => `${p.location[0]?.pointer ?? ''}: ${p.message}`)).toEqual([]);
  }, 120_000);

  it.each(Object.keys(schemas))('%s: the examples of its fields make a valid value', (name) => {
    expect(complaints(name, exampleOfNamed(name))).toEqual([]);
  });

  it('refuses what breaks a limit', () => {
    const report = exampleOfNamed('CreateReport') as Record<string, unknown>;
    expect(complaints('CreateReport', { ...report, class_code: '' })).not.toEqual([]);
    expect(complaints('CreateReport', { ...report, address: 'x'.repeat(201) })).not.toEqual([]);
    expect(complaints('StartUpload', { size: 20_971_521 })).not.toEqual([]);
  });
});
