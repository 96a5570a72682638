/*
 * While a source is being edited: shows what is wrong with it beside the clause that it is about, and draws the page
 * again when it is sound. Only the live site has this script.
 */
import type { LiveProblem, LiveState } from '../live-state.ts';

const every = 1000;
let shown: LiveState | undefined;

async function look(): Promise<void> {
  const state = await latest();
  if (!state) return;
  if (shown && shown.edition !== state.edition) location.reload();
  if (JSON.stringify(shown?.problems) !== JSON.stringify(state.problems)) draw(state.problems);
  shown = state;
}

/** Nothing while the site is being drawn anew. */
async function latest(): Promise<LiveState | undefined> {
  try {
    const answer = await fetch('/live.json', { cache: 'no-store' });
    return (await answer.json()) as LiveState;
  } catch {
    return undefined;
  }
}

function draw(problems: readonly LiveProblem[]): void {
  for (const old of document.querySelectorAll('.live-problem, .live-problems')) old.remove();
  if (problems.length === 0) return;
  const list = element('section', 'live-problems', `${problems.length} 处有误`);
  list.setAttribute('role', 'status');
  for (const one of problems) {
    const place = one.clause === undefined ? null : document.getElementById(one.clause);
    if (place) place.after(element('aside', 'live-problem', words(one)));
    list.append(element('p', '', words(one)));
  }
  document.querySelector('main')?.prepend(list);
}

function words({ at, ruleId, found, expected, mend }: LiveProblem): string {
  return `${at}　${ruleId}：${found}；应为 ${expected}。改法：${mend}`;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

async function keepLooking(): Promise<void> {
  await look();
  setTimeout(() => void keepLooking(), every);
}

void keepLooking();
