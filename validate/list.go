// The lists of a request. Like the leaves they remember what was given; an entry of the wrong kind stays in its place.

package validate

// KICCProducts is the list of an escrow payment's products.
type KICCProducts struct {
	Value
	entries []KICCProduct
}

// Entries gives the products; nothing when the value is no array. An entry that is no object is empty.
func (l *KICCProducts) Entries() []KICCProduct { return l.entries }

// CardDetails is the list of card companies that are offered or hidden.
type CardDetails struct {
	Value
	entries []CardDetail
}

// Entries gives the card companies; nothing when the value is no array. An entry that is no object is empty.
func (l *CardDetails) Entries() []CardDetail { return l.entries }

// CardQuotas is the list of instalments that are offered, in months.
type CardQuotas struct {
	Value
	entries []Integer
}

// Entries gives the months; nothing when the value is no array. An entry that is no number has none.
func (l *CardQuotas) Entries() []Integer { return l.entries }
