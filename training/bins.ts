/** A table of features cut into at most 255 bins each, column by column. */
export interface BinnedTable {
  readonly rowCount: number;
  readonly width: number;
  /** Bin of row `r`, column `c` at `c * rowCount + r`. */
  readonly bins: Uint8Array;
  /** Per column: rows with a value <= `edges[c][b]` lie in bins 0 to b. */
  readonly edges: readonly Float32Array[];
}

/**
 * Cuts each column at quantiles. Edges lie halfway between neighbouring values of single precision,
 * so that `value > edge` says the same of a row at training and at use. NaN falls into bin 0.
 */
export function binTable(rows: Float32Array, width: number, binCount: number): BinnedTable {
  const rowCount = rows.length / width;
  const bins = new Uint8Array(rowCount * width);
  const edges: Float32Array[] = [];
  const column = new Float32Array(rowCount);
  for (let c = 0; c < width; c++) {
    for (let r = 0; r < rowCount; r++) column[r] = rows[r * width + c]!;
    const cuts = edgesOf(column, binCount);
    edges.push(cuts);
    for (let r = 0; r < rowCount; r++) bins[c * rowCount + r] = binOf(cuts, column[r]!);
  }
  return { rowCount, width, bins, edges };
}

/** The first bin whose edge is not below `value`. */
function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

function edgesOf(column: Float32Array, binCount: number): Float32Array {
  const sorted = Float32Array.from(column.filter((value) => !Number.isNaN(value))).sort();
  const edges: number[] = [];
  const perBin = sorted.length / binCount;
  let filled = 0;
  for (let at = 1; at < sorted.length; at++) {
    const before = sorted[at - 1]!;
    const value = sorted[at]!;
    if (value === before) continue;
    if (at - filled < perBin) continue;
    const middle = Math.fround((before + value) / 2);
    edges.push(middle >= value || middle < before ? before : middle);
    filled = at;
    if (edges.length === binCount - 1) break;
  }
  return Float32Array.from(edges);
}
