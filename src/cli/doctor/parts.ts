import type { Parts } from '../../app.ts';
import type { Config } from '../../config.ts';

/** Loaded late: a native package that this Node cannot load must not keep the doctor from saying so. */
export async function partsOf(config: Config): Promise<Parts> {
  const { openParts } = await import('../../app.ts');
  return openParts(config);
}
