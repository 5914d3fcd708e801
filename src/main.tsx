import './ui/tokens.css'
import 'virtual:scene.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { openFirstLink } from './app/use-address.ts'

const root = document.getElementById('root')
if (root !== null) void openFirstLink().then(() => createRoot(root).render(<App />))
