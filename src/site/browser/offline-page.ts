import { wordsHere } from '../../words/here.ts';
import { keeping } from '../../words/pages.ts';
import {
  type OfflinePack,
  type OfflineRequest,
  type OfflineState,
  offlinePacks,
} from '../offline-files.ts';

/** The page on offline use: what is kept, how much the whole is, and buttons that keep or let go. */
export function setUpOfflinePage(scriptUrl: string): void {
  const page = document.querySelector<HTMLElement>('[data-offline-page]');
  const status = page?.querySelector<HTMLElement>('[data-status]');
  if (!page || !status) return;
  const words = wordsHere(keeping);
  if (!location.protocol.startsWith('http')) {
    status.textContent = words.folder;
    return;
  }
  if (!('serviceWorker' in navigator)) {
    status.textContent = words.cannot;
    return;
  }
  const show = (state: OfflineState) =>
    showState(page, status, state, new URL('..', scriptUrl).href);
  onClick(page, 'save', () => ask({ ask: 'save', packs: chosenIn(page) }, show));
  onClick(page, 'forget', () => ask({ ask: 'forget' }, show));
  page.querySelector('[data-packs]')?.addEventListener('change', () => ask({ ask: 'state' }, show));
  ask({ ask: 'state' }, show);
}

function onClick(page: HTMLElement, wanted: OfflineRequest['ask'], act: () => void): void {
  page.querySelector(`button[data-ask=${wanted}]`)?.addEventListener('click', act);
}

function chosenIn(page: HTMLElement): OfflinePack[] {
  const boxes = [...page.querySelectorAll<HTMLInputElement>('input[name=pack]')];
  return offlinePacks.filter((pack) => boxes.some((box) => box.value === pack && box.checked));
}

function ask(request: OfflineRequest, show: (state: OfflineState) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => show(data as OfflineState);
  navigator.serviceWorker.ready.then(
    ({ active }) => active?.postMessage(request, [port2]),
    () => undefined,
  );
}

function showState(
  page: HTMLElement,
  status: HTMLElement,
  state: OfflineState,
  root: string,
): void {
  const { keptBytes, keptFiles, files, saving } = state;
  const words = wordsHere(keeping);
  status.textContent = `${saving ? words[saving] : ''}${words.state(keptFiles, files, size(keptBytes))}`;
  showPacks(page, state);
  const rows = state.pages.map((path) => {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = root + path;
    link.textContent = path.replace(/(?:^|\/)index\.html$/u, '') || words.home;
    row.append(link);
    return row;
  });
  page.querySelector('[data-pages]')?.replaceChildren(...rows);
  const missing = new URLSearchParams(location.search).get('page');
  const says = page.querySelector<HTMLElement>('[data-missing]');
  if (missing !== null && says) says.textContent = words.missing;
}

/** How much each pack is, and all that are chosen. */
function showPacks(page: HTMLElement, { bytes, saving }: OfflineState): void {
  const words = wordsHere(keeping);
  for (const pack of offlinePacks) {
    const says = page.querySelector(`[data-size=${pack}]`);
    if (says) says.textContent = words.size(size(bytes[pack]));
  }
  const chosen = chosenIn(page);
  const whole = offlinePacks.every(
    (pack) => pack === 'copy' || pack === 'english' || chosen.includes(pack),
  );
  const sum = chosen.reduce((total, pack) => total + bytes[pack], 0);
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-ask]')) {
    if (button.dataset.ask === 'save')
      button.textContent = (whole ? words.saveAll : words.saveChosen)(size(sum));
    button.disabled = saving === 'on';
    button.hidden = false;
  }
  const packs = page.querySelector<HTMLElement>('[data-packs]');
  if (packs) packs.hidden = false;
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
