/** Losses of `boost.ts`: first and second derivatives by score, and the mean loss. */

export function logisticGradients(
  scores: Float64Array,
  labels: Float32Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  for (let row = 0; row < scores.length; row++) {
    const chance = 1 / (1 + Math.exp(-scores[row]!));
    gradient[row] = chance - labels[row]!;
    hessian[row] = chance * (1 - chance);
  }
}

export function logisticLoss(scores: Float64Array, labels: Float32Array): number {
  let sum = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    sum += Math.max(score, 0) - score * labels[row]! + Math.log1p(Math.exp(-Math.abs(score)));
  }
  return sum / Math.max(1, scores.length);
}

/** First row of each group, and the number of rows at the end. */
export function groupStarts(groups: Int32Array | undefined, rowCount: number): Int32Array {
  if (groups === undefined || groups.length !== rowCount)
    throw new Error('the softmax loss needs a group per row');
  const starts: number[] = [];
  for (let row = 0; row < rowCount; row++) if (row === 0 || groups[row] !== groups[row - 1]) starts.push(row);
  starts.push(rowCount);
  return Int32Array.from(starts);
}

/** A group without a right row teaches nothing and gets zeros. */
export function softmaxGradients(
  scores: Float64Array,
  labels: Float32Array,
  starts: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  for (let group = 0; group + 1 < starts.length; group++) {
    const from = starts[group]!;
    const to = starts[group + 1]!;
    const { highest, total, right } = groupSums(scores, labels, from, to);
    for (let row = from; row < to; row++) {
      if (right === 0) {
        gradient[row] = 0;
        hessian[row] = 0;
        continue;
      }
      const chance = Math.exp(scores[row]! - highest) / total;
      gradient[row] = chance - labels[row]! / right;
      hessian[row] = Math.max(chance * (1 - chance), 1e-6);
    }
  }
}

export function softmaxLoss(scores: Float64Array, labels: Float32Array, starts: Int32Array): number {
  let sum = 0;
  let groups = 0;
  for (let group = 0; group + 1 < starts.length; group++) {
    const from = starts[group]!;
    const to = starts[group + 1]!;
    const { highest, total, right } = groupSums(scores, labels, from, to);
    if (right === 0) continue;
    groups++;
    for (let row = from; row < to; row++) {
      if (labels[row]! > 0) sum += (labels[row]! / right) * (Math.log(total) + highest - scores[row]!);
    }
  }
  return sum / Math.max(1, groups);
}

function groupSums(scores: Float64Array, labels: Float32Array, from: number, to: number) {
  let highest = Number.NEGATIVE_INFINITY;
  let right = 0;
  for (let row = from; row < to; row++) {
    highest = Math.max(highest, scores[row]!);
    right += labels[row]!;
  }
  let total = 0;
  for (let row = from; row < to; row++) total += Math.exp(scores[row]! - highest);
  return { highest, total, right };
}
