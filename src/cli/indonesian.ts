import { Command, type CommanderError, type Help, type Option } from 'commander';

/** Headings that commander writes by itself. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Opsi:',
  'Global Options:': 'Opsi umum:',
  'Commands:': 'Perintah:',
};

/** The names that commander's English messages put in quotes, in order. */
function quoted(message: string): string[] {
  return [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
}

/** What went wrong on the command line, in Indonesian. */
export function usageMessage(error: CommanderError): string {
  const [first = '', second = ''] = quoted(error.message);
  switch (error.code) {
    case 'commander.unknownOption':
      return `Opsi ${first} tidak dikenal.`;
    case 'commander.unknownCommand':
      return `Perintah "${first}" tidak dikenal.`;
    case 'commander.missingArgument':
      return `Argumen ${first} belum diisi.`;
    case 'commander.optionMissingArgument':
      return `Opsi ${first} memerlukan nilai.`;
    case 'commander.missingMandatoryOptionValue':
      return `Opsi ${first} wajib diisi.`;
    case 'commander.conflictingOption':
      return `Opsi ${first} tidak dapat dipakai bersama ${second}.`;
    case 'commander.excessArguments':
      return 'Argumennya terlalu banyak. Apit pertanyaan atau nama yang mengandung spasi dengan tanda kutip.';
    case 'commander.invalidArgument':
      return `Nilai "${first}" tidak sah.`;
    default:
      return 'Perintahnya tidak dapat dipahami.';
  }
}

/** A command whose help and errors are Indonesian; errors are thrown, never printed by commander. */
export function indonesianCommand(name?: string): Command {
  const command = new Command(name);
  command
    .helpOption('-h, --help', 'tampilkan bantuan ini')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => HEADINGS[title] ?? title,
      optionDescription(this: Help, option: Option) {
        const hasDefault = option.defaultValue !== undefined && option.defaultValue !== false;
        return hasDefault
          ? `${option.description} (baku: ${String(option.defaultValue)})`
          : option.description;
      },
    });
  return command;
}
