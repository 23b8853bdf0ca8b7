/**
 * Isotonic regression by pool-adjacent-violators (Zadrozny and Elkan 2002), as points of
 * score and chance that ascend in both. Neighbouring blocks are joined until each holds `least` of the weight.
 */
export function isotonic(
  scores: readonly number[],
  labels: readonly number[],
  least = 0.02,
): [number, number][] {
  const order = [...scores.keys()].sort((a, b) => scores[a]! - scores[b]!);
  const blocks: { score: number; right: number; weight: number }[] = [];
  for (const index of order) {
    blocks.push({ score: scores[index]!, right: labels[index]!, weight: 1 });
    while (blocks.length > 1) {
      const last = blocks.at(-1)!;
      const before = blocks.at(-2)!;
      if (before.right * last.weight < last.right * before.weight) break;
      blocks.pop();
      before.score += last.score;
      before.right += last.right;
      before.weight += last.weight;
    }
  }
  const joined: typeof blocks = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last === undefined || last.weight >= least * scores.length) joined.push({ ...block });
    else {
      last.score += block.score;
      last.right += block.right;
      last.weight += block.weight;
    }
  }
  return joined.map(({ score, right, weight }) => [round(score / weight), round(right / weight)]);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
