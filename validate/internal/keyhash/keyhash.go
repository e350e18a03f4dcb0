// Package keyhash is the hash by which a decoder finds the field of a key: rulegen looks for the factor with which no two keys of an object
// meet, and the decoders use it.
package keyhash

// Of gives the hash of a key that is not empty, from 0 to 255: of its length and of three of its bytes, which tell all keys of the contract apart.
func Of(key string, factor uint32) uint32 {
	size := len(key)
	return (uint32(size)<<24 | uint32(key[0])<<16 | uint32(key[size/2])<<8 | uint32(key[size-1])) * factor >> 24
}
