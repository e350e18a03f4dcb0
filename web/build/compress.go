// The files that ship, compressed once here rather than at every request, and build-info.json, which names their
// sizes and integrity strings.

package build

import (
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"io"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
)

// Info is build-info.json.
type Info struct {
	// Version of the package.
	Version string `json:"version"`
	// Go that built the program: another one gives another paycheck.wasm.
	Go string `json:"go"`
	// Runtime under the program: "small" as it ships, "whole" with PAYCHECK_WHOLE_RUNTIME=1.
	Runtime string `json:"runtime"`
	// Files by name.
	Files map[string]File `json:"files"`
}

// File is what a page's author may want to know of a file: its sizes in bytes and its integrity string.
type File struct {
	Raw       int    `json:"raw"`
	Gzip      int    `json:"gzip"`
	Brotli    int    `json:"br"`
	Integrity string `json:"integrity"`
}

// compress writes the .gz and the .br of each shipped file, then build-info.json.
func compress(root, dist string) error {
	version, err := Version(root)
	if err != nil {
		return err
	}
	goVersion, err := goEnv("GOVERSION")
	if err != nil {
		return err
	}
	info := Info{Version: version, Go: goVersion, Runtime: RuntimeName(), Files: map[string]File{}}
	for _, name := range shipped {
		path := filepath.Join(dist, name)
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		zipped, err := Gzip(raw)
		if err != nil {
			return err
		}
		if err := os.WriteFile(path+".gz", zipped, 0o644); err != nil {
			return err
		}
		smallest, err := keptBrotli(path+".br", raw)
		if err != nil {
			return err
		}
		if err := os.WriteFile(path+".br", smallest, 0o644); err != nil {
			return err
		}
		sum := sha512.Sum384(raw)
		info.Files[name] = File{
			Raw: len(raw), Gzip: len(zipped), Brotli: len(smallest),
			Integrity: "sha384-" + base64.StdEncoding.EncodeToString(sum[:]),
		}
	}
	text, err := json.MarshalIndent(info, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dist, "build-info.json"), append(text, '\n'), 0o644)
}

// Gzip compresses at level 9.
func Gzip(raw []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	return finish(&out, w, raw)
}

// Brotli compresses at quality 11.
func Brotli(raw []byte) ([]byte, error) {
	var out bytes.Buffer
	return finish(&out, brotli.NewWriterLevel(&out, brotli.BestCompression), raw)
}

func finish(out *bytes.Buffer, w io.WriteCloser, raw []byte) ([]byte, error) {
	if _, err := w.Write(raw); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// keptBrotli gives the compressed file of the last build where it still holds raw, which a look inside proves in
// a hundredth of the time that compressing takes.
func keptBrotli(path string, raw []byte) ([]byte, error) {
	if kept, err := os.ReadFile(path); err == nil {
		inside, err := io.ReadAll(brotli.NewReader(bytes.NewReader(kept)))
		if err == nil && bytes.Equal(inside, raw) {
			return kept, nil
		}
	}
	return Brotli(raw)
}
