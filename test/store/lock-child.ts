/** Takes the write lock of the folder it is given, says so and keeps it until it is killed. */
import { takeWriteLock } from '../../src/store/local/lock.ts';

await takeWriteLock(process.argv[2]!);
process.stdout.write('held\n');
setInterval(() => {}, 1000);
