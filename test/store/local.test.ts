import { openLocalStore } from '../../src/store/local/open.ts';
import { storeContract } from '../contracts/store.ts';
import { TEST_EMBEDDER } from './archive.ts';

storeContract('local', async (directory) => openLocalStore({ directory, embedder: TEST_EMBEDDER }));
