import { expect, test } from 'vitest'
import { applyDefaults } from './apply-defaults.ts'

const container = { name: 'app', image: 'nginx:1' }

test('empty optional fields are left out at every depth, as Go writes them', () => {
  const spec = applyDefaults({
    containers: [
      { ...container, command: [], volumeMounts: [{ name: 'v', mountPath: '/v', readOnly: false, subPath: '' }] },
    ],
    tolerations: [{ key: 'a', operator: '', value: '', effect: 'NoExecute' }],
    volumes: [{ name: 'v', configMap: { name: '', items: [] } }],
    nodeSelector: {},
  })
  expect(spec).toMatchObject({
    containers: [{ volumeMounts: [{ name: 'v', mountPath: '/v' }] }],
    tolerations: [{ key: 'a', effect: 'NoExecute' }],
    volumes: [{ name: 'v', configMap: { defaultMode: 420 } }],
  })
  expect(JSON.stringify(spec)).not.toMatch(/""|\[\]|nodeSelector|readOnly|command/)
})

test('pointers keep an empty value, and required fields are written even when they are missing', () => {
  const spec = applyDefaults({
    automountServiceAccountToken: false,
    containers: [{ image: 'nginx:1', ports: [{}], securityContext: {}, env: [{ value: 'x' }] }],
    terminationGracePeriodSeconds: 0,
  })
  expect(spec).toMatchObject({
    automountServiceAccountToken: false,
    containers: [
      {
        name: '',
        ports: [{ containerPort: 0, protocol: 'TCP' }],
        securityContext: {},
        env: [{ name: '', value: 'x' }],
      },
    ],
    terminationGracePeriodSeconds: 0,
  })
})
