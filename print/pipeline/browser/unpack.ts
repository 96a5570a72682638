import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

const [, , packed = ''] = process.argv;
await chromium.executablePath(packed);
// The libraries that a bare machine lacks; the package itself takes them only where it believes it is on Lambda.
await inflate(join(packed, 'al2023.tar.br'));
