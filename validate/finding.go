// What a check finds, before it has words.

package validate

// finding is an issue before it has words.
type finding struct {
	code     code
	rankedAs code // what tells its place among the others: the code itself, or for a key the first one of its object
	severity Severity
	at       int    // the array index in its path, or none
	given    Value  // what was given
	text     string // the same as a repaired string
	limit    int
	wording  uint8   // which of the messages of its code it has
	number   float64 // the number that it is about
	object   *Object // the object that its key stands in
	allowed  string  // the values that are allowed
	key      *string // the key that it is about, for the codes of keys
	path     Path    // the path, where the code does not tell it
	fact     *fact   // the gateway's fact that it came from, or nil
	in       entries // where the fact's param stands
	repair   *repair // the change that it tells of again, or nil
	dropped  bool    // it is to be swept away
}

// repair is a change before it has words.
type repair struct {
	code    code
	at      int
	given   *Value
	wording uint8 // which of the messages of its code it has
	to      any   // string, float64 or bool
}

// none is the index of what is in no array.
const none = -1
