/** Pure functions over text; offsets are UTF-16 code units, as in the API. */

/** @typedef {import('./connection.js').Answer} Answer */

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/**
 * `2024-08-12` as `12 Agustus 2024`; anything else unchanged.
 * @param {string} date
 */
export function indonesianDate(date) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = parts && MONTHS[Number(parts[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : date;
}

/**
 * Publisher and date, as far as they are known.
 * @param {{ publisher: string | null, date: string | null }} item
 */
export function originOf(item) {
  return [item.publisher, item.date && indonesianDate(item.date)].filter(Boolean).join(' · ');
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
  if (milliseconds >= 1000) {
    return `${(milliseconds / 1000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} detik`;
  }
  return `${Math.max(1, Math.round(milliseconds))} milidetik`;
}

/**
 * What a reader should know of how an answer came about; `channel/render/note.ts` says the same.
 * @param {Pick<Answer, 'mode' | 'degraded'>} answer
 */
export function noteOf({ mode, degraded }) {
  if (mode === 'generative') {
    const broken = degraded ? ' Model terputus sebelum selesai; jawaban ini mungkin belum lengkap.' : '';
    return `Disusun oleh model bahasa; tiap kalimat diperiksa terhadap kutipannya.${broken}`;
  }
  return degraded ? 'Model bahasa sedang tidak dapat dipakai; ini jawaban kutipan langsung.' : null;
}

/**
 * An answer as plain stretches and citation numbers; joined again they are the answer.
 * @param {string} answer
 * @returns {({ kind: 'text', text: string } | { kind: 'citation', n: number, text: string })[]}
 */
export function splitAnswer(answer) {
  return answer
    .split(/(\[\d{1,3}\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const number = /^\[(\d{1,3})\]$/.exec(part);
      return number ? { kind: 'citation', n: Number(number[1]), text: part } : { kind: 'text', text: part };
    });
}

/**
 * The paragraphs of an article, without the blank lines between them.
 * @param {string} text
 * @returns {{ start: number, end: number }[]}
 */
export function paragraphs(text) {
  const spans = [];
  let start = 0;
  for (const gap of text.matchAll(/\n{2,}/g)) {
    if (gap.index > start) spans.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/**
 * Only web addresses may become links.
 * @param {string | null} url
 */
export function safeLink(url) {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
}

/**
 * The answer with its numbered sources, ready to be pasted elsewhere.
 * @param {Answer} answer
 */
export function shareText(answer) {
  const sources = answer.citations.map((citation) => {
    const origin = [citation.publisher, citation.date && indonesianDate(citation.date)]
      .filter(Boolean)
      .join(', ');
    const where = safeLink(citation.url)?.href ?? citation.source;
    const evidence = safeLink(citation.evidence ?? null);
    const lines = [
      `[${citation.n}] ${[citation.title ?? 'Tanpa judul', origin, where].filter(Boolean).join('. ')}`,
      `“${citation.quote}”`,
      ...(evidence ? [`Bukti: ${evidence.href}`] : []),
    ];
    return lines.join('\n    ');
  });
  return sources.length === 0 ? answer.answer : `${answer.answer}\n\nSumber:\n${sources.join('\n')}`;
}
