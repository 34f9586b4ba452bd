export { createAssets } from './ui/assets.ts';
export { createPages, renderActingAs, renderProblem, renderSignIn } from './pages.tsx';
export { partyRoutes } from './party/route.tsx';
export { actingAsPath, signInPath } from './ui/paths.ts';
export { ownAddress, pageLanguage } from './ui/request.ts';
