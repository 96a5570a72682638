import type { Request } from '../cli/arguments.ts';
import type { Outcome } from '../cli/outcome.ts';
import type { Voice } from '../cli/voice.ts';

/** A command: a request in, an outcome out. */
export type Run = (request: Request, voice: Voice) => Promise<Outcome>;
