import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { QrCode } from '../../../web/links/qr.tsx';
import { states, viewFor } from '../../../web/gallery/index.tsx';
import { renderPage } from '../../../web/ui/render.tsx';

const decode = jsqr as unknown as typeof jsqr.default;
/** Pixels to a module. */
const scale = 4;

/** What a camera sees of the square in a page. */
function photographed(html: string): { pixels: Uint8ClampedArray; width: number } {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(html)![1]);
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of html.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let n = 0; n < scale * scale; n += 1) {
      const at = (Number(y) * scale + Math.floor(n / scale)) * width + Number(x) * scale + (n % scale);
      pixels.set([0, 0, 0], at * 4);
    }
  return { pixels, width };
}

test.each(['https://traject.example.nl', `https://${'long-name.'.repeat(12)}example.nl`])(
  'the square on a letter is read as its address, at %s',
  (url) => {
    const address = `${url}/p/Jq0Y5t1-${'x'.repeat(34)}_`;
    const html = renderPage(viewFor(states[0]!, 'nl'), <QrCode address={address} />);
    const { pixels, width } = photographed(html);
    expect(decode(pixels, width, width)?.data).toBe(address);
  },
);
