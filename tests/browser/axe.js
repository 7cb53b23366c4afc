// What keeps anybody from using a screen, as axe finds it.
import AxeBuilder from "@axe-core/playwright";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, one line a place, once nothing slides or fades any more: colours in between are nobody's to read. */
export async function axe(page) {
  await page.evaluate(ended);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  const lines = ({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.any[0]?.message ?? node.failureSummary}`);
  return violations.flatMap(lines);
}

/** Resolves when what moves for a while has ended. Runs in the page. */
function ended() {
  const ends = (animation) => animation.playState === "running" && animation.effect.getComputedTiming().endTime !== Infinity;
  return Promise.allSettled(document.getAnimations().filter(ends).map((animation) => animation.finished)).then(() => {});
}
