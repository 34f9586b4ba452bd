/** A browser without script that follows and keeps cookies, for as long as the sign-in takes. */
export function browser() {
  const jar = new Map<string, string>();
  return async function visit(
    address: string,
    steps = 12,
  ): Promise<{ status: number; url: string; text: string }> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, 'Accept-Language': 'nl' },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (!next) return { status: response.status, url: address, text: await response.text() };
    if (steps === 0) throw new Error(`${address} leads on and on`);
    return visit(new URL(next, address).href, steps - 1);
  };
}
