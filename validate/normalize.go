// The repairs: lossless and unambiguous, or not made. Each one is a change.

package validate

import (
	"paycheck/validate/internal/currency"
	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/pgcode"
	"paycheck/validate/internal/phone"
	"paycheck/validate/internal/plainnumber"
)

// change notes that the value v became to. Some values outside of arrays are repaired in two steps: that is still one change.
func (c *check) change(code code, v *Value, at int, to any) *repair {
	if at == none {
		for i := range c.repairs {
			if c.repairs[i].code == code {
				c.repairs[i].to = to
				return &c.repairs[i]
			}
		}
	}
	c.repairs = append(c.repairs, repair{code: code, at: at, given: v, to: to})
	repair := &c.repairs[len(c.repairs)-1]
	if v.kind != kindString {
		repair.wording = 1
	}
	return repair
}

// trimQuietly trims a string for comparing; what the caller gets back is what was given.
func (c *check) trimQuietly(t *Text) {
	t.text = jstext.Trim(t.text)
}

// setText notes that the text field t became text.
func (c *check) setText(t *Text, code code, at int, text string) {
	if t.kind == kindString && (t.text == text || t.traits.may(isLossy)) {
		return
	}
	c.change(code, &t.Value, at, text)
	t.kind, t.text, t.traits = kindString, text, unknownTraits
}

// repairText repairs a text field: white space around it is cut, a run of control characters becomes a space, and a number its JSON text.
func (c *check) repairText(t *Text, code code, at int) {
	if t.kind == kindString && t.isTidy() { // as most are
		return
	}
	c.repairUntidyText(t, code, at)
}

// repairUntidyText is repairText where there may be something to do.
func (c *check) repairUntidyText(t *Text, code code, at int) {
	switch t.kind {
	case kindString:
		if text, ok := t.tidied(); ok && !jstext.IsStringified(text) {
			c.setText(t, code, at, text)
		}
	case kindNumber:
		c.setText(t, code, at, jstext.FormatNumber(t.number))
	case kindBigInt:
		if digits := t.Value.text; jstext.IsSafe(jstext.ParseNumber(digits)) {
			c.setText(t, code, at, digits)
		}
	}
}

// tidied gives the text of a text field without what is to be cut. What then is blank was so from the start, and stays as it is.
func (t *Text) tidied() (string, bool) {
	if t.isTidy() {
		return t.text, true
	}
	text := jstext.Tidy(t.text)
	if jstext.IsBlank(text) {
		t.kind, t.text = kindBlank, ""
		return "", false
	}
	return text, true
}

// isTidy says whether a text field's text needs no repair.
func (t *Text) isTidy() bool {
	text := t.text
	if t.traits.may(hasControl | hasC2) {
		for i := 0; i < len(text); i++ {
			if b := text[i]; b < ' ' || b == 0x7f || b == 0xc2 && i+1 < len(text) && text[i+1] < 0xa0 {
				return false
			}
		}
	}
	return !t.traits.may(hasEdge) || len(jstext.Trim(text)) == len(text)
}

// repairPG repairs pg: trimmed, and what stands before the first dot in lower case where that makes it a gateway's code. A merchant id keeps
// its case.
func (c *check) repairPG(t *Text, code code, at int) {
	if t.kind != kindString || isLower(t.text) {
		return
	}
	c.setText(t, code, at, pgcode.Lower(jstext.Trim(t.text), isGateway))
}

// repairWord repairs a word: trimmed, in lower case.
func (c *check) repairWord(t *Text, code code, at int) {
	if t.kind == kindString && !isLower(t.text) {
		c.setText(t, code, at, jstext.LowerCase(jstext.Trim(t.text)))
	}
}

// isLower says whether text is a word in lower case, as nearly all are: ASCII letters, digits and what may join them.
func isLower(text string) bool {
	for i := 0; i < len(text); i++ {
		if b := text[i]; !(b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_' || b == '.' || b == '-') {
			return false
		}
	}
	return true
}

// repairPhone repairs buyer_tel: a text field, but for a number, which has lost its leading zero.
func (c *check) repairPhone(t *Text, code code, at int) {
	if t.kind != kindString || phone.IsPlain(t.text) {
		return
	}
	if text, ok := t.tidied(); ok && !jstext.IsStringified(text) {
		c.setText(t, code, at, phone.Normalize(text))
	}
}

// repairCurrency repairs a currency: three letters become upper case. Else it is only trimmed for comparing.
func (c *check) repairCurrency(t *Text, code code, at int) {
	c.trimQuietly(t)
	if t.kind != kindString {
		return
	}
	if upper, ok := currency.Upper(t.text); ok && upper != t.text {
		c.setText(t, code, at, upper)
	}
}

// repairPostcode repairs buyer_postcode: a number of up to 5 digits gets its leading zeros back.
func (c *check) repairPostcode(t *Text, code code, at int) {
	if digits, ok := padded(&t.Value, 5); ok {
		c.setText(t, code, at, digits)
		return
	}
	c.repairText(t, code, at)
}

// repairCardCode repairs a card company's code: trimmed, and 3 digits with leading zeros.
func (c *check) repairCardCode(t *Text, code code, at int) {
	if t.kind == kindString {
		text := jstext.Trim(t.text)
		if len(text) <= 2 && jstext.IsDigits(text) {
			text = "00"[:3-len(text)] + text
		}
		c.setText(t, code, at, text)
	} else if digits, ok := padded(&t.Value, 3); ok {
		c.setText(t, code, at, digits)
	}
}

// padded gives a whole number of at most width digits with leading zeros.
func padded(v *Value, width int) (string, bool) {
	number, ok := v.wholeNumber()
	if !ok {
		return "", false
	}
	digits := jstext.FormatNumber(number)
	if len(digits) > width {
		return "", false
	}
	return "00000"[:width-len(digits)] + digits, true
}

// wholeNumber gives a number or BigInt that is whole, safe and not negative.
func (v *Value) wholeNumber() (float64, bool) {
	number := v.number
	switch v.kind {
	case kindNumber:
	case kindBigInt:
		number = jstext.ParseNumber(v.text)
	default:
		return 0, false
	}
	return number, number >= 0 && jstext.IsWhole(number) && jstext.IsSafe(number)
}

// repairInteger repairs an integer field: a string that is plainly a whole number becomes that number, and so does a BigInt.
// A number beyond 2^53-1 is taken for the rules and not changed: that would lose digits.
func (c *check) repairInteger(i *Integer, code code, at int) { c.repairNumber(i, code, at, false) }

// repairNumber repairs a field for a number, which may have decimals or must be whole.
func (c *check) repairNumber(i *Integer, code code, at int, decimals bool) {
	var number float64
	switch i.kind {
	case kindString:
		digits, ok := plainnumber.Digits(jstext.Trim(i.text), decimals)
		if !ok {
			return
		}
		number = jstext.ParseNumber(digits)
	case kindBigInt:
		number = jstext.ParseNumber(i.text)
	default:
		return
	}
	if jstext.IsSafe(number) {
		c.change(code, &i.Value, at, number)
	}
	i.kind, i.number = kindNumber, number
}

// repairBoolean repairs a boolean field: the strings true and false, in any case, and the numbers 1 and 0 become the boolean.
func (c *check) repairBoolean(b *Boolean, code code, at int) {
	var truth, falsehood bool
	switch b.kind {
	case kindString:
		truth, falsehood = jstext.BooleanIn(b.text)
	case kindNumber:
		truth, falsehood = b.number == 1, b.number == 0
	}
	if truth || falsehood {
		c.change(code, &b.Value, at, truth)
		b.kind, b.truth = kindBoolean, truth
	}
}
