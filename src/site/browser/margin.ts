/*
 * Notes float beside the paragraph that they belong to. This brings each one level with the words
 * it is about, and moves it down only to stand clear of the one above.
 */

export function setUpMargin(): void {
  const align = () => {
    const floats = [
      ...document.querySelectorAll<HTMLElement>('.particulars, .note, .rank, .inks, .cite'),
    ];
    for (const float of floats) float.style.marginTop = '';
    if (getComputedStyle(floats[0] ?? document.body).float !== 'right') return;
    for (const note of floats.filter((float) => float.matches('.note'))) level(note);
  };
  align();
  addEventListener('resize', align, { passive: true });
  // Faces that arrive late move the words.
  document.fonts.ready.then(align, () => undefined);
}

function level(note: HTMLElement): void {
  const [words] = document.querySelector(`a[href="#${note.id}"]`)?.getClientRects() ?? [];
  if (!words) return;
  const { paddingTop, lineHeight } = getComputedStyle(note);
  const middle = Number.parseFloat(paddingTop) + Number.parseFloat(lineHeight) / 2;
  const lower = words.top + words.height / 2 - middle - note.getBoundingClientRect().top;
  // Words of a first line are level already: what is less than a pixel or two comes of their face.
  if (lower > 2) note.style.marginTop = `${lower}px`;
}
