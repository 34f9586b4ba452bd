import { useView } from './view.tsx';

/** As much as somebody may type to find something. */
export const longestSearch = 100;

/**
 * Finds anything, from every page. It is sent with POST: what is typed may be a reference, which never stands
 * in an address. Where script runs, what is found shows below it while one types.
 */
export function FindField() {
  const { say } = useView();
  return (
    <form method="post" action="/find" role="search" className="find" data-find="">
      <label className="sr" htmlFor="find">
        {say('findLabel')}
      </label>
      <input
        id="find"
        name="q"
        type="search"
        className="utrecht-textbox utrecht-textbox--html-input"
        placeholder={say('findExample')}
        maxLength={longestSearch}
        autoComplete="off"
        spellCheck={false}
      />
      <button>{say('findDo')}</button>
      <span className="sr" aria-live="polite" />
      <div className="find__results" hidden />
    </form>
  );
}
