import { wordsHere } from '../../words/here.ts';
import { themes } from '../../words/pages.ts';
import { applyTheme, storedTheme, storeTheme, type Theme } from './theme-choice.ts';

/** The button says what it will do: the other colours, then these for good, then as the system does. */
export function setUpThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme-button');
  if (!button) return;
  const words = wordsHere(themes);
  let theme = storedTheme();
  const say = () => {
    button.textContent = words[nextTheme(theme)];
  };
  button.addEventListener('click', () => {
    theme = nextTheme(theme);
    storeTheme(theme);
    applyTheme(theme);
    say();
  });
  say();
  button.hidden = false;
}

function nextTheme(theme: Theme): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const other = system === 'dark' ? 'light' : 'dark';
  if (theme === 'auto') return other;
  return theme === other ? system : 'auto';
}
