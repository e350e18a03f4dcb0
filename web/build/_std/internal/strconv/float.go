// Floating-point numbers by the way that needs no tables of powers of ten, which are 11 kB. It is slower, and only numbers that are no plain
// integers take it.

package strconv

const optimize = false
