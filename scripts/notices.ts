import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesName, noticesOf } from '../src/deposit/notices.ts';
import { home } from './config.ts';

const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
writeFileSync(join(home, noticesName), noticesOf(lock));
