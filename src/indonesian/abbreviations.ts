/**
 * Words that end in a full stop which need not end a sentence, without that full stop.
 * Compared case-sensitively where case tells them from words ("No." against "no", "Kec." against "kec").
 */

/** Always followed by what they abbreviate for: a name, a number, an amount. Never the end of a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = table(`
  Dr dr Dra Drs drs drg Drg drh Drh Ir Prof Hj KH Kh Tgk Tgh Ust Pdt Pst Rm St
  Tn Ny Nn Sdr Sdri Yth Bpk Bp Moh Moch Muh Muhd Mohd Abd Ach Akh Rd Rr Tb Mgr Mr Mrs Ms
  Pj Pjs Plt Plh Pgs Kol Letkol Kompol Kombes Brigjen Irjen Komjen Jend Jen Mayjen Letjen Let Lettu Letda
  Kapt Serma Serka Sertu Serda Kopda Koptu Kopka Praka Pratu Prada Bripda Briptu Bripka Brigpol Aiptu Aipda Ipda Iptu AKP AKBP
  Jl Jln JL JLN Gg Kab Kec Kel Ds Dsn Kp Komp Prov Lt
  No NO Rp RP Tlp Telp Hlm hlm tgl Tgl Ps Psl psl Vol vol Ed ed Cet cet Gbr gbr Lamp
  PT CV UD Fa a.n u.b u.p c.q d.a d.h s.d q.q Jo jo bd vs Vs Lih lih bdk
`);

/** Written with a full stop in the middle of a sentence as well as at its end: the next word decides. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = table(`
  dll dkk dsb dst tsb sbb ybs yg dgn kpd utk dlm krn thd pd bln thn Thn th Th mnt dtk
  Tbk Ltd Inc Co Corp Jr Alm Almh alm almh SH MH SE MM MSi MSc SPd MPd SSos SIP SIK ST MT Pol Mar Inf Kav Art Arh Cpl Czi
  Jan Feb Apr Jun Jul Agt Agu Ags Sep Sept Okt Nov Nop Des
`);

/**
 * Words that open an Indonesian sentence far more often than they follow an initial or a degree:
 * after "vitamin C." or "S.H." they tell that a new sentence begins.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = table(`
  Ia Dia Mereka Kami Kita Saya Beliau Hal Ini Itu Namun Selain Sementara Menurut Menurutnya Untuk Dalam Pada Dengan
  Tetapi Tapi Karena Sebab Para Adapun Kemudian Lalu Saat Ketika Setelah Sebelum Jika Bila Apabila Meski Meskipun
  Bahkan Sehingga Oleh Di Ke Dari Bagi Seperti Sebagai Sejak Selama Hingga Sampai Terkait Turut Hadir Sebelumnya
  Selanjutnya Diketahui Dikatakan Ditambahkan Demikian Begitu Akan Agar Atas Antara Berdasarkan Kata Katanya
  Kegiatan Acara Pemerintah Sedangkan Serta Tidak Tak Bukan Sudah Telah Masih Semua Seluruh Setiap Salah Sejumlah
  Terlebih Apalagi Sekarang Kini Lebih Lanjut Mengenai Tentang Maka Jadi Yang Ada Usai Hasil Nantinya Rencananya
`);

function table(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
