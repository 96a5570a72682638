import { defineConfig } from 'astro/config';
import { siteConfig } from './src/site/config.ts';

// For `astro check` and editors. The build and the live site pass the same settings with the archive.
export default defineConfig(siteConfig());
