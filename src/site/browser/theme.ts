import { applyTheme, storedTheme } from './theme-choice.ts';

// Runs before the first paint, so that no page flashes in the other colours.
applyTheme(storedTheme());

// The style sheet above holds it: asked for here, it is there when the first line is laid out.
void document.fonts.load("1em 'Hongtou Marks'");
