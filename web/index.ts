export { createAssets } from './ui/assets.ts';
export { createPages, renderProblem, renderSignIn } from './pages.tsx';
export { pageLanguage } from './ui/request.ts';
