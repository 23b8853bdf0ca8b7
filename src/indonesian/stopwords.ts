/**
 * Words of a question that do not say what it is about: function words, question words, polite fillers.
 * For questions only: the archive keeps every word.
 */
const STOP_WORDS = new Set(
  `apa apakah apaan siapa siapakah siapapun kapan kapankah bilamana mana manakah dimana kemana darimana
  mengapa kenapa bagaimana bagaimanakah gimana berapa berapakah seberapa kah lah pun tah
  yang di ke dari pada dalam oleh untuk dengan tentang mengenai terhadap bagi kepada akan atas antara sebagai
  dan atau serta maupun tetapi tapi namun melainkan bahwa jika kalau bila apabila agar supaya karena sebab
  sehingga maka gara-gara alih-alih ketimbang daripada lalu kemudian sambil sedangkan sementara meski meskipun walau walaupun ketika saat sejak hingga
  sampai selama sebelum sesudah setelah seperti ibarat secara demi guna soal terkait lewat melalui
  ini itu tersebut begitu begini demikian sini situ sana nya
  adalah ialah merupakan yaitu yakni ada adanya bukan tidak bukankah adakah benarkah betulkah haruskah bolehkah bisakah sudahkah dapatkah akankah masihkah perlukah
  saya aku kami kita anda kamu kalian ia dia beliau mereka
  mesti harus tahu sudah telah belum sedang masih pernah bisa dapat boleh mau ingin
  juga saja hanya pula lagi justru malah bahkan sangat amat sekali cukup
  sih dong deh nih tuh kok kan ya yah lho loh toh mah
  tolong mohon silakan coba cobalah harap maaf permisi halo hai terimakasih dimohon
  jelaskan sebutkan ceritakan terangkan uraikan beritahu beritahukan tampilkan carikan tunjukkan
  menurut berdasarkan sebenarnya kira-kira persisnya tepatnya katanya konon kabarnya
  para si sang sebuah suatu seorang`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a lower-cased word of a question carries no content. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
