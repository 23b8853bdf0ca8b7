import { createHash } from 'node:crypto';
import { terms } from '../../../indonesian/terms.ts';
import { TITLE_WEIGHT } from './scoring.ts';

/** Words that exercise the tokenizer and the stemmer: a change of either nearly always shows in one of them. */
const PROBE =
  "Mempertanggungjawabkan pembangunan berkelanjutan, sumber-sumber Jum'at 21/9/2023 Rp1.500.000 B20 " +
  'menyatakan keadilan pelajar terbaik dinyanyikan sebesar-besarnya bukunya kesehatan berlari diperbaiki ' +
  'mengajarkan pengumuman ketidakhadiran peserta seleksi memakan dimakan penyidikan perekonomian Nur\u2019aini';

/** Changes when text is turned into other terms than before: postings made by other rules are made again. */
export const RULES = createHash('sha256')
  .update(`${TITLE_WEIGHT} ${terms(PROBE).join(' ')}`)
  .digest('hex')
  .slice(0, 16);
