import { type Command, CommanderError } from 'commander';
import type { Kutip } from '../app.ts';
import { type Config, loadConfig, SETTINGS, type SettingKey } from '../config.ts';
import { KutipError } from '../errors.ts';
import { VERSION } from '../version.ts';
import { EXIT } from './exit.ts';
import type { FeedbackCommand } from './feedback.ts';
import { indonesianCommand, usageMessage } from './indonesian.ts';
import { printable, type Terminal } from './terminal.ts';

/** What the commands need from outside; tests hand in a fake of `open`. */
export interface Surroundings {
  open(config: Config): Promise<Kutip>;
}

const surroundings: Surroundings = {
  // Loaded only when a command needs it: `--help` and wrong usage answer at once.
  open: async (config) => (await import('../app.ts')).openKutip(config),
};

type Flags = Partial<Record<SettingKey, string>>;

/** Adds the flag of a setting; its meaning and default come from the table. */
function withSetting(command: Command, flags: string, key: SettingKey): Command {
  const row = SETTINGS[key];
  return command.option(flags, `${row.meaning} (baku: ${row.default}; lingkungan: ${row.name})`);
}

/** The flags of a command that serves. */
function withServing(command: Command): Command {
  withSetting(command, '--index <folder>', 'indexDirectory');
  withSetting(command, '--port <angka>', 'port');
  return withSetting(command, '--host <alamat>', 'host');
}

interface ServeFlags {
  index?: string;
  port?: string;
  host?: string;
}

interface EvalFlags {
  fit?: boolean;
  failures?: boolean;
  least?: string;
  json?: boolean;
}

const flagsOf = (flags: ServeFlags): Flags => ({
  ...(flags.index !== undefined && { indexDirectory: flags.index }),
  ...(flags.port !== undefined && { port: flags.port }),
  ...(flags.host !== undefined && { host: flags.host }),
});

/** Builds the command line; the chosen command reports its exit code through `done`. */
export function buildProgram(
  terminal: Terminal,
  { open }: Surroundings,
  done: (exitCode: number) => void,
): Command {
  const program = indonesianCommand('kutip')
    .usage('<perintah> [opsi]')
    .description(
      'Menjawab pertanyaan berbahasa Indonesia dari arsip berita; setiap kalimat disertai kutipannya.',
    )
    .version(VERSION, '-V, --version', 'tampilkan versi')
    .addHelpText(
      'after',
      '\nContoh:\n' +
        '  $ kutip start\n' +
        '  $ kutip ingest berita/ arsip.jsonl\n' +
        '  $ kutip ask "Siapa yang memimpin apel perdana?"\n' +
        '\nKode keluar: 0 berhasil, 1 pekerjaan gagal, 2 perintah atau setelan keliru, 3 (ask) tidak ditemukan.\n' +
        'Setelan lain dibaca dari lingkungan atau berkas .env; lihat .env.example.',
    );
  const add = (command: Command): Command => {
    program.addCommand(command);
    return command;
  };

  withServing(
    add(indonesianCommand('start'))
      .usage('[opsi]')
      .description('perbarui indeks dari folder seeds/, lalu jalankan server'),
  )
    .addHelpText('after', '\nContoh:\n  $ kutip start\n  $ kutip start --port 8080')
    .action(async (flags: ServeFlags) => {
      const { start } = await import('./serve.ts');
      done(await start(loadConfig({ flags: flagsOf(flags) }), terminal, open));
    });

  withSetting(
    add(indonesianCommand('ingest'))
      .usage('[opsi] <jalur...>')
      .description(
        'tambahkan atau perbarui artikel dari berkas dan folder (.txt .md .html .jsonl .pdf .docx)',
      )
      .argument('<jalur...>', 'berkas atau folder'),
    '--index <folder>',
    'indexDirectory',
  )
    .option('--keep-missing', 'jangan hapus artikel yang berkasnya sudah tidak ada')
    .option('--json', 'cetak laporan sebagai JSON')
    .addHelpText(
      'after',
      '\nContoh:\n  $ kutip ingest berita/\n  $ kutip ingest --index arsip/ --keep-missing berita/ tambahan.jsonl\n' +
        '\nKode keluar 1 bila ada berkas yang gagal dibaca; berkas lain tetap masuk.',
    )
    .action(async (paths: string[], flags: ServeFlags & { keepMissing?: boolean; json?: boolean }) => {
      const { ingestCommand } = await import('./ingest.ts');
      const config = loadConfig({ flags: flagsOf(flags) });
      done(
        await ingestCommand(
          { paths, keepMissing: flags.keepMissing === true, json: flags.json === true },
          config,
          terminal,
          open,
        ),
      );
    });

  withSetting(
    add(indonesianCommand('ask'))
      .usage('[opsi] <pertanyaan>')
      .description('jawab satu pertanyaan di terminal')
      .argument('<pertanyaan>', 'pertanyaan, diapit tanda kutip'),
    '--index <folder>',
    'indexDirectory',
  )
    .option('--explain', 'tampilkan juga bagian artikel yang ditemukan beserta alasannya')
    .option('--json', 'cetak jawaban sebagai JSON')
    .addHelpText(
      'after',
      '\nContoh:\n  $ kutip ask "Kapan apel perdana Penjabat Bupati digelar?"\n  $ kutip ask --explain "siapa sekda palembang"\n' +
        '\nKode keluar: 0 terjawab, 3 tidak ditemukan di dalam arsip.',
    )
    .action(async (question: string, flags: ServeFlags & { explain?: boolean; json?: boolean }) => {
      const { askCommand } = await import('./ask.ts');
      const config = loadConfig({ flags: flagsOf(flags) });
      done(
        await askCommand(
          { question, explain: flags.explain === true, json: flags.json === true },
          config,
          terminal,
          open,
        ),
      );
    });

  withSetting(
    add(indonesianCommand('eval'))
      .usage('[opsi] <berkas>')
      .description('nilai jawaban atas berkas pertanyaan (.jsonl), di samping BM25 polos')
      .argument('<berkas>', 'berkas pertanyaan, satu objek JSON per baris'),
    '--index <folder>',
    'indexDirectory',
  )
    .option('--fit', 'cari bobot vektor terbaik pada pertanyaan itu, lalu simpan di indeks')
    .option('--failures', 'tampilkan juga pertanyaan yang gagal beserta alasannya')
    .option('--least <bagian>', 'kode keluar 1 bila bagian yang benar kurang dari ini, misalnya 0.9')
    .option('--json', 'cetak laporan sebagai JSON')
    .addHelpText(
      'after',
      '\nContoh:\n  $ kutip eval soal.jsonl\n  $ kutip eval --failures --least 0.9 soal.jsonl\n  $ kutip eval --fit soal.jsonl\n' +
        '\nIsi tiap baris: {"question": "…", "answerable"?: true, "articles"?: ["berkas.txt"],\n' +
        '  "expect"?: [["harus ada", "atau ini"], ["dan ini"]], "forbid"?: ["tidak boleh ada"], "kind"?: "siapa", "id"?: "s1"}',
    )
    .action(async (file: string, flags: ServeFlags & EvalFlags) => {
      const { evalCommand } = await import('./eval.ts');
      done(await evalCommand({ ...flags, file }, loadConfig({ flags: flagsOf(flags) }), terminal, open));
    });

  add(indonesianCommand('feedback'))
    .usage('[opsi]')
    .description('tampilkan penilaian jawaban dari semua kanal, terbaru lebih dahulu')
    .option('--up', 'hanya yang dinilai baik')
    .option('--down', 'hanya yang dinilai buruk')
    .option('--limit <jumlah>', 'paling banyak sekian (baku: 20; semua dengan --json dan --export)')
    .option('--json', 'cetak penilaian sebagai JSON, lengkap dengan jawabannya')
    .option('--export <berkas>', 'tulis sebagai berkas pertanyaan (.jsonl) untuk kutip eval')
    .addHelpText(
      'after',
      '\nContoh:\n  $ kutip feedback --down\n  $ kutip feedback --export penilaian.jsonl\n' +
        '\nPenilaian baik menjadi soal dengan artikel dan kutipan jawabannya; penilaian buruk menjadi soal berjenis\n' +
        '"periksa", dengan jawaban lama sebagai yang tidak boleh ada, untuk dilengkapi tangan.',
    )
    .action(async (flags: FeedbackCommand) => {
      const { feedbackCommand } = await import('./feedback.ts');
      done(await feedbackCommand(flags, loadConfig(), terminal, open));
    });

  withServing(add(indonesianCommand('serve')).usage('[opsi]').description('jalankan server saja'))
    .addHelpText('after', '\nContoh:\n  $ kutip serve\n  $ kutip serve --port 8080 --index arsip/')
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('./serve.ts');
      done(await serve(loadConfig({ flags: flagsOf(flags) }), terminal, open));
    });

  withSetting(
    add(indonesianCommand('mcp'))
      .usage('[opsi]')
      .description('layani program lain lewat Model Context Protocol pada stdin dan stdout'),
    '--index <folder>',
    'indexDirectory',
  )
    .addHelpText(
      'after',
      '\nDijalankan oleh program yang memakainya, bukan dari terminal. Contoh setelan program itu:\n' +
        '  {"mcpServers": {"kutip": {"command": "kutip", "args": ["mcp", "--index", "/jalur/ke/index"]}}}',
    )
    .action(async (flags: ServeFlags) => {
      const { mcp } = await import('./mcp.ts');
      done(await mcp(loadConfig({ flags: flagsOf(flags) }), terminal, open));
    });

  withServing(
    add(indonesianCommand('doctor'))
      .usage('[opsi]')
      .description('periksa setelan, indeks, model, dan setiap kanal; sebutkan cara memperbaiki yang keliru'),
  )
    .option('--json', 'cetak hasil pemeriksaan sebagai JSON')
    .addHelpText(
      'after',
      '\nContoh:\n  $ kutip doctor\n  $ kutip doctor --json\n' +
        '\nTidak mengubah apa pun. Kanal dicoba tanpa jaringan, dengan peristiwa rekaman; yang dihubungi hanya layanan\n' +
        'model yang disetel. Kode keluar: 0 siap dipakai, 1 ada yang perlu diperbaiki.',
    )
    .action(async (flags: ServeFlags & { json?: boolean }) => {
      const { doctor } = await import('./doctor/doctor.ts');
      done(await doctor({ flags: flagsOf(flags), json: flags.json === true }, terminal));
    });

  return program;
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) {
    // Help and version are "errors" to commander; it has printed them already.
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code === 'commander.help') return EXIT.usage;
    terminal.err(
      `Galat: ${printable(usageMessage(error))} Jalankan \`kutip --help\` untuk melihat caranya.\n`,
    );
    return EXIT.usage;
  }
  if (error instanceof KutipError) {
    terminal.err(`Galat: ${printable(error.message)}\n`);
    return error.code === 'configuration' || error.code === 'invalid-request' ? EXIT.usage : EXIT.failed;
  }
  terminal.err('Galat: terjadi kesalahan yang tidak terduga di dalam Kutip.\n');
  if (error instanceof Error) terminal.err(`${printable(`${error.name}: ${error.message}`)}\n`);
  return EXIT.failed;
}

/** Runs one command line; resolves with the exit code and never rejects. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  outside: Surroundings = surroundings,
): Promise<number> {
  let exitCode: number = EXIT.ok;
  try {
    const program = buildProgram(terminal, outside, (code) => {
      exitCode = code;
    });
    for (const command of [program, ...program.commands]) {
      command.configureOutput({
        writeOut: (text) => terminal.out(text),
        writeErr: (text) => terminal.err(text),
        getOutHelpWidth: () => terminal.columns,
        getErrHelpWidth: () => terminal.columns,
      });
    }
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, terminal);
  }
}
