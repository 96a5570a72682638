import type { SearchData } from './data.ts';

declare global {
  interface Window {
    /** Called by `index-data.js`, which is a script because a folder serves nothing else. */
    hongtouSearchData?: (json: string) => void;
  }
}

/** Loads the data that stands beside the search script; the promise fails where the file is missing. */
export function loadSearchData(scriptUrl: string): Promise<SearchData> {
  return new Promise((resolve, reject) => {
    window.hongtouSearchData = (json) => resolve(JSON.parse(json) as SearchData);
    const script = document.createElement('script');
    script.src = new URL('index-data.js', scriptUrl).href;
    script.onerror = () => reject(new Error(`cannot load ${script.src}`));
    document.head.append(script);
  });
}
