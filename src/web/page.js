import { ask, rememberKey } from './api.js';
import { prepareArchiveList } from './archive-list.js';
import { ApiError } from './connection.js';
import { byId, element, sendOnEnter } from './dom.js';
import { EXAMPLES } from './examples.js';
import { chosenFilters, prepareFilters } from './filters.js';
import { forgetTurns, historyOf, loadTurns, saveTurns } from './memory.js';
import { closeArticle, preparePane } from './pane.js';
import { createTurn } from './turn.js';

/** @typedef {import('./memory.js').FinishedTurn} FinishedTurn */

const turnList = byId('turns', HTMLOListElement);
const welcome = byId('welcome', HTMLElement);
const composer = byId('composer', HTMLFormElement);
const question = byId('question', HTMLTextAreaElement);
const send = byId('send', HTMLButtonElement);
const newConversation = byId('new-conversation', HTMLButtonElement);
const announcer = byId('announcer', HTMLElement);
const hint = byId('hint', HTMLElement);
const HINT = hint.textContent;

/** @type {FinishedTurn[]} */
let turns = loadTurns();
/** @type {AbortController | null} */
let running = null;

/** @param {string} message */
function announce(message) {
  announcer.textContent = message;
}

function refresh() {
  const isEmpty = turnList.children.length === 0;
  welcome.hidden = !isEmpty;
  newConversation.hidden = isEmpty;
  send.firstElementChild?.replaceChildren(running ? 'Hentikan' : 'Kirim');
  send.classList.toggle('stop', running !== null);
}

/** The box grows with its text, up to what the style sheet allows. */
function fitQuestion() {
  question.style.height = 'auto';
  question.style.height = `${question.scrollHeight}px`;
  const left = question.maxLength - question.value.length;
  hint.textContent = left < 200 ? `Sisa ${left} karakter` : HINT;
}

/** @param {HTMLElement} node */
function scrollToTurn(node) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}

/** @param {string} text */
async function submit(text) {
  if (running) return;
  const controller = new AbortController();
  running = controller;
  const turn = createTurn(text);
  turnList.append(turn.node);
  refresh();
  scrollToTurn(turn.node);
  announce('Mencari jawaban…');

  const again = () => {
    if (running) return;
    turn.node.remove();
    question.focus();
    void submit(text);
  };
  try {
    const history = historyOf(turns);
    const filters = chosenFilters();
    const request = { question: text, ...(history.length > 0 && { history }), ...(filters && { filters }) };
    const answer = await ask(request, turn.listener, controller.signal);
    turn.finish(answer);
    turns = [...turns, { question: text, answer }];
    saveTurns(turns);
    announce(`${answer.answer} ${answer.citations.length} kutipan.`);
  } catch (error) {
    const stopped = controller.signal.aborted;
    const known = error instanceof ApiError ? error : null;
    const message = stopped
      ? 'Jawaban dihentikan.'
      : (known?.message ?? 'Terjadi kesalahan pada halaman ini. Coba lagi.');
    const onKey = (/** @type {string} */ key) => {
      rememberKey(key);
      again();
    };
    turn.fail(message, { onRetry: again, onKey: known?.code === 'unauthorized' ? onKey : null });
    announce(message);
  } finally {
    if (running === controller) running = null;
    refresh();
  }
}

function sendQuestion() {
  const text = question.value.trim();
  if (text === '' || running) return;
  question.value = '';
  fitQuestion();
  void submit(text);
}

function startOver() {
  running?.abort();
  running = null;
  turns = [];
  forgetTurns();
  closeArticle();
  turnList.replaceChildren();
  refresh();
  announce('Percakapan baru dimulai.');
  question.focus();
}

composer.addEventListener('submit', (event) => {
  event.preventDefault();
  if (running) running.abort();
  else sendQuestion();
});
question.addEventListener('input', fitQuestion);
sendOnEnter(question, sendQuestion);
newConversation.addEventListener('click', startOver);

byId('examples', HTMLUListElement).append(
  ...EXAMPLES.map((text) =>
    element(
      'li',
      {},
      element('button', { type: 'button', class: 'example', onclick: () => void submit(text) }, text),
    ),
  ),
);
preparePane();
prepareFilters();
for (const { question: asked, answer } of turns) {
  const turn = createTurn(asked);
  turn.finish(answer);
  turnList.append(turn.node);
}
refresh();
turnList.lastElementChild?.scrollIntoView({ block: 'start' });
// On a phone the focus would raise the keyboard over the page.
if (matchMedia('(pointer: fine)').matches) question.focus();
void prepareArchiveList();
