import { kBaseUrl } from './client';

export type PhotoSize = 'thumb' | 'full';

/** Address of a photo seen by staff. */
export const photoUrl = (photo_id: string, size: PhotoSize = 'full') =>
  `${kBaseUrl}/photos/${encodeURIComponent(photo_id)}?size=${size}`;

/** Address of a released photo, for anyone. */
export const publicPhotoUrl = (photo_id: string, size: PhotoSize = 'full') =>
  `${kBaseUrl}/public/photos/${encodeURIComponent(photo_id)}?size=${size}`;

/** Address of a photo of one's own report, by tracking code. */
export const reportPhotoUrl = (tracking_code: string, photo_id: string, size: PhotoSize = 'full') =>
  `${kBaseUrl}/reports/${encodeURIComponent(tracking_code)}/photos/${encodeURIComponent(photo_id)}?size=${size}`;
