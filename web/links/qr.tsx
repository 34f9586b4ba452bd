import { encode } from 'uqr';
import { useView } from '../ui/view.tsx';

/** An address as a square to be scanned: who gets it on paper does not type 43 characters. */
export function QrCode({ address }: { address: string }) {
  const { say } = useView();
  // Four light modules around it, as the standard asks.
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('linkQr')}>
      <path d={dark.join('')} shapeRendering="crispEdges" />
    </svg>
  );
}
