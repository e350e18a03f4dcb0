// The codes that only facts have (rules.md §11): the path of the fact's param, and a problem. They stand in no table: a code from factCode
// on is the number of the first row that raises it, and what is said of it is the same for every param.

package validate

import "strings"

// factCode is the first code of facts.
const factCode = code(len(catalogue))

// problem is what a fact's code calls that it does not hold.
type problem uint8

const (
	noProblem problem = iota // the catalogue has the code
	problemBilling
	problemCharged
	problemCharset
	problemFormat
	problemIgnored
	problemMax
	problemMin
	problemRecommended
	problemRequired
	problemSum
	problemTooLong
	problemTooMany
	problemType
	problemUndocumented
	problemUnknown
	problemUnsupported
)

// factProblem is what is said of a problem. Messages have the gaps of the catalogue's.
type factProblem struct {
	name             string
	summary, message Bilingual
}

// missingFact is said of a param that a gateway asks for.
var missingFact = Bilingual{KO: "{path} 값이 없습니다. {gateway} 결제에 필요하니 값을 전달하세요.",
	EN: "{path} is missing, and {gateway} asks for it. Pass it."}

var factProblems = [...]factProblem{
	problemBilling: {"billing", Bilingual{KO: "빌링키 발급에 쓸 수 없는 값입니다.", EN: "The value cannot be used to ask for a billing key."},
		Bilingual{KO: "{path} 값이 {gateway} 빌링키 발급에 쓸 수 없는 값입니다(현재: {given}). 사용할 수 있는 값: {allowed}.",
			EN: "{gateway} issues no billing key with {path} {given}. Pass one of: {allowed}."}},
	problemCharged: {"charged", Bilingual{KO: "빌링키 발급과 함께 실제로 결제되는 금액입니다.", EN: "The amount is charged together with the issue of the billing key."},
		Bilingual{KO: "{path} 값이 {gateway}에서 빌링키를 발급하면서 바로 결제됩니다(현재: {given}). 결제할 금액인지 확인하세요.",
			EN: "{gateway} charges {path} at once when it issues the billing key: {given}. Make sure that this is meant."}},
	problemCharset: {"charset", Bilingual{KO: "해당 PG사가 허용하지 않는 문자가 있습니다.", EN: "The value has characters that the gateway does not take."},
		Bilingual{KO: "{path} 값에 {gateway} 문서가 허용하지 않는 문자가 있습니다. 그 문자를 빼세요.",
			EN: "{path} has characters that {gateway} does not take. Leave them out."}},
	problemFormat: {"format", Bilingual{KO: "해당 PG사 문서와 다른 형식입니다.", EN: "The value is not written as the gateway documents it."},
		Bilingual{KO: "{path} 값의 형식이 {gateway} 문서와 다릅니다.[[ 형식: {allowed}.]]",
			EN: "{path} is not written as {gateway} documents it.[[ It takes: {allowed}.]]"}},
	problemIgnored: {"ignored", Bilingual{KO: "해당 PG사가 이 요청에서 무시하는 값입니다.", EN: "The gateway ignores the value in this request."},
		Bilingual{KO: "{path} 값은 {gateway} 결제의 이 요청에서 무시됩니다. 빼거나, 꼭 필요한 값인지 확인하세요.",
			EN: "{gateway} ignores {path} in this request. Leave it out, or see whether anything depends on it."}},
	problemMax: {"max", Bilingual{KO: "해당 PG사가 허용하는 값보다 큽니다.", EN: "The number is above what the gateway takes."},
		Bilingual{KO: "{path} 값은 {gateway} 결제에서 {limit} 이하여야 합니다(현재: {given}).",
			EN: "{path} may be at most {limit} with {gateway}, but {given} was given."}},
	problemMin: {"min", Bilingual{KO: "해당 PG사가 허용하는 값보다 작습니다.", EN: "The number is below what the gateway takes."},
		Bilingual{KO: "{path} 값은 {gateway} 결제에서 {limit} 이상이어야 합니다(현재: {given}).",
			EN: "{path} must be at least {limit} with {gateway}, but {given} was given."}},
	problemRecommended: {"recommended", Bilingual{KO: "해당 PG사가 필요하다고 하는 값이 없습니다.", EN: "The value is missing, and the gateway asks for it."}, missingFact},
	problemRequired:    {"required", Bilingual{KO: "해당 PG사에 꼭 필요한 값이 없습니다.", EN: "The value is missing, and the gateway cannot do without it."}, missingFact},
	problemSum: {"sum", Bilingual{KO: "상품 금액의 합계가 결제 금액과 다릅니다.", EN: "The prices of all products do not make up the amount."},
		Bilingual{KO: "{path} 항목의 unitPrice와 quantity를 곱한 금액의 합계가 amount와 다릅니다. 둘을 맞추세요.",
			EN: "unitPrice times quantity of all entries of {path} is not amount. Make the two agree."}},
	problemTooLong: {"too_long", Bilingual{KO: "해당 PG사가 허용하는 길이를 넘습니다.", EN: "The text is longer than the gateway takes."},
		Bilingual{KO: "{path} 값이 {length}자로, {gateway} 제한인 {limit}자를 넘습니다. 더 짧게 전달하세요.",
			EN: "{path} has {length} characters, over the {limit} of {gateway}. Shorten it."}},
	problemTooMany: {"too_many", Bilingual{KO: "해당 PG사가 허용하는 것보다 항목이 많습니다.", EN: "The list has more entries than the gateway takes."},
		Bilingual{KO: "{path} 항목은 {gateway} 결제에서 최대 {limit}개입니다. 나머지를 빼세요.",
			EN: "{path} may have at most {limit} entries with {gateway}."}},
	problemType: {"type", Bilingual{KO: "해당 PG사 문서와 다른 종류의 값입니다.", EN: "The value is not of the type that the gateway documents."},
		Bilingual{KO: "{path} 값의 종류가 {gateway} 문서와 다릅니다(현재: {kind}). 문서의 종류: {allowed}.",
			EN: "{path} is documented by {gateway} as {allowed}, but {kind} was given."}},
	problemUndocumented: {"undocumented", Bilingual{KO: "해당 PG사 문서에 없는 값입니다.", EN: "The gateway does not document the value."},
		Bilingual{KO: "{path} 값이 {gateway} 문서에 없는 값입니다(현재: {given}).[[ '{suggestion}' 값을 쓰려던 것인지 확인하세요.]] 문서에 있는 값: {allowed}.",
			EN: "{gateway} does not document the {path} {given}.[[ Did you mean '{suggestion}'?]] It documents: {allowed}."}},
	problemUnknown: {"unknown", Bilingual{KO: "해당 PG사 문서에 없는 값입니다.", EN: "The value is none of those that the gateway documents."},
		Bilingual{KO: "{path} 값이 {gateway} 문서에 없는 값입니다(현재: {given}). 사용할 수 있는 값: {allowed}.",
			EN: "{path} is {given}, but {gateway} takes only: {allowed}."}},
	problemUnsupported: {"unsupported", Bilingual{KO: "해당 PG사가 이 요청에서 지원하지 않는 값입니다.", EN: "The gateway does not support the value in this request."},
		Bilingual{KO: "{path} 값은 {gateway} 결제의 이 요청에 쓸 수 없습니다.[[ 사용할 수 있는 값: {allowed}.]] 바꾸거나 빼세요.",
			EN: "{gateway} does not support this {path} in this request.[[ It takes: {allowed}.]] Change it, or leave it out."}},
}

// row is the first fact that raises a code of facts.
func (c code) row() *fact { return &factTable[c-factCode] }

// text is the code itself: a path without indexes, a dot, a problem.
func (c code) text() string {
	if c < factCode {
		return catalogue[c].code
	}
	return c.row().param() + "." + factProblems[c.row().problem].name
}

// is says whether c is the code of that name. It makes no text of it: what a page's program makes stays behind.
func (c code) is(name string) bool {
	if c < factCode {
		return catalogue[c].code == name
	}
	rest, found := strings.CutPrefix(name, c.row().param())
	return found && rest != "" && rest[0] == '.' && rest[1:] == factProblems[c.row().problem].name
}

// param is the path that a fact is about, without indexes.
func (f *fact) param() string { return strings.ReplaceAll(factPlaces[f.place].path, ".[]", "") }

// summary says in one sentence when a code is raised.
func (c code) summary() Bilingual {
	if c < factCode {
		return catalogue[c].summary
	}
	return factProblems[c.row().problem].summary
}

// message says it of one value, with gaps.
func (c code) message() *Bilingual {
	if c < factCode {
		return &catalogue[c].message
	}
	return &factProblems[c.row().problem].message
}

// otherMessages are those for when something else happened.
func (c code) otherMessages() []Bilingual {
	if c < factCode {
		return catalogue[c].others
	}
	return nil
}

// severity is the highest that a code is raised with, strict apart.
func (c code) severity() Severity {
	if c < factCode && catalogue[c].severity != Warning {
		return catalogue[c].severity
	}
	for i := range factTable {
		if f := &factTable[i]; f.code == c && f.fails {
			return Error
		}
	}
	return Warning
}

// isCode says whether there is a code of that name.
func isCode(name string) bool {
	for i := range catalogue {
		if code(i).is(name) {
			return true
		}
	}
	for i := range factTable {
		if factTable[i].code.is(name) {
			return true
		}
	}
	return false
}

// allCodes gives every code: those of the catalogue, and those of facts in the order of the rows.
func allCodes() (codes []code) {
	for i := range catalogue {
		codes = append(codes, code(i))
	}
	for i := range factTable {
		if c := factCode + code(i); factTable[i].code == c {
			codes = append(codes, c)
		}
	}
	return codes
}
