/** Questions that the articles in `seeds/` answer; a test asks every one of them. */
export const EXAMPLES = [
  'Siapa yang memimpin apel besar di Penajam Paser Utara?',
  'Apa pesan Gubernur Kalsel kepada ASN menjelang Pemilu 2024?',
  'Kapan Sekda Palembang memimpin apel di Kecamatan Kemuning?',
  'Mengapa ASN disebut tulang punggung pemerintahan?',
];
