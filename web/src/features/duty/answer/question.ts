import type { Position } from '@/api/types';

/** What is asked: a class, a place, a day. It lives in the address, so that an answer can be sent on. */
export interface Question {
  class_code?: string;
  /** A point goes before an area. */
  position?: Position;
  area_id?: string;
  date?: string;
}

const kDay = /^\d{4}-\d{2}-\d{2}$/;

export function readQuestion(params: URLSearchParams): Question {
  const lon = Number.parseFloat(params.get('lon') ?? '');
  const lat = Number.parseFloat(params.get('lat') ?? '');
  const area_id = params.get('area_id');
  const date = params.get('date');
  return {
    class_code: params.get('class_code')?.trim().slice(0, 20) || undefined,
    position: Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : undefined,
    area_id: area_id && /^\d{1,20}$/.test(area_id) ? area_id : undefined,
    date: date && kDay.test(date) ? date : undefined,
  };
}

/** The query of the API, or nothing while the question is not whole. */
export function answersQuery({ class_code, position, area_id, date }: Question) {
  if (!class_code || !(position || area_id)) return undefined;
  return { class_code, ...(position ?? { area_id }), ...(date ? { date } : {}) };
}
