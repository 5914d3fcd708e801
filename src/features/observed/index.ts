export { ObservedSwitch } from './observed-switch.tsx'
export { ObservedView } from './observed-view.tsx'
