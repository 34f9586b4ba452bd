/** Follows redirects as a browser does, with its cookies, until a page is shown. */
export async function browse(
  url: string,
  path: string,
  jar = new Map<string, string>(),
  form?: Record<string, string>,
) {
  let at = new URL(path, url);
  let body = form && new URLSearchParams(form);
  const passed: string[] = [];
  for (let hop = 0; hop < 12; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(body && { method: 'POST', body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, pair.slice(name.length + 1));
    }
    passed.push(at.pathname);
    const next = response.headers.get('location');
    if (next === null) return { response, jar, passed, at };
    at = new URL(next, at);
    body = undefined;
  }
  throw new Error(`still redirected after twelve hops: ${passed.join(' → ')}`);
}

/** Asks for pages, and sends forms, with the cookies of one browser. */
export function cookiesOf(url: string) {
  const jar = new Map<string, string>();
  return async (path: string, form?: Record<string, string>) => {
    const { response, at } = await browse(url, path, jar, form);
    return { status: response.status, text: await response.text(), path: at.pathname };
  };
}
