export { createAssets } from './assets.ts';
export { createPages, renderProblem, renderSignIn } from './pages.tsx';
export { pageLanguage } from './request.ts';
