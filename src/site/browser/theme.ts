import { applyTheme, storedTheme } from './theme-choice.ts';

// Runs before the first paint, so that no page flashes in the other colours.
applyTheme(storedTheme());
