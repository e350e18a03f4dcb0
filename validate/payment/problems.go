// What is said of the values of a body. Most of it follows from the tags of bodies.go: the same problem is said in the same words.

package payment

import (
	"reflect"
	"slices"
	"strings"

	"paycheck/validate"
	"paycheck/validate/internal/gateways"
)

// problemOf gives what a value is called that a rule is not true of.
func problemOf(rule string) string {
	name, _, _ := strings.Cut(rule, "=")
	switch name {
	case "string", "integer", "boolean", "array", "object":
		return "type"
	case "whole":
		return "integer"
	case "safe":
		return "max"
	case "max":
		return "too_long"
	case "rendered", "no_template":
		return "placeholder"
	case "mail", "phone", "card_number", "expiry", "birth", "pwd_2digit", "cvc", "host", "merchant_id":
		return "format"
	case "luhn", "business_number":
		return "checksum"
	case "oneof", "known":
		return "unknown"
	case "written_address":
		return "stringified"
	case "with_scheme":
		return "scheme_missing"
	case "absolute":
		return "relative"
	case "web":
		return "scheme"
	case "reachable":
		return "unreachable"
	case "filled":
		return "required"
	}
	return name // required, recommended, min, stringified
}

// problem is what can be said of any value.
type problem struct {
	severity         validate.Severity
	summary, message validate.Bilingual
}

var problems = map[string]problem{
	"required": {validate.Error,
		validate.Bilingual{KO: "값이 없거나 null 또는 빈 문자열입니다.", EN: "The value is missing: absent, null or a blank string."},
		validate.Bilingual{KO: "{path} 값이 없습니다. 이 API는 이 값이 없으면 요청을 거절합니다.", EN: "{path} is required, but nothing was given: the API refuses the call without it."}},
	"recommended": {validate.Warning,
		validate.Bilingual{KO: "값이 없습니다. 문서에는 필요하다고 되어 있습니다.", EN: "The value is missing, though the documentation asks for it."},
		validate.Bilingual{KO: "{path} 값이 없습니다. 문서에 필요하다고 되어 있으므로 전달하세요.", EN: "{path} should be passed, as the documentation asks for it, but nothing was given."}},
	"type": {validate.Error,
		validate.Bilingual{KO: "값의 타입이 다릅니다.", EN: "The value is of another type."},
		validate.Bilingual{KO: "{path} 값의 타입이 다릅니다(현재: {kind}). 이 API는 다른 타입의 값을 거절합니다.", EN: "{path} is {kind}, which the API refuses."}},
	"integer": {validate.Error,
		validate.Bilingual{KO: "값이 정수가 아닙니다.", EN: "The number is not whole."},
		validate.Bilingual{KO: "{path} 값이 정수가 아닙니다. 현재 값: {given}. 정수로 반올림해서 전달하세요.", EN: "{path} must be a whole number, but {given} was given. Round it first."}},
	"max": {validate.Error,
		validate.Bilingual{KO: "값의 크기가 2^53-1을 넘습니다.", EN: "The number is beyond 2^53-1 in size."},
		validate.Bilingual{KO: "{path} 값이 너무 큽니다. 현재 값: {given}. 계산 과정을 확인하세요.", EN: "{path} is beyond 9007199254740991: {given}. Check how it is computed."}},
	"min": {validate.Error,
		validate.Bilingual{KO: "값이 0보다 작습니다.", EN: "The number is below 0."},
		validate.Bilingual{KO: "{path} 값은 0 이상이어야 합니다. 현재 값: {given}.", EN: "{path} must be 0 or more, but {given} was given."}},
	"too_long": {validate.Error,
		validate.Bilingual{KO: "값이 API가 받는 길이를 넘습니다.", EN: "The text is longer than the API takes."},
		validate.Bilingual{KO: "{path} 길이가 {length}자로, API가 받는 {limit}자를 넘습니다. 줄여서 전달하세요.", EN: "{path} is {length} characters long, over the {limit} that the API takes. Shorten it."}},
	"placeholder": {validate.Error,
		validate.Bilingual{KO: "값이 예시 문구이거나 렌더링되지 않은 템플릿입니다.", EN: "The value is a placeholder, or a template that was never rendered."},
		validate.Bilingual{KO: "{path} 값이 예시 문구이거나 렌더링되지 않은 템플릿입니다. 실제 값으로 바꾸세요.", EN: "{path} still holds a placeholder. Put the real value in its place."}},
	"stringified": {validate.Warning,
		validate.Bilingual{KO: "값이 없을 때 JavaScript가 쓰는 문자열입니다.", EN: "The text is what JavaScript writes for a value that was not there."},
		validate.Bilingual{KO: "{path} 값이 undefined나 null을 문자열로 바꾼 것입니다. 값이 실제로 있는지 확인하세요.", EN: "{path} is what JavaScript writes for a value that was not there, such as undefined. Check where it comes from."}},
	"format": {validate.Warning,
		validate.Bilingual{KO: "값의 형식이 맞지 않습니다.", EN: "The text has not the form that it should have."},
		validate.Bilingual{KO: "{path} 값의 형식이 맞지 않습니다.", EN: "{path} has not the form that it should have."}},
	"unknown": {validate.Error,
		validate.Bilingual{KO: "값이 허용된 값이 아닙니다.", EN: "The value is none of those that there are."},
		validate.Bilingual{KO: "{path} 값은 {allowed} 중 하나여야 합니다. 현재 값: {given}.", EN: "{path} must be one of {allowed}, but {given} was given."}},
	"checksum": {validate.Warning,
		validate.Bilingual{KO: "검증 숫자가 맞지 않습니다.", EN: "The check digit is wrong."},
		validate.Bilingual{KO: "{path} 값의 검증 숫자가 맞지 않습니다. 잘못 입력되었을 수 있으니 확인하세요.", EN: "The check digit of {path} is wrong, so that a digit was probably mistyped. Have it checked."}},
	"scheme_missing": {validate.Warning,
		validate.Bilingual{KO: "URL에 https:// 같은 스킴이 없습니다.", EN: "The URL begins with a host, without https:// before it."},
		validate.Bilingual{KO: "{path} 값에 https:// 같은 스킴이 없어 웹훅이 오지 않습니다.", EN: "{path} begins with a host, without a scheme such as https:// before it: no webhook arrives."}},
	"scheme": {validate.Warning,
		validate.Bilingual{KO: "스킴이 http도 https도 아닙니다.", EN: "The scheme is neither http nor https."},
		validate.Bilingual{KO: "{path} 값의 스킴으로는 포트원 서버가 호출할 수 없어 웹훅이 오지 않습니다. https://로 시작하는 주소를 전달하세요.", EN: "{path} has a scheme that PortOne's servers cannot call: no webhook arrives. Pass an address that begins with https://."}},
	"relative": {validate.Warning,
		validate.Bilingual{KO: "절대 URL이 아닙니다.", EN: "The URL is relative."},
		validate.Bilingual{KO: "{path} 값이 https://로 시작하는 절대 URL이 아닙니다. 포트원 서버가 찾을 수 있는 전체 주소를 전달하세요.", EN: "{path} is no absolute URL, and PortOne's servers know no page that it is relative to. Pass one that begins with https://."}},
	"unreachable": {validate.Warning,
		validate.Bilingual{KO: "포트원 서버가 접속할 수 없는 주소입니다.", EN: "The host cannot be reached by PortOne's servers."},
		validate.Bilingual{KO: "{path} 값이 이 컴퓨터나 내부망의 주소라서 포트원 서버가 접속할 수 없습니다. 공개된 주소를 전달하세요.", EN: "{path} is on this machine or in a private network, which PortOne's servers cannot reach. Pass a public address."}},
	"normalized": {validate.Repair,
		validate.Bilingual{KO: "형식을 정리한 경우입니다.", EN: "The value was brought into the form that the API takes."}, changed},
	"zero": {validate.Error,
		validate.Bilingual{KO: "결제 금액이 0입니다.", EN: "The amount to pay is 0."},
		validate.Bilingual{KO: "{path} 값이 0입니다. 결제할 금액을 전달하세요.", EN: "{path} is 0, which nobody can pay. Pass the amount to pay."}},
	"decimals": {validate.Warning,
		validate.Bilingual{KO: "통화의 소수 자릿수를 넘습니다.", EN: "The amount has more decimals than its currency."},
		validate.Bilingual{KO: "{path} 값의 소수가 통화의 자릿수({limit})보다 많습니다. 현재 값: {given}.", EN: "{path} has more decimals than the {limit} of its currency: {given}."}},
	"above_amount": {validate.Warning,
		validate.Bilingual{KO: "전체 금액보다 큽니다.", EN: "The part is more than the amount."},
		validate.Bilingual{KO: "{path} 값({given})이 amount({limit})보다 큽니다.", EN: "{path} is {given}, more than the amount that it is a part of, {limit}."}},
	"past": {validate.Warning,
		validate.Bilingual{KO: "이미 지났습니다.", EN: "It is over."},
		validate.Bilingual{KO: "{path} 값이 이미 지났습니다.", EN: "{path} is over already."}},
	"milliseconds": {validate.Warning,
		validate.Bilingual{KO: "초가 아니라 밀리초로 보입니다.", EN: "The time is in milliseconds, not in seconds."},
		validate.Bilingual{KO: "{path} 값({given})이 밀리초로 보입니다. 1970년부터의 초로 전달하세요(Date.now()를 1000으로 나눈 값).", EN: "{path} is {given}, which is in milliseconds. Pass seconds since 1970: Date.now() divided by 1000."}},
}

// Words of their own.
var (
	changed       = validate.Bilingual{KO: "{path} 값을 {given}에서 {to}(으)로 고쳤습니다.", EN: "{path}: {given} was changed to {to}."}
	changedUnseen = validate.Bilingual{KO: "{path} 값의 형식을 정리했습니다.", EN: "{path} was brought into the form that the API takes."}

	// instead says what to pass, by the rule that is not true of a value.
	instead = map[string]validate.Bilingual{
		"string":      {KO: "따옴표로 묶은 문자열로 전달하세요.", EN: "Pass a string, in quotes."},
		"integer":     {KO: "14000처럼 숫자만 전달하세요.", EN: "Pass the number alone, such as 14000."},
		"boolean":     {KO: "따옴표 없이 true 또는 false로 전달하세요.", EN: "Pass true or false, without quotes."},
		"array":       {KO: "배열로 전달하세요.", EN: "Pass an array."},
		"object":      {KO: "객체로 전달하세요.", EN: "Pass an object."},
		"mail":        {KO: "name@example.com처럼 전달하세요.", EN: "Pass one such as name@example.com."},
		"phone":       {KO: "010-1234-5678처럼 전달하세요.", EN: "Pass one such as 010-1234-5678."},
		"host":        {KO: "https://로 시작하고 호스트까지 있는 주소를 전달하세요.", EN: "Pass an address that begins with https:// and has a host."},
		"card_number": {KO: "15자리나 16자리 숫자를 dddd-dddd-dddd-dddd 형식으로 전달하세요.", EN: "Pass the 15 or 16 digits of the card, as dddd-dddd-dddd-dddd."},
		"expiry":      {KO: "유효기간을 YYYY-MM 형식으로 전달하세요.", EN: "Pass the month until which the card is good, as YYYY-MM."},
		"birth":       {KO: "생년월일 6자리(YYMMDD)나 사업자등록번호 10자리를 전달하세요.", EN: "Pass the birth date as YYMMDD, or the 10 digits of a business registration number."},
		"pwd_2digit":  {KO: "비밀번호 앞 두 자리 숫자를 전달하세요.", EN: "Pass the first 2 digits of the card's password."},
		"cvc":         {KO: "3자리나 4자리 숫자를 전달하세요.", EN: "Pass its 3 or 4 digits."},
	}
	// notAsNumber is said of digits that were passed as a number.
	notAsNumber = validate.Bilingual{KO: "숫자로 전달하면 앞의 0이 사라지므로 따옴표로 묶어 전달하세요.", EN: "As a number it loses zeros at its beginning: pass it in quotes."}
	// notV2 is said of an amount in the shape that one guide prints.
	notV2 = validate.Bilingual{KO: "{total: 8900}은 포트원 V2의 형식입니다. 14000처럼 숫자만 전달하세요.", EN: "{total: 8900} is the shape of PortOne V2. Pass the number alone, such as 14000."}
)

// special are the codes that are not a field's and one of the problems above, or are not as severe, or have words of their own.
var special = []entry{
	{"params.syntax", validate.Error, nil,
		validate.Bilingual{KO: "본문이 JSON이 아닙니다.", EN: "The body is no JSON."},
		validate.Bilingual{KO: "본문이 {offset}번째 바이트부터 JSON이 아닙니다.", EN: "The body is no JSON from byte {offset} on."}},
	{"params.type", validate.Error, nil,
		validate.Bilingual{KO: "본문이 JSON 객체가 아닙니다.", EN: "The body is no JSON object."},
		validate.Bilingual{KO: "본문은 JSON 객체여야 합니다(현재: {kind}).", EN: "The body is {kind}: pass a JSON object."}},
	{"params.too_large", validate.Error, nil,
		validate.Bilingual{KO: "본문이 1 MiB를 넘습니다.", EN: "The body is over 1 MiB."},
		validate.Bilingual{KO: "본문이 {limit} KiB를 넘습니다. 결제에 필요한 값만 전달하세요.", EN: "The body is over {limit} KiB. Pass only what the payment needs."}},
	{"params.too_deep", validate.Error, nil,
		validate.Bilingual{KO: "본문이 32단계보다 깊게 중첩되어 있습니다.", EN: "The body is nested deeper than 32 levels."},
		validate.Bilingual{KO: "본문이 {limit}단계보다 깊게 중첩되어 있습니다. 더 얕게 만드세요.", EN: "The body is nested deeper than {limit} levels. Make it flatter."}},
	{"params.duplicate_key", validate.Error, nil,
		validate.Bilingual{KO: "같은 키가 두 번 있습니다.", EN: "A key stands twice."},
		validate.Bilingual{KO: "본문에 {key} 키가 두 번 있어 어느 값이 쓰일지 알 수 없습니다. 한 번만 전달하세요.", EN: "The body has {key} twice, so that nobody can say which one counts. Pass it once."}},
	{"unknown_key", validate.Warning, []string{"R"},
		validate.Bilingual{KO: "API 문서에 없는 키입니다.", EN: "The schema of the call has no such key."},
		validate.Bilingual{KO: "{path}: 이 API 문서에 없는 키이므로 무시될 수 있습니다.[[ {suggestion}을(를) 뜻했나요?]]", EN: "The schema of this call has no {path}, so it is likely to be ignored.[[ Did you mean {suggestion}?]]"}},
	{"forbidden_key", validate.Error, nil,
		validate.Bilingual{KO: "__proto__, prototype, constructor는 쓸 수 없습니다.", EN: "The key is __proto__, prototype or constructor."},
		validate.Bilingual{KO: "{path}: 쓸 수 없는 키입니다. 제거하세요.", EN: "{path} is a key that no call has. Remove it."}},
	{"pg.unsupported", validate.Error, []string{"S1", "R", "D"},
		validate.Bilingual{KO: "카드번호를 직접 보내는 API를 지원하지 않는 PG사입니다.", EN: "The gateway takes no card numbers from a server."},
		validate.Bilingual{KO: "{gateway}에서는 카드번호를 보내는 API를 쓸 수 없습니다. 결제창에서 빌링키를 발급받아 결제하세요.", EN: "{gateway} takes no card numbers from a server. Have a billing key issued in its payment window, and pay with that."}},
	{"pg.unknown", validate.Error, []string{"W"},
		validate.Bilingual{KO: "포트원의 PG사 구분코드가 아닙니다.", EN: "The value names no gateway that PortOne knows."},
		validate.Bilingual{KO: "{path} 값이 포트원의 PG사 구분코드가 아닙니다(현재: {given}).[[ {suggestion} 값을 쓰려던 것인지 확인하세요.]]",
			EN: "{path} is {given}, which names no gateway of PortOne. Pass a gateway's code.[[ Did you mean {suggestion}?]]"}},
	{"pg.format", validate.Error, []string{"S0", "S1", "S3"},
		validate.Bilingual{KO: "PG사 구분코드 뒤의 상점아이디(MID)가 비어 있거나 허용되지 않는 문자가 있습니다.", EN: "The MID after the gateway code is empty or has characters that a MID cannot have."},
		validate.Bilingual{KO: "{path} 값의 점(.) 뒤에 올바른 상점아이디(MID)가 없습니다(현재: {given}). 코드만 쓰거나, 영문, 숫자, _, -, 점으로 된 MID를 뒤에 붙이세요.",
			EN: "{path} has no valid MID after its dot: {given}. Pass the code alone, or add the MID you were issued (letters, digits, _, - and dots)."}},
	{"schedules.required", validate.Error, []string{"R"},
		validate.Bilingual{KO: "예약할 결제가 하나도 없습니다.", EN: "There is no payment to schedule."},
		validate.Bilingual{KO: "{path} 값은 결제가 하나 이상 있는 배열이어야 합니다.", EN: "{path} must be an array of one payment or more."}},
	{"schedules.schedule_at.past", validate.Warning, []string{"R"},
		validate.Bilingual{KO: "예약 시각이 이미 지났습니다.", EN: "The time is past."},
		validate.Bilingual{KO: "{path} 값({given})이 현재 시각({limit}, 한국 시각)보다 앞입니다.", EN: "{path} is {given}, which is before now ({limit} in Korea)."}},
	{"expiry.past", validate.Warning, []string{"S3"},
		validate.Bilingual{KO: "카드의 유효기간이 지났습니다.", EN: "The card is over."},
		validate.Bilingual{KO: "카드의 유효기간이 지났습니다. 다른 카드를 쓰도록 안내하세요.", EN: "The card is over already. Ask for another one."}},
	{"checksum.recommended", validate.Warning, []string{"R"},
		validate.Bilingual{KO: "취소 가능 금액을 함께 보내지 않았습니다.", EN: "The call does not say what there is still to give back."},
		validate.Bilingual{KO: "{path} 값이 없습니다. 취소할 수 있는 남은 금액을 함께 보내면 같은 취소가 두 번 실행되는 것을 막을 수 있습니다.", EN: "{path} should be passed: the amount that there is still to give back. With it a call that is sent twice gives back once."}},
	{"imp_uid.recommended", validate.Warning, []string{"R"},
		validate.Bilingual{KO: "취소할 결제를 가리키는 값이 없습니다.", EN: "Nothing says which payment is to be given back."},
		validate.Bilingual{KO: "imp_uid와 merchant_uid가 모두 없어 어느 결제를 취소할지 알 수 없습니다. 하나를 전달하세요.", EN: "Neither imp_uid nor merchant_uid says which payment is to be given back. Pass one."}},
	{"notice_url.placeholder", validate.Warning, []string{"P", "W"}, problems["placeholder"].summary, problems["placeholder"].message},
	{"merchant_uid.stringified", validate.Error, []string{"W"}, problems["stringified"].summary, problems["stringified"].message},
}

// bodyEntries is the catalogue of the bodies, by code.
var bodyEntries, bodyCodes = func() (map[string]entry, []string) {
	entries := map[string]entry{}
	var codes []string
	add := func(e entry) {
		if _, found := entries[e.code]; !found {
			codes = append(codes, e.code)
			entries[e.code] = e
		}
	}
	for _, e := range special[:7] {
		add(e)
	}
	later := special[7:]
	for _, body := range bodies {
		prefix := prefixOf(body)
		if prefix != "" {
			add(entryOf("schedules.type", "array"))
		}
		for _, f := range fieldsOf(reflect.TypeOf(body)) {
			for _, rule := range f.everyRule() {
				code := prefix + f.key + "." + problemOf(rule)
				if at := slices.IndexFunc(later, func(e entry) bool { return e.code == code }); at >= 0 {
					add(later[at])
				} else {
					add(entryOf(code, rule))
				}
			}
		}
	}
	for _, e := range later {
		add(e)
	}
	return entries, codes
}()

// everyRule gives the rules of a field with all that can be said of it besides.
func (f *field) everyRule() []string {
	rules := f.rules
	if len(f.neededBy) > 0 {
		rules = append([]string{"recommended"}, rules...)
	}
	rules = append(slices.Clone(rules), f.spans...)
	if f.repair != "-" {
		rules = append(rules, "normalized")
	}
	return rules
}

// entryOf gives what is said of a value that a rule is not true of.
func entryOf(code, rule string) entry {
	kind := problems[problemOf(rule)]
	e := entry{code, kind.severity, []string{"R"}, kind.summary, kind.message}
	switch rule {
	case "card_number", "expiry", "birth", "pwd_2digit", "cvc":
		e.severity, e.sources = validate.Error, []string{"S3", "R"}
	case "no_template":
		e.severity, e.sources = validate.Warning, []string{"W"}
	case "written_address", "with_scheme", "absolute", "web", "host", "reachable":
		e.sources = []string{"P", "W"}
	case "normalized", "stringified", "rendered", "mail", "phone":
		e.sources = []string{"W"}
	case "luhn", "business_number":
		e.sources = nil
	}
	return e
}

// Rules gives the catalogue: every code that a decision, a webhook's error or the report on a body can carry.
func Rules() []validate.Rule {
	var rules []validate.Rule
	add := func(e entry) {
		rules = append(rules, validate.Rule{
			Code: e.code, Severity: e.severity.String(), Gateways: gatewaysOf(e.code), BySeverity: bySeverity(e.code),
			Sources: append([]string{}, e.sources...), Summary: e.summary,
		})
	}
	for _, e := range catalogue {
		add(e)
	}
	for _, code := range bodyCodes {
		add(bodyEntries[code])
	}
	return rules
}

// gatewaysOf gives the gateways that raise a code; none stands for all.
func gatewaysOf(code string) []string {
	names := []string{}
	if code == "pg.unsupported" {
		for _, g := range gateways.All {
			if !gateways.TakesCards(g.Code) {
				names = append(names, g.Code)
			}
		}
		return names
	}
	key, isRecommended := strings.CutSuffix(code, ".recommended")
	if !isRecommended {
		return names
	}
	for _, body := range bodies {
		for _, f := range fieldsOf(reflect.TypeOf(body)) {
			switch {
			case prefixOf(body)+f.key != key:
			case len(f.neededBy) == 0 && f.rules[0] == "recommended":
				return []string{}
			default:
				names = append(names, f.neededBy...)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// bySeverity gives the gateways of a code for each severity, where they differ.
func bySeverity(code string) *validate.BySeverity {
	switch strings.TrimPrefix(code, "schedules.") {
	case "amount.integer", "tax_free.integer", "vat_amount.integer":
		errors := []string{}
		for _, g := range gateways.All {
			if gateways.RefusesDecimals(g.Code) {
				errors = append(errors, g.Code)
			}
		}
		return &validate.BySeverity{Error: errors, Warning: []string{}}
	}
	return nil
}

// bodies are the structs of bodies.go.
var bodies = []any{again{}, onetime{}, billingKey{}, schedule{}, planned{}, prepare{}, cancel{}}

// prefixOf gives what the codes of a struct begin with.
func prefixOf(body any) string {
	if _, ok := body.(planned); ok {
		return "schedules."
	}
	return ""
}
