/** The engine, a chunk of its own: the first picture comes ready made. */
export { analyze } from '../core/index.ts'
