declare module '*.css'
declare module '*.yaml?raw' {
  const text: string
  export default text
}
declare module 'virtual:seed-analysis' {
  const analysis: import('./core/index.ts').Analysis
  export default analysis
}

declare module 'virtual:html-player' {
  const text: string
  export default text
}
