/**
 * The provider itself: the package's index adds a warning
 * on every start with Node 20, which works and is tested.
 */
declare module 'oidc-provider/lib/provider.js' {
  export { default as Provider } from 'oidc-provider';
}
