import type { SearchData } from './browser/data.ts';

/**
 * The data as a classic script that hands it over: the only way in which a page opened from a
 * folder can load data. One JSON string, because parsers read it faster than an object literal.
 */
export function searchData(data: SearchData): string {
  return `hongtouSearchData(${JSON.stringify(JSON.stringify(data))});\n`;
}
