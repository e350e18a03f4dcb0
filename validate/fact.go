// What a fact of a gateway is, as the program has it: facts_table.go is made of these, and facts.go asks them.

package validate

// gatewayFacts is one gateway with rules of its own.
type gatewayFacts struct {
	code      Gateway
	title     Bilingual // as messages name it
	aliases   []string  // further codes of it
	successor string    // the code of the module that replaced it
	currency  string    // in effect where a request names none; empty for KRW
	needsMID  bool      // pg has to name the merchant id
	keys      string    // params of its own, by their paths with spaces between
	// Its rows of factTable: from first on those that say what pay_method may be, from spanning on all others.
	first, spanning, last int
}

// fact is one thing that a gateway asks.
type fact struct {
	ask     ask
	problem problem // what it is called in the code
	fails   bool    // an error, else a warning
	code    code
	place   uint16 // of factPlaces
	when    uint16 // of factConditions; 0 for always
	words   uint16 // of factWords: the values that are allowed, or the like
	says    uint16 // of factSays: what happens
	sources uint16 // of factWords: the documents; 0 for D
	limit   int32
}

// ask is what a fact asks of a value.
type ask uint8

const (
	askPresence   ask = iota // it is there
	askOptional              // nothing: it takes the rule for all gateways back
	askAbsence               // it is not there
	askOneOf                 // it is one of the words
	askNot                   // it is not the word
	askLength                // at most so many code points
	askBytes                 // at most so many bytes in EUC-KR
	askChars                 // only these characters
	askWithout               // none of these characters
	askOrderChars            // KICC's characters of an order number
	askPrintASCII            // U+0020 to U+007E
	askNameChars             // KICC's characters of a name
	askMail                  // an email address
	askDigits                // digits alone, so many where there is a limit
	askDate                  // a date in one of the layouts
	askURL                   // an absolute URL
	askWhole                 // a whole number
	askMin                   // not below
	askMost                  // not above
	askLeast                 // 0, or not below
	askCount                 // at most so many entries
	askEntries               // what the struct of a product asks of every entry
	askKeys                  // no other keys
	askKinds                 // one of these kinds of values
	askCharged               // nothing in billing: the amount is charged at once
	askSum                   // unitPrice times quantity of all entries is the amount
)

// factPlace is where a param stands: the first so many bytes of the path lead to a field of the request, and what is behind them from
// there on, "[]" being every entry.
type factPlace struct {
	offset uintptr
	typ    fieldType
	first  uint8
	path   string
}

// rest is the part of the path that leads on from the field.
func (place *factPlace) rest() string {
	if int(place.first) == len(place.path) {
		return ""
	}
	return place.path[place.first+1:]
}

// factCondition is when a fact holds: all that it names.
type factCondition struct {
	flows                 flows
	device                Device
	usable                bool   // pay_method is one that the gateway has
	methods               string // pay_method is one of them
	given, absent, equals uint16 // of factPlaces
	values                string // equals has one of them
}

// flows is a set of flows as facts tell them apart. Escrow may come together with each of the two others.
type flows uint8

const (
	inPayment flows = 1 << iota // no billing key is asked for
	inBilling
	inEscrow
)
