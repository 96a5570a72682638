import type { BrowserInfo } from '../../print/pipeline/browser.ts';
import type { OrgansFile, PlacesFile } from '../../src/document/authority.ts';
import type { Config } from '../config.ts';
import type { CodeSums } from './code-sums.ts';

/** What is the same for every document of a build. Plain data: it goes to every worker. */
export interface DocumentJob {
  /** The folder that holds `documents/`. */
  root: string;
  /** Folder of the results. */
  results: string;
  /** Folder of slices of faces. */
  slices: string;
  /** Folder of the compiled pages. */
  program: string;
  config: Config;
  organs: OrgansFile;
  places: PlacesFile;
  /** Sum of the authority files as they are written. */
  authority: string;
  /** The browser that paginates, and its path where it was asked for by name. */
  browser: Pick<BrowserInfo, 'name' | 'version' | 'reference'>;
  browserPath: string;
  code: CodeSums;
  /** Sum of the user's own fonts and profile. */
  means: string;
  /** Whether each document is also set anew by the standard alone. */
  strict: boolean;
  /** Whether results that are there are made anew. */
  force: boolean;
  /** Whether the archive has gazette issues, to which its pages lead. */
  hasIssues: boolean;
  press: boolean;
  deposit: boolean;
}
