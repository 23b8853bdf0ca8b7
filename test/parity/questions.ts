/** Thirty questions over the five seeds: plain, chatty, formal, lists, and four that the archive does not answer. */
export const QUESTIONS: readonly string[] = `
Siapa Penjabat Bupati yang memimpin apel besar perdana di Penajam Paser Utara?
kapan apel perdana pj bupati makmur marbun
siapa sih bupati ppu skrg?
brp jabatan yg kosong di PPU
sekda palembang
sekda ppu siapa namanya
Siapa Gubernur Kalimantan Selatan pada Februari 2024?
siapa yg bacain sambutan tertulis gubernur kalsel pas apel gabungan?
Apa saja lima program unggulan RDPS di Palembang?
Berapa rupiah penurunan PBB yang dijanjikan dalam program di Palembang?
Kapan Sekda Palembang memimpin apel di Kecamatan Kemuning?
Menurut Sekda Kalsel, kreasi dan inovasi harus dibingkai dengan apa?
Lembaga apa saja yang diminta Bupati PPU mengawasi kinerja ASN secara ketat?
gubernur kaltara ngimbau asn pake hak apa di pemilu 2024?
Di lapangan mana apel pagi awal tahun 2024 Pemprov Kaltara diselenggarakan?
Apa yang diapresiasi Camat Kemuning setelah apel pagi bersama Sekda?
siapa camat kemuning
Apa kata Mudyat Noor soal jabatan?
bandingkan bupati PPU tahun 2023 dan 2025
daerah mana saja yang menggelar apel ASN?
ringkas berita apel di Palembang
Apakah tantangan ASN Kalsel ke depan akan semakin berat?
potongan PBB 500 ribu di palembang udah jalan belum?
Mengapa inovasi dianggap penting bagi ASN di Kalimantan Utara?
siapa yang mengatakan ASN adalah tulang punggung pemerintah?
gubernur kaltara 2024
who is the regent of PPU now?
Siapa wali kota Bandung?
Berapa harga cabai rawit di Tanjung Selor?
Kapan Piala Dunia 2026 dimulai?
`
  .trim()
  .split('\n');
