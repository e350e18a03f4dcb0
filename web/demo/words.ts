// The page's own words, in both languages. What paycheck itself says comes from paycheck.

export type Locale = 'ko' | 'en'

const words = {
  title: {
    ko: '포트원(PortOne) V1 결제 요청을, 결제창이 열리기 전에 확인하세요',
    en: 'Check a PortOne V1 payment request before its window opens',
  },
  lead: {
    ko: 'IMP.request_pay에 넘기는 값을 SDK보다 먼저 읽습니다. 틀린 곳을 짚어 주고, 고칠 수 있는 값은 고쳐서 넘기고, 결제될 수 없는 요청은 멈춥니다.',
    en: 'paycheck reads what you pass to IMP.request_pay before the SDK does: it points out what is wrong, hands on a repaired copy, and stops a request that cannot be paid.',
  },
  see_rules: { ko: '모든 규칙 보기', en: 'See all rules' },
  skip: { ko: '바로 코드로 가기', en: 'Skip to the code' },
  language: { ko: '언어', en: 'Language' },

  loading: { ko: '검사기를 불러오는 중', en: 'Loading the checker' },
  ready: { ko: '준비됨', en: 'Ready' },
  failed: { ko: '검사기를 불러오지 못했습니다', en: 'The checker could not be loaded' },
  fetched_now: {
    ko: '처음 한 번만 {megabytes}\u00a0MB를 받았고, 다음부터는 저장된 것을 씁니다',
    en: 'fetched {megabytes}\u00a0MB this once; the browser keeps it for the next visit',
  },
  fetched_uncompressed: {
    ko: '압축되지 않은 {megabytes}\u00a0MB를 받았고, 다음부터는 저장된 것을 씁니다',
    en: 'fetched {megabytes}\u00a0MB, not compressed; the browser keeps it for the next visit',
  },
  fetched_before: { ko: '저장된 것을 써서 새로 받지 않았습니다', en: 'kept from the last visit, nothing fetched' },
  checked_in: { ko: '검사 한 번에 {ms}\u00a0ms', en: 'one check takes {ms}\u00a0ms' },

  presets: { ko: '예제로 시작하기', en: 'Start from an example' },
  preset_mistakes: { ko: '흔한 실수', en: 'What people get wrong' },
  preset_card: { ko: '카드 결제', en: 'Card' },
  preset_escrow: { ko: '가상계좌 에스크로', en: 'Escrow by virtual account' },
  preset_billing: { ko: '빌링키 발급', en: 'Billing key' },
  preset_direct: { ko: '카드사 창 바로 열기', en: 'Direct card window' },
  preset_one_card: { ko: '한 카드사만', en: 'One card only' },
  preset_mobile: { ko: '모바일', en: 'Mobile' },
  preset_inicis: { ko: '이니시스 할부', en: 'INICIS installments' },
  preset_tosspayments: { ko: '토스페이먼츠', en: 'Toss Payments' },
  preset_nice_v2: { ko: '나이스페이먼츠', en: 'NICE Payments' },
  preset_kcp: { ko: 'KCP 에스크로', en: 'KCP escrow' },
  preset_kakaopay: { ko: '카카오페이 빌링키', en: 'KakaoPay billing key' },
  preset_naverpay: { ko: '네이버페이', en: 'Naver Pay' },
  preset_paypal: { ko: '페이팔', en: 'PayPal' },

  request: { ko: '결제 요청', en: 'The request' },
  tab_code: { ko: '코드', en: 'Code' },
  tab_form: { ko: '주문서', en: 'Form' },
  placeholder: {
    ko: '// 여기에 붙여 넣으세요\nIMP.request_pay({ … })',
    en: '// paste it here\nIMP.request_pay({ … })',
  },
  more_presets: { ko: '예제 더 보기', en: 'More examples' },
  code_label: { ko: '요청 값', en: 'Params' },
  call: { ko: '확인할 호출', en: 'Call to check' },
  call_at: { ko: '{number}번째 호출 · {line}행: {code}', en: 'call {number}, line {line}: {code}' },
  code_hint: {
    ko: 'JSON이나 쓰고 계신 IMP.request_pay({ … }) 호출을 그대로 붙여 넣으세요. 실행하지 않고 읽기만 합니다.',
    en: 'Paste JSON, or your IMP.request_pay({ … }) call as it is. It is only read, never run.',
  },
  guessed: {
    ko: '{count}개 값은 코드만으로 확인할 수 없습니다: {paths}',
    en: 'Values that the code alone does not tell: {count} ({paths})',
  },
  load_ui: {
    ko: 'attach는 IMP.request_pay만 대신합니다. IMP.loadUI에 넘기는 값은 paycheck의 check로 직접 확인하세요.',
    en: 'attach stands in for IMP.request_pay only. What IMP.loadUI is given you check yourself, with check.',
  },
  unnamed: {
    ko: '스프레드(...), 계산된 키, 템플릿 태그 안에 무엇이 있는지는 알 수 없습니다.',
    en: 'What is inside spreads (...), computed keys and template tags is not known.',
  },

  pay: { ko: '결제하기', en: 'Pay' },
  pay_note: {
    ko: '모의 SDK로 보냅니다. 실제 결제는 일어나지 않습니다.',
    en: 'Goes to a stand-in SDK. Nothing is charged.',
  },
  pay_note_real: {
    ko: '실제 SDK로 보냅니다. 실제 결제창이 열립니다.',
    en: 'Goes to the real SDK. A real payment window opens.',
  },

  options: { ko: '검사 옵션', en: 'Options' },
  option_gateway: { ko: '요청만으로 PG를 모를 때', en: 'Gateway, where the request names none' },
  option_device: { ko: '기기', en: 'Device' },
  gateway_any: { ko: '지정 안 함', en: 'Not given' },
  device_any: { ko: '지정 안 함', en: 'Not given' },
  device_pc: { ko: 'PC', en: 'PC' },
  device_mobile: { ko: '모바일', en: 'Mobile' },
  option_strict: { ko: '엄격하게', en: 'Strict' },
  others: { ko: '링크가 정한 옵션:', en: 'Options of the link:' },
  drop_others: { ko: '지우기', en: 'Drop them' },
  strict_hint: { ko: '경고와 고친 값도 오류로 봅니다', en: 'warnings and repairs count as errors' },

  verdict_loading: { ko: '검사기를 불러오고 있습니다', en: 'The checker is loading' },
  verdict_failed: { ko: '검사기 없이 결제가 진행됩니다', en: 'Payment goes on unchecked' },
  verdict_stop: { ko: '이 요청은 결제창이 열리기 전에 멈춥니다', en: 'This request is stopped before the window opens' },
  verdict_refused: { ko: '결제를 멈췄습니다. 고칠 것이 {errors}개 있습니다', en: 'Payment stopped. Things to fix: {errors}' },
  verdict_warn: { ko: '보낼 수 있지만, 살펴볼 것이 있습니다', en: 'Good to send, with something to look at' },
  verdict_repair: { ko: '값을 고쳐서 보냅니다', en: 'Good to send, with repairs' },
  verdict_pass: { ko: '이대로 보내도 됩니다', en: 'Good to send as it is' },
  verdict_warn_in_sight: { ko: '보이는 값에 살펴볼 것이 있습니다', en: 'Something to look at in what can be seen' },
  verdict_repair_in_sight: { ko: '보이는 값은 고쳐서 보냅니다', en: 'What can be seen is sent repaired' },
  verdict_pass_in_sight: { ko: '보이는 값에는 문제가 없습니다', en: 'Nothing wrong in what can be seen' },
  verdict_empty: { ko: '코드를 붙여 넣으면 바로 확인해 드립니다', en: 'Paste your code and see at once' },
  verdict_unreadable: { ko: '코드를 읽을 수 없습니다', en: 'The code cannot be read' },
  verdict_elsewhere: { ko: 'IMP.request_pay 호출이 아닙니다', en: 'This is no call of IMP.request_pay' },
  count_errors: { ko: '오류 {count}', en: 'errors {count}' },
  count_warnings: { ko: '경고 {count}', en: 'warnings {count}' },
  count_changes: { ko: '자동 수정 {count}', en: 'repairs {count}' },
  gateway_other: { ko: '알 수 없는 PG', en: 'gateway not known' },
  flow_payment: { ko: '일반 결제', en: 'payment' },
  flow_billing: { ko: '빌링키 발급', en: 'billing key' },
  flow_escrow: { ko: '에스크로', en: 'escrow' },
  issues: { ko: '검사 결과', en: 'Issues' },
  severity_error: { ko: '오류', en: 'Error' },
  severity_warning: { ko: '경고', en: 'Warning' },
  whole: { ko: '요청 전체', en: 'the whole request' },
  change_to: { ko: '{suggestion}{ro} 바꾸기', en: 'Change to {suggestion}' },
  truncated: { ko: '100개까지만 보여 드립니다.', en: 'Only the first 100 are shown.' },
  changes: { ko: '고쳐서 보내는 값', en: 'Repaired on the way' },
  apply: { ko: '고친 값을 코드에 넣기', en: 'Apply repairs' },
  repeated: {
    ko: '같은 키를 두 번 썼습니다. JavaScript는 마지막 값만 씁니다. 하나만 남기세요.',
    en: 'This key is written twice. JavaScript keeps only the last value. Leave one.',
  },

  fault_at: { ko: '{line}행 {column}열: {fault}', en: 'Line {line}, column {column}: {fault}' },
  fault_value: { ko: '여기에 값이 필요합니다.', en: 'A value is needed here.' },
  fault_key: { ko: '여기에 키가 필요합니다.', en: 'A key is needed here.' },
  fault_colon: { ko: '키 다음에는 콜론(:)과 값이 필요합니다.', en: 'A key needs a colon and a value after it.' },
  fault_comma: { ko: '여기에 쉼표(,)가 필요합니다.', en: 'A comma is needed here.' },
  fault_unclosed_object: { ko: '여기서 연 중괄호({)를 닫지 않았습니다.', en: 'The brace opened here is never closed.' },
  fault_unclosed_array: { ko: '여기서 연 대괄호([)를 닫지 않았습니다.', en: 'The bracket opened here is never closed.' },
  fault_unclosed_string: { ko: '여기서 연 따옴표를 닫지 않았습니다.', en: 'The quote opened here is never closed.' },
  fault_unclosed_comment: { ko: '여기서 연 주석을 닫지 않았습니다.', en: 'The comment opened here is never closed.' },
  fault_unclosed_code: { ko: '여기서 코드가 끊겼습니다.', en: 'The code breaks off here.' },
  fault_escape: { ko: '역슬래시(\\) 다음을 읽을 수 없습니다.', en: 'What follows the backslash cannot be read.' },
  fault_too_deep: { ko: '너무 깊게 겹쳐 있습니다.', en: 'This is nested too deeply.' },
  fault_not_literal: {
    ko: '객체를 직접 넣어 주세요. 변수나 함수는 실행하지 않아서 그 안을 알 수 없습니다.',
    en: 'Put the object itself here. Variables and calls are not run, so what is in them is not known.',
  },
  fault_trailing: { ko: '요청 값은 이 앞에서 끝났습니다.', en: 'The params end before this.' },

  fault_portone_v2: {
    ko: 'PortOne으로 시작하는 호출은 포트원 V2 SDK의 것입니다. paycheck은 V1의 IMP.request_pay를 확인합니다.',
    en: 'A call that begins with PortOne is one of the V2 SDK. paycheck is for IMP.request_pay of V1.',
  },
  fault_certification: {
    ko: 'IMP.certification은 본인인증입니다. paycheck은 결제 요청인 IMP.request_pay를 확인합니다.',
    en: 'IMP.certification verifies an identity. paycheck is for payments: IMP.request_pay.',
  },

  sdk: { ko: 'SDK가 받은 것', en: 'What the SDK received' },
  sdk_idle: {
    ko: '아직 호출되지 않았습니다. 결제하기를 누르면 SDK가 받은 값이 그대로 나옵니다.',
    en: 'Not called yet. Press Pay to see exactly what the SDK is given.',
  },
  sdk_waiting: { ko: '검사를 기다리고 있습니다.', en: 'Waiting for the check.' },
  sdk_refused: {
    ko: 'SDK는 호출되지 않았습니다. 요청은 여기까지 오지 못했습니다.',
    en: 'The SDK was never called. The request did not get this far.',
  },
  sdk_called: { ko: '호출되었습니다. 아래가 받은 값 그대로입니다.', en: 'Called, with exactly what is below.' },
  sdk_called_unchecked: { ko: '검사하지 못한 요청을 SDK가 그대로 받았습니다.', en: 'The SDK received the request unchecked.' },
  sdk_callback: { ko: '콜백이 받은 값', en: 'What the callback received' },
  mock_title: { ko: '모의 결제창', en: 'A mock payment window' },
  mock_note: { ko: '실제 결제창이 아닙니다', en: 'not a real one' },
  mock_amount: { ko: '결제 금액', en: 'Amount' },
  mock_order: { ko: '주문번호', en: 'Order' },
  mock_method: { ko: '결제수단', en: 'Method' },
  mock_pay: { ko: '결제 완료로 끝내기', en: 'Finish as paid' },
  mock_cancel: { ko: '취소로 끝내기', en: 'Finish as cancelled' },
  mock_cancelled: { ko: '[결제포기] 사용자가 결제를 취소하셨습니다', en: '[cancelled] The buyer gave up the payment' },
  end_paid: { ko: '결제되었다고 합니다. 정말 결제되었는지는 서버만 말할 수 있습니다.', en: 'Paid, it says. Whether it is, only the server may say.' },
  end_failed: { ko: '결제되지 않았습니다.', en: 'Not paid.' },
  end_deposit: {
    ko: '아직 결제되지 않았습니다. 가상계좌가 발급되었을 뿐이며, 입금을 기다립니다.',
    en: 'Not paid yet. An account was issued, and waits for the deposit.',
  },
  end_refused: { ko: 'paycheck이 막았습니다. 은행이나 PG사가 거절한 것이 아닙니다.', en: 'Refused by paycheck: no bank and no gateway has seen it.' },
  end_unknown: { ko: '결과만으로는 결제되었는지 알 수 없습니다.', en: 'The result does not say whether it is paid.' },
  end_outcome: { ko: 'outcome이 읽은 것', en: 'What outcome reads in it' },
  end_server: { ko: '서버에서 할 일 보기', en: 'See what the server does' },

  real: { ko: '실제 SDK로 해 보기', en: 'Try it with the real SDK' },
  real_code: { ko: '고객사 식별코드 (IMP 코드)', en: 'Merchant code (IMP code)' },
  real_load: { ko: '실제 SDK 불러오기', en: 'Load the real SDK' },
  real_note: {
    ko: 'cdn.iamport.kr에서 포트원 SDK를 받아 옵니다. 그 전에는 이 페이지가 다른 곳에 아무것도 요청하지 않습니다. 결제창은 진짜이고, 실연동 설정이면 실제로 결제될 수 있습니다.',
    en: 'This fetches PortOne’s SDK from cdn.iamport.kr; until then the page asks nothing of anyone else. The window is real, and with a live channel so is the charge.',
  },
  real_loading: { ko: '불러오는 중입니다.', en: 'Loading.' },
  real_ready: { ko: '실제 SDK를 쓰고 있습니다.', en: 'The real SDK is in use.' },
  real_bad_code: { ko: 'imp로 시작하는 식별코드를 넣어 주세요.', en: 'Type the code that begins with imp.' },
  real_offline: { ko: 'SDK를 받아 오지 못했습니다. 네트워크를 확인해 주세요.', en: 'The SDK could not be fetched. Check the network.' },
  real_refused: {
    ko: '이 페이지의 보안 정책(CSP)이 다른 곳의 스크립트를 막습니다. 정책을 넓힌 주소에서는 쓸 수 있습니다.',
    en: 'This page’s security policy (CSP) refuses scripts from elsewhere. It works at an address with a wider policy.',
  },
  real_wider: { ko: '실제 SDK를 허용한 주소로 열기', en: 'Open with the real SDK allowed' },

  take_home: { ko: '설치 코드', en: 'Code to install it' },
  take_home_note: { ko: '지금 고른 옵션이 들어 있습니다.', en: 'With the options chosen above.' },
  snippet_script: { ko: '스크립트 태그', en: 'Script tag' },
  snippet_module: { ko: '모듈', en: 'Module' },
  snippet_server: { ko: '결제한 다음: 서버', en: 'After it: the server' },
  snippet_form: { ko: 'React Hook Form', en: 'React Hook Form' },
  copy: { ko: '복사', en: 'Copy' },
  copied: { ko: '복사했습니다', en: 'Copied' },
  copy_yourself: { ko: '선택했습니다. 직접 복사해 주세요', en: 'Selected: copy it yourself' },
  share: { ko: '공유 링크', en: 'Share link' },
  share_note: {
    ko: '링크에는 위에 적은 내용이 이름과 연락처까지 그대로 들어갑니다. 주소의 # 뒤에 있어 서버로는 전송되지 않지만, 링크를 받은 사람은 모두 볼 수 있습니다.',
    en: 'The link contains all that was typed above, names and phone numbers too. It is after the # and never sent to a server, but whoever has the link can read it.',
  },
  share_make: { ko: '링크 만들기', en: 'Make a link' },
  share_link: { ko: '공유 링크 주소', en: 'The link' },
  share_broken: { ko: '공유 링크가 깨져 있어 열지 못했습니다. 보낸 사람에게 링크를 다시 받아 주세요.', en: 'The share link is damaged and could not be opened. Ask for it again.' },

  group_gateway: { ko: '결제수단', en: 'Gateway and method' },
  group_order: { ko: '주문', en: 'Order' },
  group_buyer: { ko: '구매자', en: 'Buyer' },
  group_escrow: { ko: '에스크로', en: 'Escrow' },
  group_billing: { ko: '빌링키', en: 'Billing' },
  group_card: { ko: '카드 옵션', en: 'Card options' },
  group_redirect: { ko: '결제 후 이동', en: 'After payment' },
  field_pg: { ko: 'PG', en: 'Gateway' },
  field_pay_method: { ko: '결제수단', en: 'Method' },
  field_merchant_uid: { ko: '주문번호', en: 'Order number' },
  field_name: { ko: '주문명', en: 'Order name' },
  field_amount: { ko: '결제 금액', en: 'Amount' },
  field_buyer_name: { ko: '이름', en: 'Name' },
  field_buyer_tel: { ko: '연락처', en: 'Phone' },
  field_buyer_email: { ko: '이메일', en: 'Email' },
  field_buyer_addr: { ko: '주소', en: 'Address' },
  field_buyer_postcode: { ko: '우편번호', en: 'Postcode' },
  field_escrow: { ko: '에스크로 결제', en: 'Escrow payment' },
  field_customer_uid: { ko: '빌링키 식별자', en: 'Billing key' },
  field_direct_code: { ko: '바로 열 카드사', en: 'Card to open directly' },
  field_direct_quota: { ko: '할부 개월', en: 'Installments' },
  field_card_quota: { ko: '할부 선택지', en: 'Installment choices' },
  field_redirect: { ko: '리디렉션 URL', en: 'Redirect URL' },
  rows_products: { ko: '상품', en: 'Products' },
  rows_cards: { ko: '카드사 노출 설정', en: 'Which cards to offer' },
  row_product: { ko: '상품 {number}', en: 'Product {number}' },
  row_card: { ko: '카드 {number}', en: 'Card {number}' },
  column_order_number: { ko: '주문번호', en: 'Order number' },
  column_name: { ko: '상품명', en: 'Name' },
  column_quantity: { ko: '수량', en: 'Quantity' },
  column_amount: { ko: '가격', en: 'Price' },
  column_card: { ko: '카드사', en: 'Card' },
  column_enabled: { ko: '사용', en: 'Enabled' },
  add_product: { ko: '상품 추가', en: 'Add a product' },
  add_card: { ko: '카드 추가', en: 'Add a card' },
  remove: { ko: '삭제', en: 'Remove' },
  every_card: { ko: '모든 카드', en: 'Every card' },
  choose: { ko: '선택 안 함', en: 'None' },
  not_in_list: { ko: '{value} (목록에 없음)', en: '{value} (not in the list)' },
  form_needs_code: {
    ko: '코드를 읽을 수 없어 주문서를 채우지 못했습니다. 코드를 먼저 고쳐 주세요.',
    en: 'The code cannot be read, so the form cannot be filled. Mend the code first.',
  },

  rules: { ko: '모든 규칙', en: 'All rules' },
  advice: {
    ko: 'paycheck은 정직한 페이지를 돕는 조언이며 방어 수단이 아닙니다. 결제된 금액은 반드시 서버에서 주문 기록과 비교하세요.',
    en: 'paycheck is advice for honest pages, not a defence. The server must compare the paid amount with its own record.',
  },
} satisfies Record<string, Record<Locale, string>>

export type Word = keyof typeof words

/** The words in a language, with each {name} replaced by its value. */
export function say(word: Word, locale: Locale, values: Record<string, string | number> = {}): string {
  return words[word][locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Writes the words of every element below that names one: data-word for its text, data-label for its accessible name. */
export function writeWords(root: ParentNode, locale: Locale) {
  for (const element of root.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = say(element.dataset.word as Word, locale)
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    element.ariaLabel = say(element.dataset.label as Word, locale)
  }
}

/** The particle 로 or 으로 for a word of code: by its last sound, as the word is read in Korean. */
export function ro(word: string): '로' | '으로' {
  return /(?:[mn]e?|ng|[036])$/i.test(word) ? '으로' : '로'
}
