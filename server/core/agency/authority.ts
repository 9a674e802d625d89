import type { Agency } from '../facts.ts';
import { levelOf, placeOf } from './level.ts';

/** Whether an office may issue 规章; `unknown` where its name does not tell its level. */
export type Authority = 'yes' | 'no' | 'unknown';

/**
 * 立法法第九十一、九十三条: the state's departments, and the governments of provinces, of cities with districts and of
 * autonomous prefectures may; governments below and local departments may not. A government's office (办公厅、办公室) is
 * judged like its government, for which it mostly reports.
 */
export function authorityOf(agency: Agency): Authority {
  const level = levelOf(agency);
  const place = placeOf(agency.name);
  switch (agency.kind) {
    case 'township':
    case 'street':
      return 'no';
    case 'department':
      if (level === 'state') return 'yes';
      // Any place's department, even of a city that the list does not know.
      return level || place ? 'no' : 'unknown';
    case 'government':
    case 'office':
      if (level === 'county' || level === 'township') return 'no';
      if (level === 'city' && !agency.level && (place?.unit === '地区' || place?.unit === '盟')) return 'unknown';
      return level ? 'yes' : 'unknown';
    default:
      return 'unknown';
  }
}
