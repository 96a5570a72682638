import type { AstroIntegration } from 'astro';

/** Pages are drawn when they are asked for, by us. */
export const drawing: AstroIntegration = {
  name: 'hongtou:drawing',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'hongtou:drawing',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('entry.ts', import.meta.url),
        adapterFeatures: { buildOutput: 'server' },
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
      }),
  },
};
