// The catalogue: what there is to know of every code. Its table is in catalogue_table.go.

package validate

// Bilingual is a text in Korean and in English.
type Bilingual struct {
	KO string `json:"ko"`
	EN string `json:"en"`
}

// In gives the text in the language of messages: English, but for Korean.
func (b Bilingual) In(locale Locale) string {
	if locale == Korean {
		return b.KO
	}
	return b.EN
}

// code stands for one code of the catalogue: its number in the table. The constants are in codes.go, which is generated; one's name is the
// code's own text in camel case: codeKiccProductsQuantityMin is kiccProducts.quantity.min.
type code uint16

// entry is the catalogue's row for one code.
type entry struct {
	code     string
	severity Severity // the highest it is raised with, strict apart
	// elsewhere is what it is raised with where no fact of a gateway makes it an error; the same as severity where it is not given.
	elsewhere Severity
	// everywhere is true when the code holds for every gateway. Else the facts of some raise it.
	everywhere bool
	// sources beside those of facts: named as on the page of rules, with spaces between, or none.
	sources string
	// summary says when the code is raised; message says it of one value, with places to fill in.
	summary, message Bilingual
	// others are messages for when something else happened, by the wording of a finding from 1.
	others []Bilingual
}
