// What there is to know of each code of this package, and how it is said.

package payment

import (
	"slices"

	"paycheck/validate"
)

// entry is the catalogue's row for one code. Messages are templates as the request has them.
type entry struct {
	code     string
	severity validate.Severity
	sources  []string
	// summary says when the code is raised; message says it of one value.
	summary, message validate.Bilingual
}

var catalogue = []entry{
	{"payment.imp_uid.mismatch", validate.Error, []string{"S4", "D"},
		validate.Bilingual{KO: "조회한 결제가 확인하려던 결제가 아닙니다.",
			EN: "The record is of another payment than the one that was asked for."},
		validate.Bilingual{KO: "결제 내역의 imp_uid({given})가 조회하려던 imp_uid({allowed})와 다릅니다. 상품을 내주지 말고, 어느 결제를 조회했는지 확인하세요.",
			EN: "The record is of the payment {given}, but {allowed} was asked for. Deliver nothing, and check which payment was looked up."}},
	{"payment.merchant_uid.mismatch", validate.Error, []string{"S4", "D"},
		validate.Bilingual{KO: "다른 주문의 결제입니다.",
			EN: "The payment is one of another order."},
		validate.Bilingual{KO: "결제 내역의 주문번호({given})가 이 주문의 번호({allowed})와 다릅니다. 다른 주문의 결제로 이 상품을 내주지 마세요.",
			EN: "The payment is for the order {given}, and not for {allowed}. Deliver nothing on the payment of another order."}},
	{"payment.amount.mismatch", validate.Error, []string{"S4", "D"},
		validate.Bilingual{KO: "결제 금액이 주문 금액과 다릅니다.",
			EN: "The amount of the payment is not that of the order."},
		validate.Bilingual{KO: "결제 금액({given})이 주문 금액({allowed})과 다릅니다. 페이지에서 금액이 바뀌었을 수 있습니다. 상품을 내주지 말고, 결제되었다면 취소하세요.",
			EN: "The payment is of {given}, but the order of {allowed}: the amount may have been changed in the page. Deliver nothing, and cancel the payment if it is paid."}},
	{"payment.currency.mismatch", validate.Error, []string{"D"},
		validate.Bilingual{KO: "결제 통화가 주문 통화와 다릅니다.",
			EN: "The currency of the payment is not that of the order."},
		validate.Bilingual{KO: "결제 통화({given})가 주문 통화({allowed})와 다릅니다. 금액의 숫자가 같아도 같은 금액이 아닙니다. 상품을 내주지 말고, 결제되었다면 취소하세요.",
			EN: "The payment is in {given}, but the order in {allowed}, so that equal numbers are no equal amounts. Deliver nothing, and cancel the payment if it is paid."}},
	{"payment.sandbox", validate.Error, []string{"R", "D"},
		validate.Bilingual{KO: "테스트 결제이며, 테스트 결제를 허용하지 않습니다.",
			EN: "The payment is a test, and tests are not allowed."},
		validate.Bilingual{KO: "테스트 채널로 한 결제라서 실제로 돈이 오가지 않았습니다. 상품을 내주지 마세요. 테스트 환경이라면 AllowSandbox를 켜세요.",
			EN: "The payment was made with a test channel, which moves no money and which anyone can pay with. Deliver nothing. In a test of the shop, set AllowSandbox."}},
	{"payment.gateway.mismatch", validate.Error, []string{"R"},
		validate.Bilingual{KO: "주문이 쓰지 않는 PG사를 거친 결제입니다.",
			EN: "The payment went through a gateway that is none of the order's."},
		validate.Bilingual{KO: "결제가 거친 PG사({given})가 주문에 정해진 PG사({allowed})가 아닙니다. 상품을 내주지 말고, 포트원 콘솔에서 결제 채널을 확인하세요.",
			EN: "The payment went through {given}, but the order allows {allowed} only. Deliver nothing, and check the channels in PortOne's console."}},
	{"payment.escrow.mismatch", validate.Error, []string{"R"},
		validate.Bilingual{KO: "에스크로 결제 여부가 주문과 다릅니다.",
			EN: "The payment is an escrow one where the order is not, or the reverse."},
		validate.Bilingual{KO: "결제 내역의 escrow 값은 {given}인데 주문은 {allowed}입니다. 상품을 내주지 말고, 결제를 요청한 파라미터를 확인하세요.",
			EN: "The record has escrow: {given}, but the order {allowed}. Deliver nothing, and check the params that asked for the payment."}},
	{"payment.other_already_paid", validate.Error, []string{"D"},
		validate.Bilingual{KO: "이 주문은 이미 다른 결제로 처리되었습니다.",
			EN: "The order is settled already, by another payment."},
		validate.Bilingual{KO: "이 주문은 이미 다른 결제({allowed})로 처리되었습니다. 이 결제({given})로 다시 내주지 말고, 결제되었다면 취소하세요.",
			EN: "The order is settled by the payment {allowed} already. Deliver nothing on {given}, and cancel it if it is paid: the buyer has paid twice."}},

	{"webhook.method", validate.Error, []string{"D"},
		validate.Bilingual{KO: "POST 요청이 아닙니다.",
			EN: "The request is no POST."},
		validate.Bilingual{KO: "웹훅은 POST로 와야 하는데 {given} 요청이 왔습니다.",
			EN: "A webhook is a POST, but this is {given}."}},
	{"webhook.content_type", validate.Error, []string{"D"},
		validate.Bilingual{KO: "Content-Type이 JSON도 폼도 아닙니다.",
			EN: "The content type is neither JSON's nor a form's."},
		validate.Bilingual{KO: "웹훅의 Content-Type은 application/json 또는 application/x-www-form-urlencoded여야 합니다. 현재 값: {given}.",
			EN: "A webhook is application/json or application/x-www-form-urlencoded, but this is {given}. Choose one of them in PortOne's console."}},
	{"webhook.unreadable", validate.Error, nil,
		validate.Bilingual{KO: "본문을 끝까지 읽지 못했습니다.",
			EN: "The body could not be read to its end."},
		validate.Bilingual{KO: "웹훅 본문을 끝까지 읽지 못했습니다. 다시 올 때 처리하세요.",
			EN: "The body of the webhook could not be read to its end. Wait for it to come again."}},
	{"webhook.too_large", validate.Error, nil,
		validate.Bilingual{KO: "본문이 64 KiB를 넘습니다.",
			EN: "The body is over 64 KiB."},
		validate.Bilingual{KO: "웹훅 본문이 너무 큽니다[[({limit} KiB 초과)]]. 포트원이 보낸 웹훅이 아닙니다.",
			EN: "The body of the webhook is too large[[, over {limit} KiB]]: PortOne sends none like that."}},
	{"webhook.syntax", validate.Error, nil,
		validate.Bilingual{KO: "본문이 Content-Type이 말하는 형식이 아닙니다.",
			EN: "The body is not what its content type says."},
		validate.Bilingual{KO: "웹훅 본문을 Content-Type이 말하는 형식으로 읽을 수 없습니다.[[ {offset}번째 바이트부터 JSON이 아닙니다.]]",
			EN: "The body of the webhook is not what its content type says.[[ It is no JSON from byte {offset} on.]]"}},
	{"webhook.too_deep", validate.Error, nil,
		validate.Bilingual{KO: "본문이 32단계보다 깊게 중첩되어 있습니다.",
			EN: "The body is nested deeper than 32 levels."},
		validate.Bilingual{KO: "웹훅 본문이 {limit}단계보다 깊게 중첩되어 있습니다. 포트원이 보낸 웹훅이 아닙니다.",
			EN: "The body of the webhook is nested deeper than {limit} levels: PortOne sends none like that."}},
	{"webhook.duplicate_key", validate.Error, nil,
		validate.Bilingual{KO: "같은 키가 두 번 있습니다.",
			EN: "A key stands twice."},
		validate.Bilingual{KO: "웹훅 본문에 {key} 키가 두 번 있어 어느 값인지 알 수 없습니다. 포트원이 보낸 웹훅이 아닙니다.",
			EN: "The body of the webhook has {key} twice, so that nobody can say which is meant: PortOne sends none like that."}},
	{"webhook.type", validate.Error, nil,
		validate.Bilingual{KO: "본문이 JSON 객체가 아닙니다.",
			EN: "The body is no JSON object."},
		validate.Bilingual{KO: "웹훅 본문은 imp_uid와 merchant_uid가 있는 JSON 객체여야 합니다(현재: {kind}).",
			EN: "The body of the webhook is {kind} and no JSON object: it should have imp_uid and merchant_uid."}},
	{"webhook.field.type", validate.Error, nil,
		validate.Bilingual{KO: "문자열이어야 할 값이 문자열이 아닙니다.",
			EN: "A value that should be a string is none."},
		validate.Bilingual{KO: "웹훅의 {path} 값은 문자열이어야 합니다(현재: {kind}).",
			EN: "{path} of the webhook should be a string, but is {kind}."}},
	{"webhook.imp_uid.required", validate.Error, []string{"D"},
		validate.Bilingual{KO: "imp_uid가 없습니다.",
			EN: "There is no imp_uid."},
		validate.Bilingual{KO: "웹훅에 imp_uid가 없어 결제를 조회할 수 없습니다. 포트원 콘솔에서 웹훅 버전이 V1인지 확인하세요.",
			EN: "The webhook has no imp_uid to look a payment up by. Check that it is one of PortOne V1 in the console."}},
	{"webhook.imp_uid.format", validate.Error, []string{"R"},
		validate.Bilingual{KO: "imp_uid에 쓸 수 없는 문자가 있거나 32자를 넘습니다.",
			EN: "imp_uid is over 32 characters, or has others than letters, digits, _ and -."},
		validate.Bilingual{KO: "웹훅의 imp_uid({given})가 포트원의 결제 번호가 아닙니다. 이 값으로 조회하지 마세요.",
			EN: "imp_uid of the webhook, {given}, is no number of PortOne's. Do not look it up: it could lead to another address of the API."}},
}

// issueOf says a code of a value at path.
func issueOf(code string, path validate.Path, locale validate.Locale, with gaps) validate.Issue {
	entry := &catalogue[slices.IndexFunc(catalogue, func(e entry) bool { return e.code == code })]
	return validate.Issue{Severity: entry.severity, Code: code, Path: path, Message: say(entry.message, locale, with)}
}
