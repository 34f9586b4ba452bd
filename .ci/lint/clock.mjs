/**
 * A rule for oxlint: the day and zone of the machine are read nowhere, so that nothing hangs on the day it
 * runs.
 */
const message =
  'This reads the clock or the zone of the machine. Take the time as an argument (tests: test/setup/clock.ts); wait by performance.now().';

const ofDate = (node) =>
  (node?.type === 'Identifier' && node.name === 'Date') ||
  (node?.type === 'MemberExpression' && nameOf(node) === 'Date');
const ofTemporal = (node) =>
  (node?.type === 'Identifier' && node.name === 'Temporal') ||
  (node?.type === 'MemberExpression' && nameOf(node) === 'Temporal');
const nameOf = ({ property, computed }) => (computed ? property.value : property.name);

/** Fields of a date as the zone of the machine shows it. */
const local = /^(get(Date|Day|FullYear|Hours|Minutes|Month|TimezoneOffset)|toDateString|toTimeString)$/;
const shown = /^toLocale(Date|Time)String$/;
const namesZone = (node) =>
  node?.type === 'ObjectExpression' && node.properties.some(({ key }) => key?.name === 'timeZone');

const reads = {
  MemberExpression: (node) => {
    const name = nameOf(node);
    return (
      (name === 'now' && ofDate(node.object)) ||
      (name === 'Now' && ofTemporal(node.object)) ||
      name === 'timeOrigin'
    );
  },
  NewExpression: (node) => ofDate(node.callee) && node.arguments.length === 0,
  VariableDeclarator: ({ id, init }) => id.type === 'ObjectPattern' && (ofDate(init) || ofTemporal(init)),
  CallExpression: ({ callee, arguments: given }) => {
    if (ofDate(callee)) return true;
    if (callee.type !== 'MemberExpression') return false;
    const name = nameOf(callee);
    if (/^format(ToParts)?$/.test(name)) return given.length === 0;
    return (local.test(name) && given.length === 0) || (shown.test(name) && !namesZone(given[1]));
  },
};

export default {
  meta: { name: 'traject' },
  rules: {
    'no-machine-clock': {
      create: (context) =>
        Object.fromEntries(
          Object.entries(reads).map(([type, test]) => [
            type,
            (node) => test(node) && context.report({ node, message }),
          ]),
        ),
    },
  },
};
