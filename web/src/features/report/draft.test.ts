import { expect, test } from 'vitest';
import { emptyDraft, missingFields, refusedFields, toBody, worthKeeping } from './draft';

const ready = () => ({
  ...emptyDraft(),
  photo_ids: ['p'],
  place: { position: { lon: 113.5, lat: 34.8 }, accuracy_m: 8, address: '' },
  choice: { group: 'litter' as const, class_code: '01-10', condition_code: null },
});

test('a report with photo, place and class can be sent', () => {
  expect(missingFields(ready(), undefined)).toEqual([]);
});

test('words stand in for a photo, an address for a position', () => {
  const place = { position: null, accuracy_m: null, address: '新民巷18号' };
  expect(missingFields({ ...ready(), photo_ids: [], description: '垃圾', place }, undefined)).toEqual([]);
});

test('an empty report names what is missing in the order of the page', () => {
  expect(missingFields(emptyDraft(), undefined)).toEqual(['photo_or_words', 'place', 'class']);
});

test('a telephone number with letters is refused before it is sent, an empty one is not', () => {
  expect(missingFields({ ...ready(), phone: 'call me' }, undefined)).toEqual(['phone']);
  expect(missingFields({ ...ready(), phone: '138 0000 0000' }, undefined)).toEqual([]);
});

test("the server's refusals land at their fields", () => {
  const at = (pointer: string, detail: string) => ({ pointer, rule: 'r', detail, params: {} });
  expect(
    refusedFields([at('/photo_upload_ids/0', 'a'), at('/position/lon', 'b'), at('/unknown', 'c')]),
  ).toEqual({
    photo_or_words: 'a',
    place: 'b',
  });
});

test('empty words are sent as nothing', () => {
  expect(toBody({ ...ready(), description: '  ' }, '01-10', ['u']).description).toBeNull();
});

test('a position found by the device alone is not worth keeping', () => {
  expect(worthKeeping({ ...emptyDraft(), place: ready().place })).toBe(false);
  expect(worthKeeping(ready())).toBe(true);
});
