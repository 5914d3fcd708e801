import { expect, test } from 'vitest'
import { splitPluginArguments } from './kubectl-arguments.ts'

const split = (line: string) => splitPluginArguments(line.split(' '))

test('names, kinds and selectors become one kubectl get; the rest is podlapse’s', () => {
  for (const [line, kubectl, podlapse] of [
    ['web-1', 'get pods web-1 -o yaml', '-'],
    ['web-1 -n shop --context prod', 'get pods web-1 -n shop --context prod -o yaml', '-'],
    ['web-1 -nshop --context=prod --at 3', 'get pods web-1 -nshop --context=prod -o yaml', '--at 3 -'],
    ['deploy/web job/report', 'get deploy/web job/report -o yaml', '-'],
    ['deploy web', 'get deploy web -o yaml', '-'],
    ['-l app=web -A --json', 'get pods -l app=web -A -o yaml', '--json -'],
    ['explain web-1', 'get pods web-1 -o yaml', 'explain -'],
    ['render web-1 -o out.svg --theme=dark', 'get pods web-1 -o yaml', 'render -o out.svg --theme=dark -'],
    ['-n shop link web-1', 'get pods web-1 -n shop -o yaml', 'link -'],
  ] as const)
    expect(split(line), line).toEqual({ kubectl: kubectl.split(' '), podlapse: podlapse.split(' ') })
})

test('files, links and help need no cluster', () => {
  expect(split('-f pod.yaml --at 1')).toEqual({ kubectl: undefined, podlapse: ['--at', '1', 'pod.yaml'] })
  expect(split('-')).toEqual({ kubectl: undefined, podlapse: ['-'] })
  expect(split('open #v1.abc')).toEqual({ kubectl: undefined, podlapse: ['open', '#v1.abc'] })
  expect(split('--help')).toEqual({ kubectl: undefined, podlapse: ['--help'] })
})

test('what is no name is refused, and so is nothing', () => {
  for (const line of ['a;b', '$(x)', '../x', 'a/b/c', 'web -f x', '-n shop'])
    expect(split(line)).toHaveProperty('problem')
})
