import type axe from 'axe-core';

/**
 * Runs in the page. The interface uses the reader's own 黑体; this browser has none, and words without
 * glyphs are not checked. The widths of Chinese characters are the same in 宋.
 */
export async function lendFace(): Promise<void> {
  document.documentElement.style.setProperty('--heiti', "'Hongtou Song'");
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

/** Runs in the page. Contrast is held to AAA, as the inks promise. */
export async function inspect(
  rules: string[],
): Promise<{ violations: string[]; contrasts: number }> {
  const { axe: engine } = globalThis as unknown as { axe: typeof axe };
  const { violations, passes } = await engine.run({
    rules: { 'color-contrast-enhanced': { enabled: true } },
    ...(rules.length > 0 ? { runOnly: rules } : {}),
  });
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map((node) => `${id} ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    ),
    contrasts: passes.find(({ id }) => id === 'color-contrast-enhanced')?.nodes.length ?? 0,
  };
}
