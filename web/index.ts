export { createAssets } from './ui/assets.ts';
export { createPages, renderActingAs, renderProblem, renderSignIn } from './pages.tsx';
export { partyRoutes } from './party/route.tsx';
export { pageLanguage } from './ui/request.ts';
