/**
 * Rules for oxlint: no code chooses words by language, so that a language is a table of texts and nothing
 * else.
 */
const message =
  'This chooses by language. Put the words in a folder per language: web/texts/ for pages and API, domain/words/ for rules and events.';

const codes = new Set(['nl', 'en']);
const isCode = (node) => node?.type === 'Literal' && codes.has(node.value);
/** `nl ? 'ja' : 'yes'`, `(nl && a) || b`, `isDutch ? a : b`. */
const isFlag = (node) => node?.type === 'Identifier' && /^(nl|en|(is)?(dutch|english))$/i.test(node.name);
const not = (node) => (node?.type === 'UnaryExpression' && node.operator === '!' ? node.argument : node);

const choices = {
  BinaryExpression: ({ operator, left, right }) =>
    /^[!=]==?$/.test(operator) && (isCode(left) || isCode(right)),
  ConditionalExpression: ({ test }) => isFlag(not(test)),
  LogicalExpression: ({ left }) => isFlag(not(left)),
  IfStatement: ({ test }) => isFlag(not(test)),
  SwitchCase: ({ test }) => isCode(test),
};

/** `title[lang]`, `title[view.lang]`; but not `languages[lang]`, which has every language. */
const isLangKey = ({ computed, property }) =>
  computed && (property.type === 'MemberExpression' ? property.property : property).name === 'lang';
const hasEvery = ({ type, name }) => type === 'Identifier' && /^(languages|dayWords)$/.test(name);

export default {
  meta: { name: 'texts' },
  rules: {
    'no-language-choice': {
      create: (context) =>
        Object.fromEntries(
          Object.entries(choices).map(([type, test]) => [
            type,
            (node) => test(node) && context.report({ node, message }),
          ]),
        ),
    },
    'no-missing-language': {
      create: (context) => ({
        MemberExpression: (node) =>
          isLangKey(node) &&
          !hasEvery(node.object) &&
          context.report({ node, message: 'A stored text may lack this language: read it with textIn().' }),
      }),
    },
  },
};
