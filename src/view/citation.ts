export { referenceOf } from '../document/citation.ts';
