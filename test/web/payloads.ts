/**
 * 200 texts that try to become markup, a script or a link: every way to begin (a tag, an attribute, a quotation that
 * breaks out, an address, a template, Markdown) times every way to act. All of them set `window.hacked`.
 */
const ACTS = [
  'window.hacked=1',
  'window["hac"+"ked"]=1',
  'self.hacked=1//',
  'top.hacked=1;void 0',
  'globalThis.hacked=1',
  'eval("window.hacked=1")',
  'setTimeout("window.hacked=1")',
  'Function("window.hacked=1")()',
  'window&#46;hacked=1',
  'window.hacked&#x3d;1',
];
const FRAMES: readonly ((act: string) => string)[] = [
  (act) => `<script>${act}</script>`,
  (act) => `</p></article><ScRiPt >${act}</sCrIpT>`,
  (act) => `<img src=x onerror="${act}">`,
  (act) => `<svg/onload=${act}>`,
  (act) => `"><svg><script>${act}</script></svg>`,
  (act) => `' autofocus onfocus=${act} x='`,
  (act) => `<iframe srcdoc="<script>parent.${act.replaceAll('"', "'")}</script>"></iframe>`,
  (act) => `<a href="javascript:${act}">klik</a>`,
  (act) => `[klik](javascript:${act})`,
  (act) => `<details open ontoggle=${act}>`,
  (act) => `<math><mtext></mtext><mglyph><style><img src=x onerror=${act}></style></mglyph></math>`,
  (act) => `<body onload=${act}>`,
  (act) => `<style>@import 'javascript:${act}';</style>`,
  (act) => `<meta http-equiv=refresh content="0;url=javascript:${act}">`,
  (act) => `</mark></textarea></title><img src onerror=${act}>`,
  (act) => `\`\${${act}}\`{{constructor.constructor('${act.replaceAll("'", '"')}')()}}`,
  (act) => `<form action="javascript:${act}"><input type=submit></form>`,
  (act) => `<object data="data:text/html,<script>${act}</script>"></object>`,
  (act) => `\u202e<img src=x onerror=${act}>\u202c`,
  (act) => `&lt;script&gt;${act}&lt;/script&gt;<\u0000script>${act}</script>`,
];

export const PAYLOADS: readonly string[] = FRAMES.flatMap((frame) => ACTS.map(frame));
