/**
 * A rule for oxlint: code and comments keep to 110 columns, also where the
 * formatter cannot break a line. A line with a text may be longer.
 */
const most = 110;
const message = `This line is longer than ${most} columns: break the comment, or name a part of the code.`;

export default {
  meta: { name: 'width' },
  rules: {
    'within-110': {
      create(context) {
        const { lines } = context.sourceCode;
        /** Lines with a text, which is not broken. */
        const texts = new Set();
        const text = ({ loc }) => {
          for (let line = loc.start.line; line <= loc.end.line; line++) texts.add(line);
        };
        return {
          Literal: (node) => (typeof node.value === 'string' || node.regex) && text(node),
          TemplateLiteral: text,
          JSXText: text,
          'Program:exit'() {
            for (const [index, { length }] of lines.entries()) {
              const line = index + 1;
              if (length > most && !texts.has(line))
                context.report({
                  loc: { start: { line, column: most }, end: { line, column: length } },
                  message,
                });
            }
          },
        };
      },
    },
  },
};
