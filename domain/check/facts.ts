import { conditionsIn, partsOf } from '../policy/conditions.ts';
import { wrongFact } from '../decide/input.ts';
import type { Definition } from '../policy/definition.ts';
import type { FactValue } from '../policy/values.ts';

/**
 * Why a fact cannot have that value, in words; none if it can, or if the value says that nothing is known.
 */
export function valueWrong(where: string, definition: Definition, fact: string, value: FactValue): string[] {
  const wrong = value === null ? undefined : wrongFact(definition, fact, value, '/value');
  return wrong ? [`${where}: ${wrong.detail.en}`] : [];
}

/**
 * What a fact starts with fits it; what it follows is looked at when facts change, and turns it to yes or no.
 */
export function factsWrong(definition: Definition): string[] {
  return Object.entries(definition.facts).flatMap(
    ([name, { type, follows, weighedIn, says, default: value = null }]) => {
      const leaves = follows ? [...conditionsIn(follows)].filter((each) => !partsOf(each)) : [];
      const fit = type === 'boolean' && leaves.every((each) => 'fact' in each && each.fact !== name);
      return [
        ...valueWrong(`the default of the fact “${name}”`, definition, name, value),
        ...(follows && !fit
          ? [`the fact “${name}” follows, so it must be a boolean, and follow other facts only`]
          : []),
        ...((says !== undefined) === (type === 'boolean')
          ? []
          : [
              `the fact “${name}” must have a sentence for yes and one for no (\`says\`) if, and only if, it is a boolean`,
            ]),
        ...(weighedIn !== undefined && type !== 'boolean'
          ? [`the fact “${name}” is weighed, so it must be a boolean; it is of type “${type}”`]
          : []),
      ];
    },
  );
}
