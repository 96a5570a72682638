import { createHash } from 'node:crypto';
import { bulletinsOf } from './bulletins.ts';
import { smallDocument } from './small-document.ts';

// A process of its own, so that its time zone and language can differ: prints the sum of the bytes.
const [bulletin] = await bulletinsOf([smallDocument]);
process.stdout.write(
  createHash('sha256')
    .update(bulletin?.pdf ?? '')
    .digest('hex'),
);
