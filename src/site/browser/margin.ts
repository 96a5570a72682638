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
  const words = document.querySelector(`a[href="#${note.id}"]`);
  if (!words) return;
  const wanted = words.getBoundingClientRect().top;
  const now = note.getBoundingClientRect().top;
  if (wanted > now) note.style.marginTop = `${Math.max(wanted - now, 0)}px`;
}
