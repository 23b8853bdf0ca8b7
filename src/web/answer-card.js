import { answerNodes, relatedList, sourceList } from './answer-view.js';
import { element, hiddenText } from './dom.js';
import { noteOf } from './text.js';

/**
 * The card of one answer, from the first words to the last source, for the page and the widget alike.
 * @typedef {import('./connection.js').Answer} Answer
 * @typedef {import('./connection.js').Citation} Citation
 */

/**
 * @param {Node | string} waiting what stands there until the first words come
 * @param {import('./answer-view.js').OpenArticle} open
 */
export function createCard(waiting, open) {
  const text = element('p', { class: 'answer-text' }, waiting);
  const node = element(
    'article',
    { class: 'answer', 'aria-busy': 'true' },
    hiddenText('Kutip menjawab:'),
    text,
  );
  /** @type {Citation[]} */
  const citations = [];
  let received = '';
  return {
    node,
    /** @type {import('./connection.js').AnswerListener} */
    listener: {
      onSource: (citation) => void citations.push(citation),
      onText(delta) {
        received += delta;
        text.replaceChildren(...answerNodes(received, citations, open));
      },
    },
    /** @param {Answer} answer */
    finish(answer) {
      node.setAttribute('aria-busy', 'false');
      node.classList.toggle('not-found', !answer.answered);
      if (answer.understood) {
        text.before(element('p', { class: 'understood' }, `Saya pahami sebagai: ${answer.understood}`));
      }
      text.replaceChildren(...answerNodes(answer.answer, answer.citations, open));
      if (answer.citations.length > 0) node.append(sourceList(answer.citations, open));
      if (!answer.answered && answer.related.length > 0) node.append(relatedList(answer, open));
      const note = noteOf(answer);
      if (note) node.append(element('p', { class: 'notice' }, note));
    },
    /** @param {string} message */
    fail(message) {
      node.setAttribute('aria-busy', 'false');
      node.classList.add('failed');
      text.textContent = message;
    },
  };
}
