import type { Article } from '../../src/types.ts';
import { fakeArticle } from '../fakes.ts';

/** Words that would be a script, a link, emphasis, a mention or a date wherever they were not escaped. */
export const NASTY =
  `<script>alert(1)</script> </a><b>x</b> &lt;i&gt; [klik](https://jahat.example) <a href="https://jahat.example">y</a> ` +
  '*tebal* _miring_ ~coret~ ```kode``` <!channel> @all {{DATE(2024-01-01T00:00:00Z, SHORT)}} ![g](https://jahat.example/g.png)';

/** Its title, publisher and text hold them. */
export const NASTY_ARTICLE: Article = fakeArticle({
  id: 'jahat',
  title: NASTY,
  publisher: '"><img src=x>',
  text: `Kata ia: ${NASTY}.`,
});
