//go:build js && wasm

// The contender that shows what the generated rules buy: the same request, decoded as paycheck decodes it, but its rule
// tags read by go-playground/validator, through reflection, at run time. It stands behind the loader that ships, through
// the same crossing as wasm/main.go, and says no more than which tags fail: no repair, no severity, no catalogue's words.
package main

import (
	"encoding/json"
	"maps"
	"reflect"
	"strconv"
	"strings"
	"unsafe"

	"github.com/go-playground/validator/v10"

	"paycheck/validate"
)

var (
	tape       []float64
	buffer     []byte
	said       []byte
	lastTicket uint32 // of the check that said something
	tags       = prepare()
)

func main() { select {} }

// kiccTags are the facts of KICC that a check of a good request asks, as tags; the program has them as rows of a table.
var kiccTags = map[string]string{
	"PayMethod":   "required,string,oneof=card trans vbank phone",
	"MerchantUID": "required,string,rendered,max=40,order_chars",
	"Name":        "required,string,max=40,euckr=50,name_chars",
	"Amount":      "required,integer,whole,safe,min=0",
}

// prepare gives a validator that reads the tags of a request for KICC: those for every gateway and its own. What
// is in the objects card, display and period, which most requests do not have, it leaves alone.
func prepare() *validator.Validate {
	v := validator.New()
	if err := validate.RegisterTags(v); err != nil {
		panic(err)
	}
	tags := tagsOf(reflect.TypeFor[validate.RequestPay]())
	maps.Copy(tags, kiccTags)
	v.RegisterStructValidationMapRules(tags, validate.RequestPay{})
	v.RegisterStructValidationMapRules(tagsOf(reflect.TypeFor[validate.KICCProduct]()), validate.KICCProduct{})
	v.RegisterStructValidation(flows, validate.RequestPay{})
	return v
}

// tagsOf gives the rules of each field of a struct.
func tagsOf(typ reflect.Type) map[string]string {
	rules := map[string]string{}
	for i := range typ.NumField() {
		field := typ.Field(i)
		presence := "omitempty"
		var rest []string
		for _, tag := range strings.Split(field.Tag.Get("validate"), ",") {
			switch tag {
			case "required":
				presence = tag
			case "", "omitempty", "recommended":
			default:
				rest = append(rest, tag)
			}
		}
		rules[field.Name] = strings.Join(append([]string{presence}, rest...), ",")
		if _, isObject := field.Type.FieldByName("Object"); isObject || len(rest) == 0 {
			rules[field.Name] = "-"
		}
	}
	return rules
}

// flows holds what an escrow payment and a billing key ask for, which spans fields.
func flows(level validator.StructLevel) {
	request := level.Current().Interface().(validate.RequestPay)
	need := func(name string, ok bool) {
		if !ok {
			level.ReportError(nil, name, name, "required", "")
		}
	}
	method := request.PayMethod.String()
	billing := request.CustomerUID.String() != ""
	escrow := request.Escrow.True()
	if billing {
		need("pay_method", method == "card")
	} else {
		amount, given := request.Amount.Number()
		need("amount", !given || amount != 0)
	}
	if !billing || escrow {
		need("buyer_tel", filled(level, request.BuyerTel))
	}
	if escrow {
		need("pay_method", method == "trans" || method == "vbank")
		need("buyer_name", filled(level, request.BuyerName))
		need("buyer_email", filled(level, request.BuyerEmail))
		need("kiccProducts", len(request.KICCProducts.Entries()) > 0)
	}
}

// filled says whether a field has a value, of whatever kind.
func filled(level validator.StructLevel, field any) bool {
	value, kind, _ := level.ExtractType(reflect.ValueOf(field))
	return kind != reflect.Invalid && kind != reflect.Pointer && !(kind == reflect.Slice && value.Len() == 0)
}

//go:wasmexport slots
func slots(count uint32) unsafe.Pointer {
	if int(count) > len(tape) {
		tape = make([]float64, count)
	}
	return unsafe.Pointer(unsafe.SliceData(tape))
}

//go:wasmexport text
func text(size uint32) unsafe.Pointer {
	if int(size) > len(buffer) {
		buffer = make([]byte, size)
	}
	return unsafe.Pointer(unsafe.SliceData(buffer))
}

// One flag and the status of a check, as wasm/main.go has them. The first gateway is KICC.
const (
	exactFlag  = 1 << 3
	statusSize = 1 << 11
	cleanFlag  = 1 << 10
	kicc       = 1
	tickets    = 1 << 21
)

//go:wasmexport contract
func contract() uint32 {
	said = []byte(validate.Contract)
	return uint32(len(said))
}

//go:wasmexport settings
func settings(ticket, textLength uint32) float64 { return float64(ticket) * statusSize }

//go:wasmexport unknown
func unknown() uint32 { return 0 }

//go:wasmexport check
func check(ticket, slotCount, textLength, flags uint32, now float64) float64 {
	failures := failuresOf(validate.Tape{Slots: tape[:slotCount], Run: buffer[:textLength], Exact: flags&exactFlag != 0})
	if len(failures) == 0 {
		return float64(ticket)*statusSize + cleanFlag + kicc
	}
	var report struct {
		OK bool `json:"ok"`
		// Issues are the members of each: severity, code, path, message.
		Issues [][]any `json:"issues"`
		// Changes is empty, but the loader counts it.
		Changes []string `json:"changes"`
	}
	report.Changes = []string{}
	for _, failure := range failures {
		report.Issues = append(report.Issues, []any{"error", "", []string{}, failure})
	}
	said, _ = json.Marshal(report)
	lastTicket = ticket
	return float64(ticket)*statusSize + kicc
}

// failuresOf gives what validator says of each tag that fails.
func failuresOf(tape validate.Tape) (failures []string) {
	var request validate.RequestPay
	if !request.UnmarshalTape(tape) {
		return []string{"no request"}
	}
	add := func(at string, err error) {
		for _, failure := range failed(err) {
			failures = append(failures, at+failure.Error())
		}
	}
	add("", tags.Struct(&request))
	if request.Escrow.True() {
		products := request.KICCProducts.Entries()
		for i := range products {
			add("kiccProducts["+strconv.Itoa(i)+"].", tags.Struct(&products[i]))
		}
	}
	return failures
}

func failed(err error) validator.ValidationErrors {
	failures, _ := err.(validator.ValidationErrors)
	return failures
}

//go:wasmexport report
func report() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(said)) }

//go:wasmexport reportLength
func reportLength() float64 { return float64(len(said))*tickets + float64(lastTicket) }

//go:wasmexport rules
func rules() uint32 {
	said = []byte("[]")
	return uint32(len(said))
}
