import { expect, test } from 'vitest';
import { kEmpty, missingFields, toItem } from './draft';

const ready = {
  ...kEmpty,
  photo_ids: ['p1'],
  after_ids: ['p2'],
  place: { position: null, accuracy_m: null, address: '春晖路32号' },
  choice: { group: 'litter' as const, class_code: '01-10', condition_code: null },
};

test('an address alone is a place', () => {
  expect(missingFields(ready, undefined)).toEqual([]);
});

test('what was fixed on the spot needs a photo of the result', () => {
  expect(missingFields({ ...ready, fixed: true, after_ids: [] }, undefined)).toEqual(['after']);
});

test('an empty report names every field that is missing', () => {
  expect(missingFields(kEmpty, undefined)).toEqual(['photo', 'place', 'class']);
});

test('photos of the result are sent only when it was fixed', () => {
  expect(toItem(ready, 'a', 't').photos).toEqual({ photo_upload_ids: ['p1'] });
  expect(toItem({ ...ready, fixed: true }, 'a', 't').photos).toEqual({
    photo_upload_ids: ['p1'],
    after_photo_upload_ids: ['p2'],
  });
});
