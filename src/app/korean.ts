/** The Korean catalogue, a chunk of its own. */
export { ko } from '../core/index.ts'
