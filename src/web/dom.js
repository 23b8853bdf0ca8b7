/** Builds the page from nodes and text nodes; nothing is ever parsed as HTML. */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Readonly<Record<string, string | boolean | ((event: Event) => void) | null>>} [attributes]
 *   functions become listeners (`onclick`), `true` an empty attribute, `false` and `null` none
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, '');
    else if (typeof value === 'string') node.setAttribute(key, value);
  }
  for (const child of children) if (child !== null) node.append(child);
  return node;
}

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function byId(id, kind) {
  const node = document.getElementById(id);
  if (!(node instanceof kind)) throw new Error(`#${id} is missing from the page`);
  return node;
}

/** @param {string} text */
export function hiddenText(text) {
  return element('span', { class: 'visually-hidden' }, text);
}

/**
 * Enter sends, Shift+Enter begins a line.
 * @param {HTMLTextAreaElement} field
 * @param {() => void} send
 */
export function sendOnEnter(field, send) {
  field.addEventListener('keydown', (event) => {
    // Enter that picks a word of an input method must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
}
