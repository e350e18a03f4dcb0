// Maps that are made at the start, for regular expressions that ignore case.

package unicode

var FoldCategory map[string]*RangeTable

var FoldScript map[string]*RangeTable
