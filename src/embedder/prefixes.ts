/** What a model was trained to read before a question and before a passage. */
export interface Prefixes {
  readonly query: string;
  readonly passage: string;
}

/** Families of models that were trained to be told which side of the search a text is on; see their model cards. */
const FAMILIES: readonly (Prefixes & { readonly model: RegExp })[] = [
  {
    model: /(^|[/:-])e5-.*instruct/i,
    query: 'Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ',
    passage: '',
  },
  { model: /(^|[/:-])e5([-:]|$)/i, query: 'query: ', passage: 'passage: ' },
  { model: /nomic-embed/i, query: 'search_query: ', passage: 'search_document: ' },
];

/** The prefixes of a model by its name; none for families that were trained without. */
export function prefixesOf(model: string): Prefixes {
  return FAMILIES.find((family) => family.model.test(model)) ?? { query: '', passage: '' };
}
