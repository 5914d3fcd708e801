import './ui/tokens.css'
import 'virtual:scene.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { hasFragment } from './app/use-address.ts'

const root = document.getElementById('root')
const render = () => {
  if (root !== null) createRoot(root).render(<App />)
}
// The seed's picture stands in the page already and is painted first; nobody looks at a hidden page, whose frames never come.
if (hasFragment() || document.hidden) render()
else requestAnimationFrame(() => setTimeout(render))
