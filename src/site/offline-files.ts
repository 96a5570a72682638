/**
 * What a reader without a network may choose to keep: the pages of the documents themselves and search, the faces,
 * all other pages, those of the English interface, and the files to take away, PDF and others.
 */
export const offlinePacks = ['record', 'font', 'page', 'english', 'copy'] as const;

export type OfflinePack = (typeof offlinePacks)[number];

/** What is `core` is kept at once. */
export type OfflineGroup = 'core' | OfflinePack;

/** `offline-files.json`: every file of the site by its path: beginning of its SHA-256 in hex, bytes, group. */
export type OfflineFiles = Record<string, [hash: string, bytes: number, group: OfflineGroup]>;

/** Hex digits of a sum that are kept: enough to tell a damaged or newer file from the right one. */
export const hashLength = 32;

export const offlineListName = 'offline-files.json';

/** What a page asks of the service worker. */
export type OfflineRequest =
  | { ask: 'keep'; urls: string[] }
  | { ask: 'state' }
  | { ask: 'save'; packs: OfflinePack[] }
  | { ask: 'forget' }
  | { ask: 'take over' };

/** What it answers, more than once while it saves. */
export interface OfflineState {
  /** Bytes of each pack; what is kept at once counts with the record. */
  bytes: Record<OfflinePack, number>;
  keptBytes: number;
  keptFiles: number;
  files: number;
  /** Addresses of the pages that are kept. */
  pages: string[];
  /** How saving goes: it goes on, has ended well, or not. */
  saving?: 'on' | 'done' | 'failed';
}
