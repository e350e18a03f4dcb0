package given

// How much is read.
const (
	// MaxBytes is how many bytes of JSON text.
	MaxBytes = 1 << 20
	// MaxDepth is how deep objects and arrays may be nested, the request itself included. What is nested deeper is not looked into for keys
	// that stand twice.
	MaxDepth = 32
)
