import type { OfflineRequest, OfflineState } from '../offline-files.ts';

/** The page on offline use: what is kept, how much the whole is, and buttons that keep or let go. */
export function setUpOfflinePage(scriptUrl: string): void {
  const page = document.querySelector<HTMLElement>('[data-offline-page]');
  const status = page?.querySelector<HTMLElement>('[data-status]');
  if (!page || !status) return;
  if (!location.protocol.startsWith('http')) {
    status.textContent = '这是从文件夹打开的，整站已经在本机，不用保存。';
    return;
  }
  if (!('serviceWorker' in navigator)) {
    status.textContent = '这个浏览器在这个地址上不能保存网页：须用 https 或本机地址打开。';
    return;
  }
  const show = (state: OfflineState) =>
    showState(page, status, state, new URL('..', scriptUrl).href);
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-ask]')) {
    const copies = button.dataset.ask === 'copies';
    const request: OfflineRequest =
      button.dataset.ask === 'forget' ? { ask: 'forget' } : { ask: 'save', copies };
    button.addEventListener('click', () => ask(request, show));
  }
  ask({ ask: 'state' }, show);
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
  const { bytes, copyBytes, keptBytes, keptFiles, files, saving } = state;
  const ends = {
    on: '正在保存……',
    done: '已存好。',
    failed: '没有存完：网络断了，或站点刚更新过。再试一次。',
  };
  status.textContent = `${saving ? ends[saving] : ''}已存 ${keptFiles} / ${files} 个文件，${size(keptBytes)}。`;
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-ask]')) {
    const { ask: wanted } = button.dataset;
    if (wanted === 'all') button.textContent = `保存全部（${size(bytes)}）`;
    if (wanted === 'copies') button.textContent = `连同 PDF 等文件（${size(bytes + copyBytes)}）`;
    button.disabled = saving === 'on';
    button.hidden = false;
  }
  const rows = state.pages.map((path) => {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = root + path;
    link.textContent = path.replace(/(?:^|\/)index\.html$/u, '') || '首页';
    row.append(link);
    return row;
  });
  page.querySelector('[data-pages]')?.replaceChildren(...rows);
  const missing = new URLSearchParams(location.search).get('page');
  const says = page.querySelector<HTMLElement>('[data-missing]');
  if (missing !== null && says) says.textContent = '这一页没有存在本机。已存的页列在下面。';
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
