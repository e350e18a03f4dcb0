// The lists of a request. Like the leaves they remember what JSON gave; an entry of the wrong kind stays in its place.

package validate

// KICCProducts is the list of an escrow payment's products.
type KICCProducts struct {
	Value
	entries []KICCProduct
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (l *KICCProducts) UnmarshalEasyJSON(in *lexer) { l.entries = readList(in, &l.Value, l.entries) }

// Entries gives the products; nothing when the value is no array. An entry that is no object is empty.
func (l *KICCProducts) Entries() []KICCProduct { return l.entries }

// CardDetails is the list of card companies that are offered or hidden.
type CardDetails struct {
	Value
	entries []CardDetail
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (l *CardDetails) UnmarshalEasyJSON(in *lexer) { l.entries = readList(in, &l.Value, l.entries) }

// Entries gives the card companies; nothing when the value is no array. An entry that is no object is empty.
func (l *CardDetails) Entries() []CardDetail { return l.entries }

// CardQuotas is the list of instalments that are offered, in months.
type CardQuotas struct {
	Value
	entries []Integer
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (l *CardQuotas) UnmarshalEasyJSON(in *lexer) { l.entries = readList(in, &l.Value, l.entries) }

// Entries gives the months; nothing when the value is no array. An entry that is no number has none.
func (l *CardQuotas) Entries() []Integer { return l.entries }

// readList reads an array's entries into the memory of entries, or what else stands there into value.
func readList[T any, P interface {
	*T
	UnmarshalEasyJSON(*lexer)
}](in *lexer, value *Value, entries []T) []T {
	entries = entries[:0]
	if !in.IsDelim('[') {
		value.UnmarshalEasyJSON(in)
		return entries
	}
	*value = Value{}
	value.opened(in, kindArray)
	in.Delim('[')
	for !in.IsDelim(']') {
		var none T
		entries = append(entries, none)
		P(&entries[len(entries)-1]).UnmarshalEasyJSON(in)
		in.WantComma()
	}
	in.Delim(']')
	value.closes(in)
	return entries
}
