/** What a file is to a reader without a network: `core` is kept at once, `copy` only by choice. */
export type OfflineGroup = 'core' | 'page' | 'font' | 'copy';

/** `offline-files.json`: every file of the site by its path: beginning of its SHA-256 in hex, bytes, group. */
export type OfflineFiles = Record<string, [hash: string, bytes: number, group: OfflineGroup]>;

/** Hex digits of a sum that are kept: enough to tell a damaged or newer file from the right one. */
export const hashLength = 32;

export const offlineListName = 'offline-files.json';

/** What a page asks of the service worker. */
export type OfflineRequest =
  | { ask: 'keep'; urls: string[] }
  | { ask: 'state' }
  | { ask: 'save'; copies: boolean }
  | { ask: 'forget' }
  | { ask: 'take over' };

/** What it answers, more than once while it saves. */
export interface OfflineState {
  /** Bytes of all that is not a copy, and of the copies: PDF and files to take away. */
  bytes: number;
  copyBytes: number;
  keptBytes: number;
  keptFiles: number;
  files: number;
  /** Addresses of the pages that are kept. */
  pages: string[];
  /** How saving goes: it goes on, has ended well, or not. */
  saving?: 'on' | 'done' | 'failed';
}
