// Reading the rows of the catalogue.

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestARowOfTheCatalogueHasItsConstantForAKey(t *testing.T) {
	for _, test := range []struct{ sentence, rows, want string }{
		{"a row is read", `codePgType: {code: "pg.type"}`, ""},
		{"a row under the key of another code is refused", `codePgFormat: {code: "pg.type"}`, "the row of pg.type has the key codePgFormat"},
		{"a code that stands twice is refused", `codePgType: {code: "pg.type"}, codePgType: {code: "pg.type"}`, "pg.type stands twice"},
		{"a table without rows is refused", ``, "has no codes"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			folder := t.TempDir()
			table := "package validate\n\nvar catalogue = [...]entry{" + test.rows + "}\n"
			if err := os.WriteFile(filepath.Join(folder, codeTables[0]), []byte(table), 0o600); err != nil {
				t.Fatal(err)
			}
			s := &source{known: map[string]bool{}}
			switch err := s.readCodes(folder); {
			case err == nil && test.want == "":
				if len(s.codes) != 1 || !s.known["pg.type"] {
					t.Errorf("read %q", s.codes)
				}
			case err == nil || test.want == "" || !strings.Contains(err.Error(), test.want):
				t.Errorf("error %v, want %q", err, test.want)
			}
		})
	}
}
