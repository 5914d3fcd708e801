import type { DiagnosticValues, DiagnosticWords } from './diagnostic-words.ts'

const text = (values: DiagnosticValues, key: string, otherwise = ''): string => String(values[key] ?? otherwise)
const code = (value: string): string => `\`${value}\``
const at = (path: string): string => (path === '' ? '이 값' : code(path))
const version = (values: DiagnosticValues): string => text(values, 'version', text(values, 'kubernetes'))
const why = (values: DiagnosticValues): string =>
  values.consequence === 'never-exits'
    ? ` 이대로라면 ${code(text(values, 'container'))} 컨테이너는 일반 init이 됩니다. 끝나지 않으면 그 뒤의 것은 시작되지 않습니다.`
    : ''

const NO_EFFECT: Readonly<Record<string, string>> = {
  'node-namespaces': '노드의 네임스페이스를 함께 씁니다. 무엇이 시작하고 멈추고 집계되는지는 바뀌지 않습니다',
  'shared-processes': '컨테이너가 서로의 프로세스를 보게 합니다. 무엇이 시작하고 멈추고 집계되는지는 바뀌지 않습니다',
  'pod-condition': '파드의 Ready 컨디션과 트래픽을 붙잡습니다. READY는 컨테이너를 세므로 바뀌지 않습니다',
}

/** Korean words of every diagnostic. */
export const koDiagnostics: DiagnosticWords = {
  'text/empty': () => '그릴 것이 없습니다. 파드, Deployment, Job 또는 `kubectl get pod -o yaml`의 출력을 붙여넣으세요.',
  'text/too-large': (v) =>
    `텍스트의 크기가 ${text(v, 'size')}입니다. Podlapse는 ${text(v, 'limit')}까지 읽습니다. 파드가 있는 객체만 남기세요.`,
  'text/line-too-long': (v) =>
    `이 행은 ${text(v, 'length')}자입니다. Podlapse는 ${text(v, 'limit')}자까지의 행을 읽습니다.`,
  'text/too-deep': (v) =>
    `${text(v, 'limit')}단계보다 깊이 중첩되어 있습니다. 그런 Kubernetes 객체는 없으므로 더 읽지 않습니다.`,
  'text/too-many-nodes': (v) =>
    `이 문서에는 값이 ${text(v, 'limit')}개보다 많습니다(별칭은 쓰일 때마다 셉니다). 더 읽지 않습니다.`,
  'text/took-too-long': (v) => `읽는 데 ${text(v, 'limit')}보다 오래 걸려 중단했습니다. 파드가 있는 객체만 남기세요.`,
  'yaml/syntax': (v) => `올바른 YAML이 아닙니다: ${text(v, 'message', '여기서 읽을 수 없습니다')}.`,
  'yaml/duplicate-key': (v) =>
    `같은 매핑에 ${code(text(v, 'key'))}가 두 번 있습니다. 마지막 것만 쓰이고 kubectl은 거부합니다. 하나를 지우세요.`,
  'yaml/dropped-text': () => 'kubectl은 여기서부터 이 문서의 나머지를 말없이 버립니다. 들여쓰기와 구분자를 확인하세요.',
  'yaml/alias': (v) => `이 별칭을 따라갈 수 없습니다: ${text(v, 'message', '앞에 앵커가 없습니다')}.`,
  'yaml/map-key': () =>
    '키는 일반 텍스트여야 하는데 매핑이나 리스트입니다. `{{ … }}`라면 렌더링하지 않은 템플릿입니다.',
  'yaml/control-character': (v) =>
    `여기에 YAML이 허용하지 않는 제어 문자(${text(v, 'character', '표시할 수 없음')})가 있습니다.`,
  'yaml/number': (v) =>
    `${code(text(v, 'found'))}는 JSON이 담을 수 있는 숫자가 아니어서 kubectl이 거부합니다. 텍스트라면 따옴표로 감싸세요.`,
  'yaml/nested-list': () => 'List 안의 List는 kubectl이 거부합니다.',
  'template/helm': () => '렌더링하지 않은 Helm 템플릿입니다. 먼저 렌더링하고(`helm template …`) 결과를 붙여넣으세요.',
  'manifest/no-pod': (v) =>
    v.kind === undefined
      ? '이 텍스트에는 파드가 없습니다. Podlapse는 파드와 파드 템플릿이 있는 것을 그립니다.'
      : `이것은 ${text(v, 'kind')}입니다. Podlapse는 파드와 파드 템플릿이 있는 것을 그립니다.`,
  'manifest/not-an-object': (v) => `이 문서는 Kubernetes 객체가 아니라 ${text(v, 'found', '매핑이 아닌 것')}입니다.`,
  'manifest/no-kind': () =>
    '이 객체에는 `kind`가 없어 kubectl이 거부합니다. 파드는 `apiVersion: v1`과 `kind: Pod`로 시작합니다.',
  'manifest/unknown-kind': (v) =>
    `Podlapse가 모르는 종류 ${code(text(v, 'kind'))}이고, 그 안에서 파드 템플릿을 찾지 못했습니다.`,
  'manifest/by-shape': (v) =>
    `${code(text(v, 'kind'))}는 Podlapse가 아는 종류가 아닙니다. ${at(text(v, 'path'))}에서 파드 템플릿처럼 보이는 것으로 그렸습니다.`,
  'manifest/false-friend': (v) =>
    `${code(text(v, 'kind'))}는 파드 템플릿이 아니므로 아무것도 그리지 않습니다. 이것이 만드는 파드가 있다면 그 파드를 붙여 넣으세요: \`kubectl get pod NAME -o yaml\``,
  'pod/no-containers': () => '이 파드에는 컨테이너가 없습니다. API 서버는 적어도 하나를 요구합니다.',
  'pod/too-many-containers': (v) =>
    `이 파드에는 컨테이너가 ${text(v, 'count')}개 있습니다. 처음 ${text(v, 'limit')}개를 그립니다.`,
  'pod/too-many-pods': (v) =>
    `이 텍스트에는 파드가 ${text(v, 'count')}개 있습니다. 처음 ${text(v, 'limit')}개를 나열합니다.`,
  'field/wrong-type': (v, p) =>
    `${at(p)}의 형식은 ${text(v, 'expected', '다른 것')}이어야 하는데 ${text(v, 'found', '이 값')}입니다.${why(v)}`,
  'field/unknown': (v, p) =>
    `${code(text(v, 'field', p))}는 ${text(v, 'owner', '알려진')} 필드가 아닙니다.${v.suggestion === undefined ? ' 아무것도 바꾸지 않으며, `--validate=false`가 아니면 `kubectl apply`가 거부합니다.' : ` ${code(text(v, 'suggestion'))}를 뜻했나요?`}${why(v)}`,
  'field/invalid': (v, p) => `API 서버가 이 파드를 거부합니다: ${text(v, 'message', p)}`,
  'field/no-effect': (v, p) => `${at(p)}: ${NO_EFFECT[text(v, 'reason')] ?? '여기서는 아무것도 바꾸지 않습니다'}.`,
  'version/field-dropped': (v, p) =>
    `Kubernetes ${version(v)}에서는 ${code(text(v, 'field', p))}를 버립니다${v.since === undefined ? '' : `. ${v.since}부터 유효합니다`}.${why(v)}`,
  'version/field-refused': (v, p) =>
    `Kubernetes ${version(v)}에서는 ${code(text(v, 'field', p))}를 거부합니다${v.since === undefined ? '' : `. ${v.since}부터 받아들입니다`}.${why(v)}`,
  'version/from-source': (v) =>
    `Kubernetes ${version(v)}의 동작은 실행을 기록한 것이 아니라 소스 코드에서 가져온 것입니다.`,
  'scenario/invalid': (v, p) =>
    `시나리오의 ${at(p)}: ${text(v, 'expected', '다른 형태')}여야 합니다${v.found === undefined ? '' : `. 지금은 ${v.found}`}.`,
  'scenario/unknown-container': (v) =>
    `시나리오가 ${code(text(v, 'name'))} 컨테이너를 말하지만 파드에 없습니다 (있는 것: ${text(v, 'known', '없음')}).`,
  'scenario/never-evicted': (v) =>
    `시나리오는 파드를 축출하지만, kubelet은 중요(critical) 파드를 축출하지 않습니다. 이 파드의 ${code(text(v, 'field'))}: ${code(text(v, 'value'))}.`,
  'scenario/from-source': () => '축출할 때의 동작은 실행을 기록한 것이 아니라 kubelet 소스에서 읽은 것입니다.',
  'timeline/limit': (v) =>
    `${code(text(v, 'name'))}의 일생에는 보여 줄 수 있는 것보다 많은 이벤트가 있습니다 (${text(v, 'limit')}). ${text(v, 'seconds')}초 이후는 생략하며 같은 식으로 계속됩니다.`,
  'link/not-a-link': () => '이 주소의 # 뒤는 Podlapse 링크가 아닙니다. 링크는 `#v1.`로 시작하는 문자열로 끝납니다.',
  'link/newer-version': (v) =>
    `이 링크는 더 새로운 Podlapse가 만들었습니다 (형식 ${text(v, 'version')}). 이 버전은 ${text(v, 'known')}을 읽습니다. 페이지를 새로 고치거나 도구를 업데이트하세요.`,
  'link/too-large': (v) =>
    `링크에 담을 수 있는 것보다 큽니다 (${text(v, 'limit')}). ${text(v, 'hint', '대신 파일을 요청하세요.')}`,
  'link/damaged': () =>
    '이 링크는 손상되었습니다. 글자가 빠졌거나 바뀌었습니다. 일부 채팅과 트래커는 긴 링크를 자릅니다. 다시 받거나 파일을 요청하세요.',
  'link/invalid': () => '이 링크에는 Podlapse 그림이 아닌 것이 들어 있습니다. 아무것도 그리지 않습니다.',
  'link/no-pod': () => '이 텍스트에는 파드가 없어 공유할 것이 없습니다.',
}
