#!/usr/bin/env node
import { run } from './scripts/setup.mjs';

const args = process.argv.slice(2);
process.exitCode = await run('scripts/hongtou.ts', args, { browser: args[0] === 'build' });
