import { more } from './later.ts';

// A file of its own, so that the first result comes sooner.
Object.assign(window, { hongtouSearchMore: more });
