import { types } from '../../domain/catalogue.ts';
import { workflowTypeOf } from '../../workflows/names.ts';

/** Words that JavaScript keeps for itself, so that nothing can be called so. */
const reserved =
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in new null return super switch this throw true try typeof var void while with yield'.split(
    ' ',
  );

/** The names of a new trajectory: of its type and files, in code, and for people. */
export interface Names {
  /** Kebab-case: `housing-talk`. */
  type: string;
  /** Camel case: `housingTalk`. */
  code: string;
  /** A first title: `Housing talk`. */
  title: string;
}

/**
 * @throws when there is such a trajectory, or the name is not written as names are, with one that could be.
 */
export function namesOf(given: string | undefined): Names {
  if (given === undefined || given === '')
    throw new Error('no name given: npm run new:trajectory housing-talk');
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(given)) {
    const words = given
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .map((word) => word.replace(/^\d+/, ''))
      .filter(Boolean);
    const better = words.length > 0 ? words.join('-') : 'housing-talk';
    throw new Error(
      `${given}: a name is words of small letters and digits with hyphens between, such as ${better}`,
    );
  }
  if (types().includes(given)) {
    const versions = `a new version of it is described in docs/add-a-trajectory.md`;
    throw new Error(`${given}: there is such a trajectory already; choose another name, or ${versions}`);
  }
  if (reserved.includes(given))
    throw new Error(
      `${given}: JavaScript keeps this word for itself; add a second one, such as ${given}-talk`,
    );
  const title = given.replaceAll('-', ' ');
  return { type: given, code: workflowTypeOf(given), title: `${title[0]!.toUpperCase()}${title.slice(1)}` };
}
