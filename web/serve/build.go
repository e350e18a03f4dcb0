// Whether a compressed file is of the same build as the file beside it. Times do not tell: a copy or a checkout gives new ones.

package serve

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"io/fs"
	"path"
	"sync"
)

// builds knows which files are those that build-info.json names.
type builds struct {
	web  fs.FS
	mu   sync.Mutex
	sums map[sum]string // integrity strings: a program takes some milliseconds to add up
}

// sum is a file as it was when it was added up.
type sum struct {
	name     string
	size     int64
	modified int64
}

// info is what build-info.json says of a file.
type info struct {
	Gzip, Br  int64
	Integrity string
}

// same says whether the compressed form of a file of dist, in an encoding, is what the build made of that very file.
func (b *builds) same(name, encoding string) bool {
	text, err := fs.ReadFile(b.web, "dist/build-info.json")
	if err != nil {
		return false
	}
	var built struct{ Files map[string]info }
	if json.Unmarshal(text, &built) != nil {
		return false
	}
	want, named := built.Files[path.Base(name)]
	compressed, err := fs.Stat(b.web, name+suffixes[encoding])
	if !named || path.Dir(name) != "dist" || err != nil {
		return false
	}
	size := map[string]int64{"br": want.Br, "gzip": want.Gzip}[encoding]
	return compressed.Size() == size && b.integrity(name) == want.Integrity
}

// integrity gives a file's integrity string, or none where it cannot be read.
func (b *builds) integrity(name string) string {
	stat, err := fs.Stat(b.web, name)
	if err != nil {
		return ""
	}
	key := sum{name, stat.Size(), stat.ModTime().UnixNano()}
	b.mu.Lock()
	defer b.mu.Unlock()
	if known, found := b.sums[key]; found {
		return known
	}
	content, err := fs.ReadFile(b.web, name)
	if err != nil {
		return ""
	}
	digest := sha512.Sum384(content)
	b.sums[key] = "sha384-" + base64.StdEncoding.EncodeToString(digest[:])
	return b.sums[key]
}
